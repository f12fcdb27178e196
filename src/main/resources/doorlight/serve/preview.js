"use strict";

/*
 * The preview's script, which the preview's server adds to each page: it hears what changed, loads
 * the page again where that concerns it, and shows marks and problems over it. It keeps to its own
 * elements and stores nothing.
 */
(() => {
  const own = document.currentScript;
  const onlyProblems = document.getElementById("doorlight_problems");
  const styles = new URL("preview.css", own.src).href;
  const styled = new Map();

  const host = document.createElement("doorlight-preview");
  const shadow = host.attachShadow({ mode: "open" });
  shadow.innerHTML = `
    <link rel="stylesheet" href="${styles}">
    <div class="dock">
      <section class="panel" role="region" aria-label="Problems of this site" tabindex="0" hidden>
        <h2></h2>
        <p class="lead"></p>
        <div class="list"></div>
      </section>
      <div class="bar">
        <p class="mark" role="note" hidden></p>
        <p class="lost" role="status"></p>
        <button type="button" class="count" aria-expanded="false" hidden></button>
      </div>
      <p class="said" role="status"></p>
    </div>`;
  const part = (name) => shadow.querySelector(name);
  const panel = part(".panel");
  const button = part(".count");

  const unfold = (open) => {
    panel.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
  };
  button.addEventListener("click", () => {
    unfold(panel.hidden);
    if (!panel.hidden) {
      panel.focus();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !panel.hidden) {
      const inside = shadow.activeElement !== null;
      unfold(false);
      if (inside) {
        button.focus();
      }
    }
  });

  /** The file of the site behind an address, or null where that is elsewhere. */
  const fileOf = (address) => {
    const url = new URL(address, location.href);
    if (url.origin !== location.origin) {
      return null;
    }
    const path = decodeURIComponent(url.pathname).slice(1);
    return path === "" || path.endsWith("/") ? path + "index.html" : path;
  };

  /** Everything that this page is made of. */
  const uses = () => {
    const files = new Set([own.dataset.file, fileOf(location.href)]);
    for (const element of document.querySelectorAll("[src]")) {
      files.add(fileOf(element.src));
    }
    for (const entry of performance.getEntriesByType("resource")) {
      files.add(fileOf(entry.name));
    }
    return files;
  };

  /** Puts a style in the place of its earlier self, without the page being loaded again. */
  const restyle = (file, version) => {
    for (const link of document.querySelectorAll('link[rel~="stylesheet"]')) {
      if (fileOf(link.href) === file && styled.get(file) !== version) {
        const next = link.cloneNode();
        next.href = new URL(link.href).pathname + "?preview=" + version;
        next.addEventListener("load", () => link.remove());
        next.addEventListener("error", () => link.remove());
        link.after(next);
      }
    }
    styled.set(file, version);
  };

  /** Whether the page has to be loaded again; styles need not. */
  const follow = (state) => {
    if (state.other || (onlyProblems && state.site)) {
      return true;
    }
    const used = uses();
    const changed = Object.entries(state.changed).filter(([file]) => used.has(file));
    if (changed.some(([file]) => !file.endsWith(".css"))) {
      return true;
    }
    changed.forEach(([file, version]) => restyle(file, version));
    return false;
  };

  const markOf = (marks, address) => {
    const url = new URL(address, location.href);
    return url.origin === location.origin ? marks[decodeURIComponent(url.pathname)] : undefined;
  };

  const showMarks = (marks) => {
    const mine = markOf(marks, location.href);
    const note = part(".mark");
    note.hidden = mine === undefined;
    note.textContent = mine === undefined ? "" : mine.sentence;
    document.querySelectorAll(".doorlight-label").forEach((label) => label.remove());
    for (const link of document.querySelectorAll("body a[href]")) {
      const mark = markOf(marks, link.href);
      if (mark && !link.getAttribute("href").startsWith("#")) {
        const label = document.createElement("span");
        label.className = "doorlight-label";
        label.textContent = mark.label;
        link.append(" ", label);
      }
    }
  };

  const showProblems = (state) => {
    const list = part(".list");
    const isNew = list.innerHTML === "" || list.dataset.source !== state.problems;
    if (isNew) {
      list.dataset.source = state.problems;
      list.innerHTML = state.problems;
    }
    button.hidden = state.count === "";
    button.textContent = state.count;
    button.classList.toggle("failed", !state.good);
    part(".panel h2").textContent = state.count;
    part(".lead").textContent = state.good
      ? "The page is as you wrote it; these are remarks on the site."
      : "Under this is the site as it last was without errors. Mend and save: this goes by itself.";
    if (state.count === "") {
      unfold(false);
    } else if (!state.good && isNew) {
      unfold(true);
    } else if (state.good && button.dataset.good === "false") {
      unfold(false);
    }
    const said = state.good ? "" : state.count;
    if (part(".said").textContent !== said) {
      part(".said").textContent = said;
    }
    button.dataset.good = String(state.good);
  };

  const show = (state) => {
    if (follow(state)) {
      events.close();
      location.reload();
    } else if (onlyProblems) {
      onlyProblems.innerHTML = state.problems;
    } else {
      showMarks(state.marks);
      showProblems(state);
    }
  };

  let events;
  let patience;
  const connect = () => {
    events?.close();
    events = new EventSource(new URL("events?since=" + own.dataset.since, own.src));
    events.addEventListener("state", (event) => show(JSON.parse(event.data)));
    events.addEventListener("open", () => {
      clearTimeout(patience);
      patience = undefined;
      part(".lost").textContent = "";
    });
    events.addEventListener("error", () => {
      patience ??= setTimeout(() => {
        part(".lost").textContent = "The preview has ended. Start it again: doorlight serve";
      }, 2000);
    });
  };

  /* A browser keeps few connections to one place: a page that is not looked at needs none. */
  const connectIfSeen = () => {
    if (document.visibilityState === "visible") {
      connect();
    } else {
      clearTimeout(patience);
      patience = undefined;
      events?.close();
    }
  };

  if (!onlyProblems) {
    const labels = document.createElement("link");
    labels.rel = "stylesheet";
    labels.href = new URL("labels.css", own.src).href;
    document.head.append(labels);
    document.documentElement.append(host);
  }
  document.addEventListener("visibilitychange", connectIfSeen);
  connectIfSeen();
})();
