// Marks, in the contents, the section that is being read, and keeps its line in sight there.
(() => {
  "use strict";

  const contents = document.querySelector(".toc");
  const links = new Map();
  contents.querySelectorAll("a").forEach((link) => {
    const heading = document.getElementById(link.getAttribute("href").slice(1));
    if (heading) links.set(heading, link);
  });
  const headings = Array.from(links.keys());
  let marked = null;

  function mark(link) {
    if (link === marked) return;
    if (marked) marked.removeAttribute("aria-current");
    if (link) link.setAttribute("aria-current", "true");
    marked = link;
    if (link && contents.scrollHeight > contents.clientHeight) {
      const box = contents.getBoundingClientRect();
      const line = link.getBoundingClientRect();
      if (line.top < box.top || line.bottom > box.bottom) {
        contents.scrollTop += line.top - box.top - box.height / 3;
      }
    }
  }

  // The last heading above the upper third of the window is the one of the section in view.
  function look() {
    const height = window.innerHeight / 3;
    const above = headings.filter((heading) => heading.getBoundingClientRect().top < height);
    mark(links.get(above.pop()));
  }

  // Told whenever a heading passes that line, however far the page has jumped.
  const observer = new IntersectionObserver(look, { rootMargin: "1000000px 0px -66% 0px" });
  headings.forEach((heading) => observer.observe(heading));
})();
