// Finds articles in the index that the build wrote (SearchIndex.java), of which it loads what the
// words asked for need. Fuse takes a word that the site never uses for the nearest that it does.
((root) => {
  "use strict";

  const { wordsOf } = root.doorlightSearch;
  const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const VALUES = Object.fromEntries(Array.from(DIGITS, (digit, value) => [digit, value]));

  const WEIGHTS = [10, 5, 2.5, 1]; // in the title; in a question or heading; often; in the text
  const IN_TITLE = 40; // all the words in a row
  const MOST_LEAVES = 3; // loaded for one word
  const SHORTEST_BEGINNING = 3; // shorter words are found whole, or as beginnings of words of titles
  const SHORTEST_MISTYPED = 4;
  const FUSE = { threshold: 0.41, distance: 20, includeScore: true };
  const FARTHEST = 0.4; // that a word may be from what was typed, as the cost of taking it for that

  /** The article numbers of a list, as NumberList.java writes it. */
  function eachNumber(list, use) {
    if (list[0] === "!") {
      for (let i = 1; i < list.length; i++) {
        for (let bits = VALUES[list[i]], n = (i - 1) * 6; bits > 0; bits >>= 1, n++) {
          if (bits & 1) use(n);
        }
      }
      return;
    }
    for (let i = 0, next = 0, gap = 0; i < list.length; i++) {
      const digit = VALUES[list[i]];
      gap = gap * 32 + (digit & 31);
      if (digit < 32) {
        use(next + gap);
        next += gap + 1;
        gap = 0;
      }
    }
  }

  /** The words of a leaf in their order, and the lists of each, not yet taken apart. */
  function readLeaf(text) {
    const words = [];
    const lists = [];
    let word = "";
    for (const line of text.split("\n")) {
      if (line === "") continue;
      const [typed, ...rest] = line.split("\t");
      word = word.slice(0, VALUES[typed[0]]) + typed.slice(1);
      words.push(word);
      lists.push(rest);
    }
    return { words, lists };
  }

  /** In ascending words, where the first stands that is not before this one. */
  function firstFrom(words, word) {
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (words[middle] < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Whether one word is the other with letters left out, the commonest slip of all. */
  function leavesOut(shorter, longer) {
    let at = 0;
    for (const letter of longer) {
      if (letter === shorter[at]) at++;
    }
    return at === shorter.length;
  }

  const sorted = (word) => Array.from(word).sort().join("");

  async function load(url, cache) {
    const answer = await fetch(url, { credentials: "omit", cache });
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    return answer;
  }

  class Index {
    constructor(url, articles) {
      this.url = url;
      this.articles = articles;
      this.count = articles.titles.length;
      this.titles = articles.titles.map((title) => ` ${wordsOf(title).join(" ")}`);
      this.loaded = new Map();
    }

    /** What a file holds; it is loaded and read once. */
    once(path, read) {
      if (!this.loaded.has(path)) {
        const reading = load(new URL(path, this.url), "default").then(read);
        reading.catch(() => this.loaded.delete(path));
        this.loaded.set(path, reading);
      }
      return this.loaded.get(path);
    }

    title(number) {
      return this.articles.titles[number];
    }

    address(number) {
      const address = this.articles.addresses[number];
      return address.startsWith("/") ? address : `${this.articles.parent}${address}/`;
    }

    /** The file with the text of an article. */
    textFile(number) {
      return `text/${this.address(number).slice(this.articles.home.length).replace(/\/$/, "")}.json`;
    }

    /** What is shown of an article: its lines, questions and description. */
    text(number) {
      return this.once(this.textFile(number), (answer) => answer.json());
    }

    /** Whether the texts of all of these were asked for already. */
    hasTexts(numbers) {
      return numbers.every((number) => this.loaded.has(this.textFile(number)));
    }

    /** The leaves that may hold a word and those that begin with it. */
    leaves(word) {
      const { folder, leaves } = this.articles;
      const first = Math.max(0, firstFrom(leaves, `${word}\0`) - 1);
      const end = word.length < SHORTEST_BEGINNING ? first + 1 : firstFrom(leaves, `${word}\uFFFF`);
      const numbers = leaves.length === 0 ? [] : Array.from({ length: Math.max(1, end - first) }, (_, i) => first + i);
      return Promise.all(numbers.slice(0, MOST_LEAVES).map((number) =>
        this.once(`${folder}/${number}.txt`, async (answer) => readLeaf(await answer.text()))));
    }

    /** How much each article has of a word, or of words that begin with it; null if none has. */
    async look(word) {
      const weights = new Float32Array(this.count);
      let known = false;
      const raise = (number, weight) => {
        known = true;
        if (weight > weights[number]) weights[number] = weight;
      };
      for (const { words, lists } of await this.leaves(word)) {
        for (let i = firstFrom(words, word); i < words.length && words[i].startsWith(word); i++) {
          const whole = words[i] === word;
          if (!whole && word.length < SHORTEST_BEGINNING) break;
          const share = whole ? 1 : 0.4 + 0.4 * word.length / words[i].length;
          lists[i].forEach((list, place) => eachNumber(list, (number) => raise(number, WEIGHTS[place] * share)));
        }
      }
      if (word.length < SHORTEST_BEGINNING) {
        this.titles.forEach((title, number) => {
          if (title.includes(` ${word}`)) raise(number, WEIGHTS[0] * 0.5);
        });
      }
      return known ? weights : null;
    }

    /** The nearest word that the site uses, or null; of equals, one that begins alike and is as long. */
    async nearest(word, unfinished) {
      const guesses = await this.once(`${this.articles.folder}/guesses.txt`,
        async (answer) => readLeaf(await answer.text()));
      const cost = ({ item, score }) => {
        const longer = item.length - word.length;
        return score + (longer < 0 ? -longer / 10 : longer / (unfinished ? 40 : 10))
          + (item.slice(0, 2) === word.slice(0, 2) ? 0 : 0.15)
          + (leavesOut(word, item) || leavesOut(item, word) ? 0 : 0.1)
          - (sorted(word) === sorted(item) ? 0.2 : 0); // letters changed places
      };
      const found = [guesses, ...await this.leaves(word)].flatMap((list) => {
        list.fuse = list.fuse || new root.Fuse(list.words.filter((known) => known.length >= SHORTEST_MISTYPED), FUSE);
        return list.fuse.search(word, { limit: 10 });
      });
      const [best] = found.map((one) => ({ word: one.item, cost: cost(one) })).sort((a, b) => a.cost - b.cost);
      return best && best.cost <= FARTHEST ? best.word : null;
    }

    /**
     * The articles with most of the words, best first, as numbers; and the words they were found by,
     * with how much each tells: little, if nearly every article has it.
     */
    async find(typed) {
      const asked = wordsOf(typed);
      const looked = await Promise.all(asked.map(async (word, i) => {
        const weights = await this.look(word);
        if (weights || word.length < SHORTEST_MISTYPED) return { word, weights };
        const near = await this.nearest(word, i === asked.length - 1 && !/\s$/.test(typed));
        return near ? { word: near, weights: await this.look(near) } : { word, weights };
      }));
      const known = looked.filter(({ weights }) => weights);
      const words = known.map(({ word, weights }) =>
        ({ word, weights, tells: 0.05 + Math.log((this.count + 1) / weights.reduce((n, w) => n + (w > 0), 0)) }));
      const phrase = looked.map(({ word }) => word).join(" ");
      return {
        numbers: known.length * 2 < asked.length ? [] : this.rank(words, phrase),
        words: words.map(({ word, tells }) => ({ word, tells })),
        near: looked.some(({ word }, i) => word !== asked[i]) ? phrase : ""
      };
    }

    rank(words, phrase) {
      const total = words.reduce((sum, { tells }) => sum + tells, 0);
      // Where words have no spaces between them, a title may have the phrase anywhere.
      const start = /^[\0-\x7F]*$/.test(phrase) ? " " : "";
      const rated = [];
      for (let number = 0; number < this.count; number++) {
        let weight = 0;
        let has = 0;
        for (const { weights, tells } of words) {
          if (weights[number] > 0) {
            weight += weights[number] * tells;
            has += tells / total;
          }
        }
        const title = this.titles[number];
        if (phrase !== "" && title.includes(start + phrase)) {
          weight += IN_TITLE * phrase.length / title.length + IN_TITLE;
          has = 1;
        }
        if (has > 0) rated.push({ number, has, weight: weight * has * has });
      }
      const most = rated.reduce((best, { has }) => Math.max(best, has), 0);
      return rated.filter(({ has }) => has >= most * 0.6)
        .sort((a, b) => b.weight - a.weight || a.number - b.number)
        .map(({ number }) => number);
    }
  }

  /** The index whose first file has this address; asked for anew, since the site may have changed. */
  const open = async (url) => new Index(new URL(url, document.baseURI), await (await load(url, "no-cache")).json());

  Object.assign(root.doorlightSearch, { open });
})(globalThis);
