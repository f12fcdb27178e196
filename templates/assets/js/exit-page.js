// "Exit this page": covers the page at once and puts the exit address in its place in the history.
// Shift pressed three times alone, at most five seconds apart, does the same. Nothing is stored.
(() => {
  "use strict";

  const link = document.querySelector("a[data-exit]");
  const status = document.querySelector("[data-exit-status]");
  if (!link || !status) return;

  const LONGEST_PAUSE = 5000;
  let presses = 0;
  let lastPress = 0;
  let shiftAlone = false;

  function leave() {
    presses = 0;
    document.documentElement.classList.add("leaving");
    status.textContent = status.dataset.leaving;
    window.location.replace(link.href);
  }

  document.querySelectorAll("a[data-exit]").forEach((exit) =>
    exit.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return; // the reader wants a new tab
      event.preventDefault();
      leave();
    }));

  document.addEventListener("keydown", (event) => {
    if (event.key === "Shift") {
      if (!event.repeat) shiftAlone = !(event.ctrlKey || event.altKey || event.metaKey);
    } else {
      shiftAlone = false;
      presses = 0;
      status.textContent = "";
    }
  });

  document.addEventListener("keyup", (event) => {
    if (event.key !== "Shift" || !shiftAlone) return;
    shiftAlone = false;
    presses = event.timeStamp - lastPress > LONGEST_PAUSE ? 1 : presses + 1;
    lastPress = event.timeStamp;
    if (presses === 1) status.textContent = status.dataset.pressedOnce;
    if (presses === 2) status.textContent = status.dataset.pressedTwice;
    if (presses === 3) leave();
  });

  // The page may be shown again, through Back: it must be of use then.
  window.addEventListener("pageshow", () => {
    document.documentElement.classList.remove("leaving");
    status.textContent = "";
    presses = 0;
  });

  document.querySelectorAll(".exit-keys").forEach((note) => { note.hidden = false; });
})();
