// On every page `/` goes to the search box, and Escape in it back to where the reader was.
(() => {
  "use strict";

  const box = document.getElementById("search_words") || document.getElementById("header_search");
  if (!box) return;

  const TYPED_IN = "textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=button])";
  let before = null;

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    const here = document.activeElement;
    if (event.key === "/" && !(here && here.matches(TYPED_IN))) {
      event.preventDefault();
      before = here;
      box.focus();
      box.select();
    } else if (event.key === "Escape" && here === box) {
      event.preventDefault();
      box.blur();
      if (before && before !== document.body && before.isConnected) before.focus();
      before = null;
    }
  });

  box.setAttribute("aria-keyshortcuts", "/");
  document.querySelectorAll(".header-search-key").forEach((key) => { key.hidden = false; });
})();
