// "Exit this page": covers the page at once and puts the exit address in its place in the history.
// Shift pressed three times alone, at most five seconds apart, does the same. Nothing is stored.
(() => {
  "use strict";

  const links = document.querySelectorAll("a[data-exit]");
  const status = document.querySelector("[data-exit-status]");
  if (links.length === 0 || !status) return;

  const LONGEST_PAUSE = 5000;
  const words = status.dataset;
  const title = document.title;
  let presses = 0;
  let lastPress = 0;
  let expiry = 0;
  let shiftAlone = false;

  function startOver(message) {
    clearTimeout(expiry);
    presses = 0;
    shiftAlone = false;
    if (status.textContent !== message) status.textContent = message;
  }

  function leave() {
    startOver(words.leaving);
    document.documentElement.classList.add("leaving");
    document.title = words.title; // tabs and lists of visited pages show it
    window.location.replace(links[0].href);
  }

  function press(moment) {
    shiftAlone = false;
    presses = moment - lastPress > LONGEST_PAUSE ? 1 : presses + 1;
    lastPress = moment;
    if (presses === 3) return leave();
    status.textContent = presses === 1 ? words.pressedOnce : words.pressedTwice;
    clearTimeout(expiry);
    expiry = setTimeout(() => startOver(words.expired), LONGEST_PAUSE);
  }

  // Every click leaves, with Ctrl or Shift held too: nobody in a hurry wants this page kept open.
  links.forEach((link) => link.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  }));

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Shift" || event.isComposing) startOver("");
    else if (!event.repeat) shiftAlone = !(event.ctrlKey || event.altKey || event.metaKey);
  }, true);

  document.addEventListener("keyup", (event) => {
    if (event.key === "Shift" && shiftAlone) press(event.timeStamp);
  }, true);

  // Shift held for a click, or while another window has the keys, is no press of Shift alone.
  document.addEventListener("pointerdown", () => { shiftAlone = false; }, true);
  document.addEventListener("wheel", () => { shiftAlone = false; }, { passive: true });
  window.addEventListener("blur", () => { shiftAlone = false; });

  // Back may show the page as it was left, covered: it must be of use then. The event also comes when
  // the page itself has loaded, perhaps after the reader has left it; then the cover stays.
  window.addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    document.documentElement.classList.remove("leaving");
    document.title = title;
    startOver("");
  });

  document.querySelectorAll(".exit-keys").forEach((note) => { note.hidden = false; });
})();
