
(function () {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";
  const data = JSON.parse(document.getElementById("data").textContent);
  const map = document.getElementById("map");
  const picture = document.getElementById("picture");
  const said = document.getElementById("said");
  const legend = document.getElementById("legend");
  const words = said.dataset;
  const nothingChosen = said.textContent;
  const articles = data.articles.map((article, index) => ({ ...article, index, in: [], out: [] }));
  let pressed = null;

  for (const [from, to] of data.links) {
    articles[from].out.push(articles[to]);
    articles[to].in.push(articles[from]);
  }

  function element(name, attributes, parent) {
    const made = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) {
      made.setAttribute(key, value);
    }
    parent.append(made);
    return made;
  }

  function radius(article, size) {
    const least = Math.min(7, Math.max(4, size / 130));
    return least + 2.4 * Math.sqrt(article.in.length);
  }

  // The layout is made in a square and stretched, since a screen seldom is one. d3-force starts from
  // the same places and draws the same lots each time, so the picture is the same each time.
  function layOut(width, height) {
    const size = Math.sqrt(width * height);
    const nodes = articles.map((article) => ({
      article,
      r: radius(article, size),
      orphan: article.in.length === 0,
    }));
    const links = data.links.map(([source, target]) => ({ source, target }));
    const spread = size / Math.sqrt(Math.max(nodes.length, 4));
    const rim = size / 2 - 24;
    d3.forceSimulation(nodes)
      .force("link", d3.forceLink(links).distance(spread * 0.9).strength((link) =>
        (link.source.orphan ? 0.02 : 0.25) / Math.sqrt(1 + link.source.article.out.length)))
      .force("apart", d3.forceManyBody().strength(-spread * 1.6).distanceMax(size / 2))
      .force("room", d3.forceCollide((node) => node.r + Math.min(10, spread / 8)))
      .force("rim", d3.forceRadial(rim).strength((node) => (node.orphan ? 1 : 0)))
      .force("x", d3.forceX().strength((node) => (node.orphan ? 0 : 0.06)))
      .force("y", d3.forceY().strength((node) => (node.orphan ? 0 : 0.06)))
      .stop()
      .tick(nodes.length > 200 ? 260 : 400);
    spreadOut(nodes, rim);
    for (const node of nodes) {
      node.x = width / 2 + node.x * (width / size);
      node.y = height / 2 + node.y * (height / size);
    }
    d3.forceSimulation(nodes.filter((node) => !node.orphan))
      .force("room", d3.forceCollide((node) => node.r + 3))
      .stop()
      .tick(40);
    for (const node of nodes) {
      node.x = Math.min(width - node.r - 4, Math.max(node.r + 4, node.x));
      node.y = Math.min(height - node.r - 18, Math.max(node.r + 4, node.y));
    }
    return nodes;
  }

  // Forces leave a dense heap in the middle and empty space round it: what is nearer to the middle
  // stays nearer, but all of the disc is used. Orphans stand at even distances on its rim.
  function spreadOut(nodes, rim) {
    const inner = nodes.filter((node) => !node.orphan);
    const disc = rim * (inner.length < nodes.length ? 0.84 : 0.96);
    const far = (node) => Math.hypot(node.x, node.y) || 1;
    inner.sort((a, b) => far(a) - far(b));
    const farthest = inner.length > 0 ? far(inner[inner.length - 1]) : 1;
    inner.forEach((node, rank) => {
      const even = Math.sqrt((rank + 0.5) / inner.length);
      const scale = disc * (0.75 * even + 0.25 * far(node) / farthest) / far(node);
      node.x *= scale;
      node.y *= scale;
    });
    const orphans = nodes.filter((node) => node.orphan);
    orphans.sort((a, b) => Math.atan2(a.y, a.x) - Math.atan2(b.y, b.x));
    orphans.forEach((node, rank) => {
      const angle = Math.atan2(orphans[0].y, orphans[0].x) + 2 * Math.PI * rank / orphans.length;
      node.x = rim * Math.cos(angle);
      node.y = rim * Math.sin(angle);
    });
  }

  function shortened(title) {
    const cut = title.split(/[:(\u2014]/)[0].trim();
    const short = cut.length > 5 ? cut : title;
    return short.length <= 34 ? short : short.slice(0, 33).trim() + "\u2026";
  }

  // The most referred to first. A label that would lie on another, or on a dot, waits to be asked
  // for; those of the dozen largest may lie on dots.
  function placeLabels(nodes, width) {
    const dots = nodes.map((n) => [n.x - n.r, n.y - n.r, n.x + n.r, n.y + n.r]);
    const labels = [];
    const meets = (box) => (other) =>
      box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3];
    [...nodes].sort((a, b) => b.r - a.r).forEach((node, rank) => {
      const half = shortened(node.article.title).length * 3.3 + 3;
      const middle = Math.min(width - half, Math.max(half, node.x));
      const places = [
        [middle, node.y + node.r + 13],
        [middle, node.y - node.r - 5],
        [node.x + node.r + half, node.y + 4],
        [node.x - node.r - half, node.y + 4],
      ];
      const free = places.find(([x, y]) => {
        const box = [x - half, y - 11, x + half, y + 4];
        const inside = box[0] >= 0 && box[2] <= width && box[1] >= 0;
        return inside && !labels.some(meets(box)) && (rank < 12 && nodes.length > 60 || !dots.some(meets(box)));
      });
      [node.labelX, node.labelY] = free || places[0];
      node.labelled = free !== undefined;
      if (free) {
        labels.push([free[0] - half, free[1] - 11, free[0] + half, free[1] + 4]);
      }
    });
  }

  function draw() {
    const width = Math.max(280, map.clientWidth);
    const height = Math.min(3000, Math.max(420, Math.round(articles.length * 2300 / width)));
    const nodes = layOut(width, height);
    placeLabels(nodes, width);
    picture.replaceChildren();
    picture.setAttribute("viewBox", "0 0 " + width + " " + height);
    const lines = element("g", { class: data.links.length > 300 ? "dense" : "" }, picture);
    const drawn = data.links.map(([from, to]) => ({
      from,
      to,
      line: element("line", {
        x1: nodes[from].x.toFixed(1), y1: nodes[from].y.toFixed(1),
        x2: nodes[to].x.toFixed(1), y2: nodes[to].y.toFixed(1),
      }, lines),
    }));
    for (const node of nodes) {
      node.link = element("a", {
        href: node.article.url,
        class: "tag-" + node.article.tag + (node.orphan ? " orphan" : ""),
        "aria-label": sentence(node.article),
      }, picture);
      element("circle", { cx: node.x.toFixed(1), cy: node.y.toFixed(1), r: node.r.toFixed(1) }, node.link);
    }
    const labels = element("g", { "aria-hidden": "true" }, picture);
    for (const node of nodes) {
      node.label = element("text", { x: node.labelX.toFixed(1), y: node.labelY.toFixed(1) }, labels);
      node.label.textContent = shortened(node.article.title);
    }
    for (const node of nodes) {
      node.link.addEventListener("mouseenter", () => choose(node, nodes, drawn));
      node.link.addEventListener("focus", () => choose(node, nodes, drawn));
      node.link.addEventListener("mouseleave", () => rest(nodes, drawn));
      node.link.addEventListener("blur", () => rest(nodes, drawn));
    }
    legend.querySelectorAll("button").forEach((button) => {
      button.onclick = () => {
        pressed = pressed === button.value ? null : button.value;
        rest(nodes, drawn);
      };
    });
    rest(nodes, drawn);
  }

  function sentence(article) {
    return article.title + ": " + words.by + " " + (article.in.length || words.nobody) + ", " +
      words.to + " " + (article.out.length || words.nothing);
  }

  function choose(chosen, nodes, drawn) {
    rest(nodes, drawn);
    picture.classList.add("choosing");
    for (const node of nodes) {
      node.link.classList.toggle("near",
        chosen.article.in.includes(node.article) || chosen.article.out.includes(node.article));
      node.link.classList.toggle("chosen", node === chosen);
      node.label.classList.toggle("chosen", node === chosen);
      const near = node.link.classList.contains("near") && chosen.article.in.length + chosen.article.out.length <= 16;
      node.label.toggleAttribute("hidden", node !== chosen && !near);
    }
    for (const { from, to, line } of drawn) {
      line.classList.toggle("out", from === chosen.article.index);
      line.classList.toggle("in", to === chosen.article.index);
    }
    const name = document.createElement("strong");
    name.textContent = chosen.article.title;
    const titles = (list, none) => list.length === 0 ? none
      : list.length + " (" + list.slice(0, 3).map((article) => article.title).join("; ") +
        (list.length > 3 ? "; \u2026)" : ")");
    said.replaceChildren(name,
      words.by + ": " + titles(chosen.article.in, words.nobody) + " \u00b7 " +
      words.to + ": " + titles(chosen.article.out, words.nothing));
  }

  function rest(nodes, drawn) {
    picture.classList.toggle("choosing", pressed !== null);
    for (const node of nodes) {
      node.link.classList.remove("chosen");
      node.label.classList.remove("chosen");
      node.link.classList.toggle("near", pressed !== null && String(node.article.tag) === pressed);
      const faded = pressed !== null && !node.link.classList.contains("near");
      node.label.toggleAttribute("hidden", !node.labelled || faded);
    }
    drawn.forEach(({ line }) => line.classList.remove("out", "in"));
    legend.querySelectorAll("button").forEach((button) =>
      button.setAttribute("aria-pressed", String(button.value === pressed)));
    said.textContent = nothingChosen;
  }

  function drawLegend() {
    const names = [...data.tags, words.other];
    names.forEach((name, index) => {
      const tag = index < data.tags.length ? index : -1;
      const count = articles.filter((article) => article.tag === tag).length;
      if (count === 0) {
        return;
      }
      const button = document.createElement("button");
      button.type = "button";
      button.value = String(tag);
      const sign = element("svg", { viewBox: "0 0 14 14", "aria-hidden": "true" }, button);
      element("circle", { cx: 7, cy: 7, r: 5.5, class: "tag-" + tag }, sign);
      button.append(name + " (" + count + ")");
      legend.append(button);
    });
  }

  map.hidden = false;
  drawLegend();
  draw();
  let drawnAt = map.clientWidth;
  window.addEventListener("resize", () => {
    if (Math.abs(map.clientWidth - drawnAt) > 60) {
      drawnAt = map.clientWidth;
      draw();
    }
  });
})();

