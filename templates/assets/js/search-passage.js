// Of an article that was found: the passage and the question with most of the words, and the words
// in them marked.
((root) => {
  "use strict";

  const { tokens } = root.doorlightSearch;
  const LONGEST = 220; // characters of a passage
  const BEFORE = 60; // of them at most before the first word found
  const SHORTEST_BEGINNING = 3;
  const LEAST_TELLING = 0.4; // words that nearly every article has are not marked beside others

  /** The words worth marking: those that tell something, or all of them if none does. */
  function telling(words) {
    const some = words.filter(({ tells }) => tells >= LEAST_TELLING);
    return some.length > 0 ? some : words;
  }

  /** The words of a text that were asked for, each with its place. */
  function matches(text, words) {
    return tokens(text).flatMap(({ start, end, forms }) => {
      const found = words.find(({ word }) => forms.some((form) =>
        form === word || word.length >= SHORTEST_BEGINNING && form.startsWith(word)));
      return found ? [{ start, end, found }] : [];
    });
  }

  /** How much the different words among these tell. */
  const worth = (found) => Array.from(new Set(found.map((match) => match.found)))
    .reduce((sum, { tells }) => sum + tells, 0);

  /** Of several texts the one with most of the words, as {text, matches}; null if none has any. */
  function best(texts, words) {
    let most = 0;
    let chosen = null;
    for (const text of texts) {
      const found = matches(text, words);
      if (found.length > 0 && worth(found) > most) {
        most = worth(found);
        chosen = { text, matches: found, worth: most };
      }
    }
    return chosen;
  }

  /** A stretch of a long text round most of the words found in it. */
  function cut({ text, matches: found }) {
    if (text.length <= LONGEST) return text;
    const within = (from) => found.filter(({ start, end }) => start >= from && end <= from + LONGEST - BEFORE);
    const first = found.reduce((a, b) => worth(within(b.start)) > worth(within(a.start)) ? b : a);
    const all = tokens(text);
    const earliest = first.start < LONGEST - BEFORE ? 0 : first.start - BEFORE;
    const start = all.find((token) => token.start >= earliest).start;
    const last = all.filter((token) => token.end <= start + LONGEST).pop();
    const end = last === all[all.length - 1] ? text.length : last.end;
    return (earliest > 0 ? "… " : "") + text.slice(earliest > 0 ? start : 0, end) + (end < text.length ? " …" : "");
  }

  /** A passage of an article's lines; empty if they have none of the words. */
  function passage(lines, words) {
    const line = best(lines, telling(words));
    return line ? cut(line) : "";
  }

  /** The question, as [id, words], that has at least half of what was asked; or null. */
  function question(questions, words) {
    const total = words.reduce((sum, { tells }) => sum + tells, 0);
    const found = best(questions.map(([, text]) => text), words);
    return found && found.worth * 2 >= total ? questions.find(([, text]) => text === found.text) : null;
  }

  /** The text as nodes, with the words asked for in <mark>. */
  function marked(text, words) {
    const nodes = [];
    let done = 0;
    for (const { start, end } of matches(text, telling(words))) {
      const mark = document.createElement("mark");
      mark.textContent = text.slice(start, end);
      nodes.push(text.slice(done, start), mark);
      done = end;
    }
    return [...nodes, text.slice(done)];
  }

  Object.assign(root.doorlightSearch, { passage, question, marked });
})(globalThis);
