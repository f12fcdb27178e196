import anchor from "markdown-it-anchor";
import footnote from "markdown-it-footnote";

const HEADING = /<h2 id="([^"]*)"[^>]*>(.*?)<\/h2>/g;

export default function (config) {
  config.amendLibrary("md", (md) => {
    md.set({ html: true, linkify: true, typographer: true });
    md.use(anchor).use(footnote);
  });
  config.addGlobalData("layout", "article.njk");
  config.addGlobalData("permalink", () => (data) =>
    data.page.inputPath.includes("/posts/") ? `/blog/${data.page.fileSlug}/` : `/${data.page.fileSlug}/`);
  config.addCollection("posts", (all) =>
    all.getFilteredByGlob("**/posts/*.md").sort((a, b) => b.date - a.date));
  config.addCollection("tagNames", (all) =>
    [...new Set(all.getAll().flatMap((item) => item.data.tags ?? []))].sort());
  config.addFilter("contents", (html) =>
    [...html.matchAll(HEADING)].map(([, id, text]) => `<li><a href="#${id}">${text}</a></li>`).join(""));
  config.addFilter("minutes", (html) =>
    Math.ceil(html.replace(/<[^>]*>/g, "").split(/\s+/).length / 220));
  config.addFilter("day", (date) => date.toISOString().slice(0, 10));
  config.addTemplate("index.njk", list("collections.posts", 10,
    "{{ '/' if pagination.pageNumber == 0 else '/page/' + (pagination.pageNumber + 1) + '/' }}", "items"));
  config.addTemplate("tags.njk", list("collections.tagNames", 1, "/tags/{{ items | slugify }}/", "collections[items]"));
  config.addTemplate("feed.njk", `---
permalink: /feed.xml
layout: false
---
<feed xmlns="http://www.w3.org/2005/Atom"><title>A Site to Measure</title>
{% for item in collections.posts.slice(0, 20) %}<entry><title>{{ item.data.title }}</title><link href="{{ item.url }}"/>
<updated>{{ item.date | day }}T00:00:00Z</updated><content type="html">{{ item.content }}</content></entry>
{% endfor %}</feed>
`);
}

function list(data, size, permalink, items) {
  return `---
pagination: {data: ${data}, size: ${size}, alias: items}
permalink: "${permalink}"
layout: page.njk
title: A Site to Measure
---
{% for item in ${items} %}<article><h2><a href="{{ item.url }}">{{ item.data.title }}</a></h2>
<p>{{ item.date | day }}, {{ item.content | minutes }} minutes</p><p>{{ item.data.description }}</p></article>
{% endfor %}
{% if pagination.href.previous %}<a rel="prev" href="{{ pagination.href.previous }}">Newer</a>{% endif %}
{% if pagination.href.next %}<a rel="next" href="{{ pagination.href.next }}">Older</a>{% endif %}
`;
}
