// Unfolds a question that a link leads to, where the browser does not, and all of them for paper.
(() => {
  "use strict";

  const entries = Array.from(document.querySelectorAll(".faq-entry"));
  let folded = [];

  function show() {
    const target = document.querySelector(".faq-entry :target");
    if (!target) return;
    const entry = target.closest(".faq-entry");
    entry.open = true;
    entry.querySelector("summary").focus({ preventScroll: true });
    entry.scrollIntoView();
  }

  show();
  window.addEventListener("hashchange", show);
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
