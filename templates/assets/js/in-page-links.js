// Links within the page: the focus goes along, and the link beside a heading is copied as well.
(() => {
  "use strict";

  // A heading or note takes no focus by itself; it may while the reader is there.
  function focus(target) {
    if (!target.matches("a, button, input, summary, [tabindex]")) {
      target.tabIndex = -1;
      target.addEventListener("blur", () => target.removeAttribute("tabindex"), { once: true });
    }
    target.focus({ preventScroll: true });
  }

  const words = document.getElementById("heading_link");
  const status = document.createElement("p");
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  document.querySelector("main").append(status);

  async function copy(link) {
    try {
      await navigator.clipboard.writeText(link.href);
    } catch {
      return; // not allowed here: it stays a link
    }
    status.textContent = words.dataset.copied;
    link.dataset.said = words.dataset.copied;
    setTimeout(() => {
      status.textContent = "";
      delete link.dataset.said;
    }, 4000);
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (link.matches(".heading-link")) {
      if (words) copy(link);
      return;
    }
    // After the browser has gone there itself, which it may do later than this and then leaves the
    // focus where it is. Questions see to themselves.
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (target && !target.matches(".faq-target")) setTimeout(() => focus(target));
  });
})();
