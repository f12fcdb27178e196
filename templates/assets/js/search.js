// The search page. The index is loaded when the reader begins to type, and nothing else ever is.
// A word that the site never uses is taken for the nearest that it does (by Fuse); then the articles
// with most of the words come first, those in titles and questions before those in the text.
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
      article.fields = [
        { weight: 8, text: plain(article.title) },
        { weight: 3, text: plain(article.description) },
        { weight: 1, text: plain(article.text) }
      ];
      article.asked = article.questions.map((question) => plain(question.q));
      article.fields.concat({ text: article.asked.join(" ") })
        .forEach(({ text }) => wordsOf(text).forEach((word) => vocabulary.add(word)));
    });
    const words = Array.from(vocabulary);
    return {
      articles,
      words,
      near: new Fuse(words.filter((word) => word.length > 3),
        { threshold: 0.34, distance: 20, includeScore: true })
    };
  }

  /** Where a word of the text begins with this one, or -1. */
  function place(text, word) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1])) return at;
    }
    return -1;
  }

  /** The word, or the nearest that the site uses; of equals, one that begins alike and is as long. */
  function nearest(index, word) {
    if (word.length < 4 || index.words.some((known) => known.startsWith(word))) return word;
    const cost = ({ item, score }) => score + Math.abs(item.length - word.length) / 10
      + (item.slice(0, 2) === word.slice(0, 2) ? 0 : 0.15);
    const found = index.near.search(word).sort((a, b) => cost(a) - cost(b))[0];
    return found ? found.item : word;
  }

  function find(index, query) {
    const found = index.articles.map((article) => rate(article, query)).filter((one) => one.words > 0);
    const most = Math.max(...found.map((one) => one.words));
    return most * 2 < query.length ? []
      : found.filter((one) => one.words === most).sort((a, b) => b.weight - a.weight);
  }

  /** How many of the words an article has, how much they weigh, and what to show of it. */
  function rate(article, query) {
    const has = (text) => query.filter((word) => place(text, word) >= 0).length;
    const asked = article.asked.map(has);
    const best = asked.indexOf(Math.max(...asked));
    const inTitle = has(article.fields[0].text);
    const rated = { article, words: 0, weight: 0, question: null, at: [] };
    if (best >= 0 && asked[best] > inTitle && asked[best] * 2 >= query.length) {
      rated.question = article.questions[best];
    }
    query.forEach((word) => {
      const weight = Math.max(...article.fields.map((field) => place(field.text, word) >= 0 ? field.weight : 0),
        article.asked.some((question) => place(question, word) >= 0) ? 5 : 0);
      if (weight === 0) return;
      rated.words += 1;
      rated.weight += weight;
      const at = place(article.fields[2].text, word);
      if (at >= 0) rated.at.push(at);
    });
    return rated;
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
    } else if (at.length > 0) {
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
    const asked = wordsOf(typed);
    const query = asked.map((word) => nearest(index, word));
    const found = find(index, query);
    const message = query.join(" ") === asked.join(" ") ? ""
      : words.near.replace("{typed}", () => typed).replace("{near}", () => query.join(" ")) + " ";
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
