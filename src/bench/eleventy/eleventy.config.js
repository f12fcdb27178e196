import anchor from "markdown-it-anchor";
import footnote from "markdown-it-footnote";

const BASE = "https://example.org";
const PERSON = { "@id": `${BASE}/authors/your-name/#person` };
const SITE = { "@id": `${BASE}/#website` };
const PAGE_SIZE = 10;
const LONG_DAY = new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeZone: "UTC" });

export default function (config) {
  config.amendLibrary("md", (md) => {
    md.set({ html: true, linkify: true, typographer: true });
    md.use(anchor, {
      permalink: anchor.permalink.linkAfterHeader({
        style: "aria-labelledby", symbol: "", class: "heading-link", wrapper: ['<div class="heading-line">', "</div>"],
      }),
    });
    md.use(footnote);
    md.renderer.rules.link_open = (tokens, at, options, env, self) => {
      if (tokens[at].attrGet("href").startsWith("http")) tokens[at].attrSet("rel", "noreferrer");
      return self.renderToken(tokens, at, options);
    };
  });
  config.addPassthroughCopy({ "assets": "assets" });
  config.addGlobalData("site", { title: "A Site to Measure", base: BASE, author: "Your Name", credentials: "PhD" });
  config.addGlobalData("permalink", () => (data) =>
    data.page.inputPath.includes("/posts/") ? `/blog/${data.page.fileSlug}/` : `/${data.page.fileSlug}/`);
  config.addGlobalData("layout", "article.njk");
  config.addGlobalData("eleventyComputed", {
    isPost: (data) => data.page.inputPath.includes("/posts/"),
  });

  const posts = (all) => all.getFilteredByGlob("**/posts/*.md").sort((a, b) => b.date - a.date);
  const tags = (all) => grouped(posts(all), (item) => item.data.tags, (tag) => `/tags/${tag}/`, "Topic");
  const years = (all) => grouped(posts(all), (item) => [day(item.date).slice(0, 4)], (year) => `/years/${year}/`, "Year");
  config.addCollection("posts", posts);
  config.addCollection("topics", tags);
  config.addCollection("years", years);
  // Every page of every numbered list: Eleventy's own pagination goes over one list.
  config.addCollection("listPages", (all) => [
    { title: "A Site to Measure", url: "/", items: posts(all), years: years(all) },
    { title: "Your Name, PhD", url: "/authors/your-name/", items: posts(all), kind: "Author" },
    ...tags(all),
    ...years(all),
  ].flatMap(numbered));

  config.addFilter("day", day);
  config.addFilter("longDay", (date) => LONG_DAY.format(date));
  config.addFilter("rfc822", (date) => date.toUTCString());
  config.addFilter("asDate", (value) => new Date(value));
  config.addFilter("json", (value) => JSON.stringify(value).replaceAll("<", "\\u003c"));
  config.addFilter("plain", plain);
  config.addFilter("contents", (html) => headings(html, 2));
  config.addFilter("questions", (html) =>
    headings(html.split('id="frequently-asked-questions"')[1]?.split("<h2")[0] ?? "", 3));
  const summaries = new Map();
  config.on("eleventy.before", () => summaries.clear());
  // What lists show of an article is worked out once, though it is on six lists.
  config.addFilter("summary", (item) => {
    const known = summaries.get(item.url);
    if (known) return known;
    const text = plain(item.content);
    const summary = { minutes: minutes(text), description: item.data.description ?? text.slice(0, 160) };
    summaries.set(item.url, summary);
    return summary;
  });
  config.addFilter("minutes", (html) => minutes(plain(html)));
  config.addFilter("excerpt", (html) => plain(html.split('<div class="prose">')[1].slice(0, 1000)).slice(0, 160));
  config.addFilter("related", related());
  config.addFilter("structuredData", structuredData);
}

const day = (date) => date.toISOString().slice(0, 10);
const plain = (html) => html.replace(/<[^>]*>/g, "").replace(/\s+/g, " ").trim();
const minutes = (text) => Math.ceil(text.split(" ").length / 220);

function headings(html, level) {
  return [...html.matchAll(new RegExp(`<h${level} id="([^"]*)"[^>]*>(.*?)</h${level}>`, "g"))]
    .map(([, id, text]) => ({ id, text }));
}

function grouped(items, keysOf, urlOf, kind) {
  const groups = new Map();
  for (const item of items) {
    for (const key of keysOf(item)) {
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(item);
    }
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([title, items]) => ({ title, items, url: urlOf(title), kind }));
}

function numbered(list) {
  const count = Math.ceil(list.items.length / PAGE_SIZE);
  const urlOf = (number) => (number === 1 ? list.url : `${list.url}page/${number}/`);
  return Array.from({ length: count }, (_, i) => {
    const near = [1, i - 1, i, i + 1, i + 2, i + 3, count].filter((n) => n >= 1 && n <= count);
    return {
      title: list.title, kind: list.kind, count: list.items.length, years: list.years, url: urlOf(i + 1), number: i + 1,
      items: list.items.slice(i * PAGE_SIZE, (i + 1) * PAGE_SIZE),
      newer: i > 0 && urlOf(i), older: i + 1 < count && urlOf(i + 2),
      numbers: [...new Set(near)].map((number) => ({ number, url: urlOf(number) })),
    };
  });
}

/** The three articles that share most tags, the newest first among equals. */
function related() {
  const byTags = new WeakMap();
  return (posts, url, tags) => {
    if (!byTags.has(posts)) byTags.set(posts, new Map(grouped(posts, (p) => p.data.tags, String).map((g) => [g.title, g.items])));
    const shared = new Map();
    for (const tag of tags) {
      for (const item of byTags.get(posts).get(tag)) {
        if (item.url !== url) shared.set(item, (shared.get(item) ?? 0) + 1);
      }
    }
    return [...shared].sort(([a, m], [b, n]) => n - m || b.date - a.date).slice(0, 3).map(([item]) => item);
  };
}

function structuredData(page, title, data) {
  const url = BASE + page.url;
  const graph = [
    { "@type": "WebSite", ...SITE, name: "A Site to Measure", url: `${BASE}/`, inLanguage: "en-US", publisher: PERSON },
    { "@type": "Person", ...PERSON, name: "Your Name", honorificSuffix: "PhD", url: `${BASE}/authors/your-name/` },
  ];
  if (page.url !== "/") {
    const breadcrumb = { "@id": `${url}#breadcrumb` };
    graph.push({ "@type": "WebPage", "@id": url, url, name: title, inLanguage: "en-US", isPartOf: SITE, breadcrumb }, {
      "@type": "BreadcrumbList", ...breadcrumb, itemListElement: [
        { "@type": "ListItem", position: 1, name: "Home", item: `${BASE}/` },
        { "@type": "ListItem", position: 2, name: title, item: url },
      ],
    });
  }
  if (data) {
    graph.push({
      "@type": "BlogPosting", "@id": `${url}#article`, headline: title, url, description: data.description,
      mainEntityOfPage: { "@id": url }, datePublished: page.date, dateModified: data.updated, author: PERSON,
      publisher: PERSON, inLanguage: "en-US", keywords: data.tags,
    });
  }
  return { "@context": "https://schema.org", "@graph": graph };
}
