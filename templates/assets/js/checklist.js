// Turns the items of a checklist into boxes to tick, with a running count. Nothing is stored or
// sent, and the ticks are gone when the page is left.
(() => {
  "use strict";

  function tickable(item) {
    const label = document.createElement("label");
    const box = document.createElement("input");
    const words = document.createElement("span");
    box.type = "checkbox";
    box.autocomplete = "off"; // so that no browser puts the ticks back after a reload
    words.append(...item.childNodes);
    label.append(box, words);
    item.append(label);
    return box;
  }

  function paragraph(className, text) {
    const p = document.createElement("p");
    p.className = className;
    p.textContent = text;
    return p;
  }

  // On paper nothing but this checklist, the help lines and the practice; site.css sees to it.
  function printButton(section) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button button-quiet checklist-print";
    button.textContent = section.dataset.print;
    button.addEventListener("click", () => {
      section.classList.add("printed-alone");
      window.addEventListener("afterprint", () => section.classList.remove("printed-alone"), { once: true });
      window.print();
    });
    return button;
  }

  function enliven(section) {
    const list = section.querySelector(".checklist-items");
    if (!list || list.children.length === 0) return;
    const boxes = Array.from(list.children, tickable);
    const threshold = Number(section.dataset.threshold) || Infinity;
    const count = paragraph("checklist-count", "");
    count.setAttribute("role", "status");

    function show() {
      const ticked = boxes.filter((box) => box.checked).length;
      const reached = ticked >= threshold;
      count.textContent = section.dataset.count
        .replace("{ticked}", ticked).replace("{all}", boxes.length)
        + (reached ? " " + section.dataset.reached : "");
      section.classList.toggle("checklist-reached", reached);
    }

    section.classList.add("checklist-live");
    list.after(count, paragraph("checklist-promise", section.dataset.promise));
    section.append(printButton(section));
    show();
    list.addEventListener("change", show);
    window.addEventListener("pagehide", () => {
      boxes.forEach((box) => { box.checked = false; });
      show();
    });
  }

  document.querySelectorAll("section.checklist").forEach(enliven);
})();
