// Unfolds a question that a link leads to, where the browser does not, and all of them for paper.
(() => {
  "use strict";

  const entries = Array.from(document.querySelectorAll(".faq-entry"));
  let folded = [];

  // The entry that the address names.
  function linked() {
    return entries.find((entry) => {
      const id = entry.querySelector(".faq-target").id;
      return new URL("#" + id, location).hash === location.hash;
    });
  }

  function focus(entry) {
    entry.querySelector("summary").focus({ preventScroll: true });
  }

  function show() {
    const entry = linked();
    if (!entry) return;
    entry.open = true;
    entry.scrollIntoView();
    focus(entry);
  }

  show();
  window.addEventListener("hashchange", show);
  window.addEventListener("load", () => {
    // Browsers take the focus away when they go to the target by themselves.
    if (linked() && document.activeElement === document.body) focus(linked());
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (link && link.hash === location.hash) setTimeout(show); // no hashchange then
  });
  window.addEventListener("beforeprint", () => {
    folded = entries.filter((entry) => !entry.open);
    folded.forEach((entry) => { entry.open = true; });
  });
  window.addEventListener("afterprint", () => {
    folded.forEach((entry) => { entry.open = false; });
  });
})();
