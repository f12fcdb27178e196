// The words of a text as search compares them: without case, accents, apostrophes and what nobody
// sees. SearchWords.java does the same when the site is built; what changes here changes there.
((root) => {
  "use strict";

  const LONGEST = 40;
  const SHORTEST_AFTER_APOSTROPHE = 3;

  // Chinese and Japanese characters are a word each, since no space says where theirs end.
  const ALONE = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}";
  const LETTERS = `(?:(?![${ALONE}])[\\p{L}\\p{N}\\p{M}\\p{Cf}])+`;
  const WORD = new RegExp(`[${ALONE}]\\p{M}*|${LETTERS}(?:['’]${LETTERS})*`, "gu");

  // Accents; the points of Hebrew and Arabic; variation selectors; what has no shape; apostrophes.
  const DROPPED = /[\u0300-\u036F\u0591-\u05C7\u0640\u064B-\u065F\u0670\uFE00-\uFE0F\p{Cf}'’ʼ]/gu;

  // Letters that Unicode does not take apart.
  const PLAIN = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", ς: "σ" };

  /** A word or a text as it is compared. */
  function fold(typed) {
    if (/^[\0-\x7F]*$/.test(typed)) return typed.toLowerCase().replace(/'/g, "");
    return typed.normalize("NFKD").replace(DROPPED, "").toLowerCase()
      .replace(/[ßæœøłđðþıς]/g, (letter) => PLAIN[letter]).normalize("NFC");
  }

  const isWord = (word) => word.length > 0 && word.length <= LONGEST;

  /** Each word with its place in the text, and the forms under which it is found. */
  function tokens(text) {
    return Array.from(text.matchAll(WORD), ({ 0: typed, index: start }) => {
      const forms = [fold(typed)];
      const after = fold(typed.slice(Math.max(typed.lastIndexOf("'"), typed.lastIndexOf("’")) + 1));
      if (after !== forms[0] && after.length >= SHORTEST_AFTER_APOSTROPHE) forms.push(after);
      return { start, end: start + typed.length, forms: forms.filter(isWord) };
    });
  }

  /** The words of what a reader typed. */
  const wordsOf = (text) => tokens(text).filter(({ forms }) => forms.length > 0).map(({ forms }) => forms[0]);

  root.doorlightSearch = Object.assign(root.doorlightSearch || {}, { fold, tokens, wordsOf });
})(globalThis);
