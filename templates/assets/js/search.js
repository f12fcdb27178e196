// The search page. The index is loaded when the reader begins to type, and nothing else ever is.
// Titles, descriptions and questions are matched loosely by Fuse; the text of the articles by its
// words, each corrected to the nearest word that the site uses where it uses none such.
(() => {
  "use strict";

  const page = document.querySelector("[data-search]");
  const input = document.getElementById("search_words");
  if (!page || !input || !window.Fuse) return;

  const status = page.querySelector("[data-search-status]");
  const results = page.querySelector("[data-search-results]");
  const everything = page.querySelector("[data-search-all]");
  const words = page.dataset;
  const MOST_RESULTS = 30;
  const AROUND = 90; // characters of a passage on either side of the word found

  let loading = null;

  /** Lower case, without accents, curly quotes made straight; as many characters as before. */
  const plain = (text) => Array.from(text.normalize("NFC"), (c) => {
    const bare = c.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    return bare.length === c.length ? bare : c;
  }).join("").replace(/[‘’]/g, "'").replace(/[“”]/g, '"');

  const wordsOf = (text) => plain(text).match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) || [];

  function load() {
    loading = loading || fetch(words.index, { credentials: "omit" })
      .then((answer) => {
        if (!answer.ok) throw new Error(answer.status);
        return answer.json();
      })
      .then((index) => prepare(index.articles));
    return loading;
  }

  function prepare(articles) {
    const vocabulary = new Set();
    articles.forEach((article) => {
      article.shown = article.text.normalize("NFC");
      article.plain = plain(article.text);
      wordsOf(article.title + " " + article.text).forEach((word) => vocabulary.add(word));
    });
    return {
      articles,
      vocabulary,
      near: new Fuse(Array.from(vocabulary).filter((word) => word.length > 3),
        { threshold: 0.34, includeScore: true, distance: 20 }),
      loose: new Fuse(articles, {
        keys: [
          { name: "title", weight: 3 },
          { name: "questions.q", weight: 2 },
          { name: "description", weight: 1 }
        ],
        threshold: 0.3, ignoreLocation: true, includeMatches: true, includeScore: true,
        minMatchCharLength: 3
      })
    };
  }

  /** Where each word begins in the article's text; nothing when one is missing. */
  function places(article, query) {
    const found = query.map((word) => startOfWord(article.plain, word));
    return found.includes(-1) ? [] : found;
  }

  function startOfWord(text, word) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1])) return at;
    }
    return -1;
  }

  function corrected(index, query) {
    return query.map((word) => {
      if (word.length < 4 || index.articles.some((a) => startOfWord(a.plain, word) >= 0)) return word;
      const nearest = index.near.search(word)
        .sort((a, b) => a.score + Math.abs(a.item.length - word.length) / 10
          - b.score - Math.abs(b.item.length - word.length) / 10)[0];
      return nearest ? nearest.item : word;
    });
  }

  function find(index, typed) {
    const found = new Map();
    index.loose.search(typed).forEach(({ item, score, matches }) => {
      const match = matches.find((m) => m.key === "questions.q");
      const question = match && !matches.some((m) => m.key === "title")
        ? item.questions[match.refIndex] : null;
      found.set(item, { article: item, score, question });
    });
    const query = wordsOf(typed);
    if (query.length === 0) return Array.from(found.values());
    index.articles.forEach((article) => {
      const at = places(article, query);
      if (at.length === 0) return;
      const known = found.get(article);
      if (known) known.at = at;
      else found.set(article, { article, score: 0.6 + 0.3 * at[0] / (article.plain.length + 1), at });
    });
    return Array.from(found.values()).sort((a, b) => a.score - b.score);
  }

  function element(name, className, ...children) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  }

  function link(url, className, text, query) {
    const a = element("a", className, ...marked(text, query));
    a.href = url;
    return a;
  }

  /** The text with the words of the query marked. */
  function marked(text, query) {
    const shown = text.normalize("NFC");
    const bare = plain(shown);
    const parts = [];
    let done = 0;
    for (const match of bare.matchAll(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu)) {
      const word = query.find((q) => match[0].startsWith(q));
      if (!word) continue;
      parts.push(shown.slice(done, match.index), element("mark", "", shown.slice(match.index, match.index + match[0].length)));
      done = match.index + match[0].length;
    }
    parts.push(shown.slice(done));
    return parts;
  }

  function passage(article, at, query) {
    const text = article.shown;
    let start = Math.max(0, at - AROUND);
    let end = Math.min(text.length, at + AROUND);
    if (start > 0) start = text.indexOf(" ", start) + 1;
    if (end < text.length) end = text.lastIndexOf(" ", end);
    return element("p", "article-link-description",
      start > 0 ? "… " : "", ...marked(text.slice(start, end), query), end < text.length ? " …" : "");
  }

  function row({ article, question, at }, query) {
    const item = element("li", "article-link", link(article.url, "article-link-title", article.title, query));
    if (question) {
      item.append(element("p", "article-link-question",
        words.question + " ", link(question.url, "", question.q, query)));
    } else if (at) {
      item.append(passage(article, Math.min(...at), query));
    } else if (article.description) {
      item.append(element("p", "article-link-description", ...marked(article.description, query)));
    }
    return item;
  }

  function say(text) {
    if (status.textContent !== text) status.textContent = text;
  }

  function showEverything(message) {
    results.hidden = true;
    everything.hidden = false;
    say(message);
  }

  function show(index) {
    const typed = input.value.trim();
    if (typed.length < 2) return showEverything("");
    let found = find(index, typed);
    let query = wordsOf(typed);
    let message = "";
    if (found.length === 0) {
      const near = corrected(index, query);
      found = find(index, near.join(" "));
      message = words.near.replace("{typed}", typed).replace("{near}", near.join(" ")) + " ";
      query = near;
    }
    if (found.length === 0) return showEverything(words.none);
    results.replaceChildren(...found.slice(0, MOST_RESULTS).map((one) => row(one, query)));
    results.hidden = false;
    everything.hidden = true;
    say(message + (found.length === 1 ? words.one : words.many.replace("{count}", found.length)));
  }

  function search() {
    if (!loading && input.value.trim().length >= 2) say(words.loading);
    load().then(show, () => {
      loading = null; // the next letter tries again
      showEverything(words.failed);
    });
  }

  let pause = 0;
  input.addEventListener("input", () => {
    clearTimeout(pause);
    load().catch(() => {});
    pause = setTimeout(search, 150);
  });
  input.form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(pause);
    search();
  });

  // Down goes from the box into the results and through them, Up back; Escape returns to the box.
  page.addEventListener("keydown", (event) => {
    const stops = [input, ...page.querySelectorAll("ul:not([hidden]) .article-link-title, ol:not([hidden]) .article-link-title")]
      .filter((stop) => stop.offsetParent !== null);
    const here = stops.indexOf(document.activeElement);
    if (here < 0) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && stops[here + step]) {
      event.preventDefault();
      stops[here + step].focus();
    } else if (event.key === "Escape" && here > 0) {
      input.focus();
    }
  });

  const asked = new URLSearchParams(window.location.search).get("q");
  if (asked) {
    input.value = asked;
    search();
  }
})();
