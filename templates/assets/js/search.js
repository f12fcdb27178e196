// The search page. The index is asked for when the reader begins to type, and nothing before.
(() => {
  "use strict";

  const page = document.querySelector("[data-search]");
  const input = document.getElementById("search_words");
  const search = window.doorlightSearch;
  if (!page || !input || !search || !search.open || !window.Fuse) return;

  const part = (name) => page.querySelector(`[data-search-${name}]`);
  const [status, results, list, more, everything] = ["status", "results", "list", "more", "all"].map(part);
  const words = page.dataset;
  const AT_ONCE = 6;
  const PAUSE = 150; // ms without a key, after which texts are loaded
  const PATIENCE = 300; // ms more that titles wait for their passages
  const SETTLED = 600; // ms without a key, after which the count is said

  let index = null;
  let turn = 0;
  let speaking = 0;
  let showMore = () => {};

  const wait = (ms) => new Promise((done) => { setTimeout(done, ms); });

  function element(name, className, ...children) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  }

  function link(href, className, text, asked) {
    const a = element("a", className, element("bdi", "", ...search.marked(text, asked)));
    a.href = href;
    return a;
  }

  /** Said when the reader pauses, so that a screen reader is not interrupted at every key. */
  function say(text, after = SETTLED) {
    clearTimeout(speaking);
    speaking = setTimeout(() => {
      if (status.textContent !== text) status.textContent = text;
      remember();
    }, after);
  }

  // What is searched for stays out of the address, and so out of the browser's list of visited
  // pages, which somebody else may read. Kept with this entry of the tab, it lets Back and Reload
  // find the results again, and is gone with the tab.
  function remember() {
    window.history.replaceState({ search: input.value }, "", window.location.pathname + window.location.hash);
  }

  function showEverything(message, after) {
    results.hidden = true;
    everything.hidden = false;
    say(message, after);
  }

  /** A row with the title of an article; `filled` settles when the rest has come too. */
  function row(found, opened, number) {
    const href = opened.address(number);
    const item = element("li", "article-link", link(href, "article-link-title", opened.title(number), found.words));
    const filled = opened.text(number).then((text) => {
      if (text.language) item.lang = text.language;
      const asked = search.question(text.questions || [], found.words);
      if (asked) {
        item.append(element("p", "article-link-question", `${words.question} `,
          link(`${href}#${encodeURIComponent(asked[0])}`, "", asked[1], found.words)));
      }
      const shown = search.passage(text.lines, found.words) || text.description;
      if (shown) {
        const passage = element("p", "article-link-description", ...search.marked(shown, found.words));
        passage.dir = "auto";
        item.append(passage);
      }
      if (text.note) item.append(element("p", "search-note", element("span", "note-label", words.note)));
    }, () => {}); // without it, the title still leads to the article
    return { item, filled };
  }

  async function show(found, opened, mine) {
    const { numbers } = found;
    const next = async (from) => {
      const shown = numbers.slice(from, from + AT_ONCE);
      if (!opened.hasTexts(shown)) await wait(PAUSE);
      if (mine !== turn) return null;
      const rows = shown.map((number) => row(found, opened, number));
      await Promise.race([Promise.all(rows.map(({ filled }) => filled)), wait(PATIENCE)]);
      if (mine !== turn) return null;
      const left = numbers.length - from - rows.length;
      more.hidden = left <= 0;
      more.textContent = words.more.replace("{count}", Math.min(left, AT_ONCE));
      showMore = () => next(from + AT_ONCE).then((items) => {
        if (!items) return;
        list.append(...items);
        items[0].querySelector("a").focus();
      });
      return rows.map(({ item }) => item);
    };
    const items = await next(0);
    if (!items) return;
    list.replaceChildren(...items);
    results.hidden = false;
    everything.hidden = true;
    const count = numbers.length === 1 ? words.one : words.many.replace("{count}", numbers.length);
    say(found.near ? `${words.near.replace("{near}", () => found.near)} ${count}` : count);
  }

  async function find(typed, mine) {
    const opened = await (index = index || search.open(words.index));
    const found = await opened.find(typed);
    if (mine !== turn) return;
    if (found.numbers.length === 0) showEverything(words.none);
    else await show(found, opened, mine);
  }

  async function update() {
    const typed = input.value.trimStart();
    const mine = ++turn;
    if (typed === "") return showEverything("", 0);
    if (results.hidden) say(words.loading);
    try {
      await find(typed, mine);
    } catch {
      index = null; // a site published since has other files: once more, with its own index
      await find(typed, mine).catch(() => {
        index = null;
        if (mine === turn) showEverything(words.failed, 0);
      });
    }
  }

  input.addEventListener("input", update);
  more.addEventListener("click", () => showMore());
  list.addEventListener("click", remember);
  input.form.addEventListener("submit", (event) => {
    event.preventDefault();
    update();
  });

  // Down goes from the box into the results and through them, Up back. Escape returns to the box,
  // empties it, and then leaves it (search-key.js).
  page.addEventListener("keydown", (event) => {
    const stops = [input, ...results.querySelectorAll(".article-link-title, [data-search-more]")]
      .filter((stop) => stop.offsetParent !== null);
    const within = results.contains(document.activeElement);
    const here = stops.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.isComposing) return;
    if (step && here >= 0 && stops[here + step]) {
      event.preventDefault();
      stops[here + step].focus();
    } else if (event.key === "Escape" && within) {
      event.preventDefault();
      input.focus();
    } else if (event.key === "Escape" && document.activeElement === input && input.value !== "") {
      event.preventDefault();
      input.value = "";
      update();
    }
  });

  page.querySelectorAll("[data-search-keys]").forEach((hint) => { hint.hidden = false; });

  const asked = (window.history.state || {}).search || new URLSearchParams(window.location.search).get("q");
  if (asked) {
    input.value = asked;
    remember();
    update();
  }
})();
