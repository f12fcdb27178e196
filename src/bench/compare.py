#!/usr/bin/env python3
"""Builds the same articles with Doorlight, Hugo, Eleventy and JBake in turn, and prints medians.

Hugo takes part where it is installed, Eleventy where npm can fetch it, JBake where Maven can. The last
two build no more than 1,000 articles unless --only names them.
"""
import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable

BENCH = Path(__file__).resolve().parent
HOME = BENCH.parent.parent
DOORLIGHT = HOME / "doorlight"
ASSETS = HOME / "templates/assets"
NEEDED = {"doorlight": "java", "hugo": "hugo", "hugo-lean": "hugo", "eleventy": "npm", "jbake": "mvn"}
SLOW = {"eleventy", "jbake"}
GONE = None


@dataclass
class Case:
    """One row: what to do before a run, the command to measure, and where its site is written."""

    before: Callable[[], None]
    command: list
    output: Path
    runs: list = field(default_factory=list)
    size: tuple = ()


class Site:
    """Generated articles, and the changes that a writer makes to them."""

    def __init__(self, folder):
        self.folder = folder
        self.posts = folder / "content/posts"
        self.years = sorted({date[:4] for date in self.found(r"^date: (\S+)")})
        self.edited = self.posts / "article-7.md"
        # A title that nobody writes as [[Title]], since a change would leave that article in error.
        named = set(self.found(r"\[\[(.*?)\]\]"))
        self.retitled = next(path for path in sorted(self.posts.iterdir())
                             if path != self.edited and title(path.read_text()) not in named)
        self.first = {path: path.read_text() for path in (self.edited, self.retitled)}
        self.added = self.posts / "article-new.md"

    def found(self, pattern):
        for path in self.posts.iterdir():
            yield from re.findall(pattern, path.read_text(), re.MULTILINE)

    def reset(self):
        """Takes all changes back."""
        self.added.unlink(missing_ok=True)
        for path, text in self.first.items():
            if path.read_text() != text:
                path.write_text(text)

    def edit(self):
        """Puts one more word into a paragraph, another one each time."""
        before, end, after = self.first[self.edited].partition(".\n\n## Quick Answer")
        self.edited.write_text(f"{before} w{time.monotonic_ns()}{end}{after}")

    def retitle(self):
        """Gives an article another title each time."""
        text = self.first[self.retitled]
        self.retitled.write_text(text.replace(title(text), f"A Title {time.monotonic_ns()}", 1))

    def add(self):
        """Puts an article there that was not there at the last build."""
        text = self.first[self.edited]
        self.added.write_text(text.replace(title(text), "An Article That Is New", 1))


def title(text):
    return re.search(r'^title: "(.*)"', text, re.MULTILINE).group(1)


def doorlight(site, _work):
    public = site.folder / "public"

    def clean():
        site.reset()
        clear(public, site.folder / ".doorlight-cache")

    befores = {"clean": clean, "nothing changed": lambda: None, "one edit": site.edit,
               "title change": site.retitle, "new article": site.add}
    return {f"Doorlight, {name}": Case(before, [DOORLIGHT, "build", site.folder], public)
            for name, before in befores.items()}


def hugo(site, work):
    source, public, own = work / "hugo", site.folder / "public-hugo", site.folder / "hugo"
    # Hugo lists the articles of a year on a page of that year only where such a page is.
    for year in site.years:
        page = own / "content/years" / year / "_index.md"
        page.parent.mkdir(parents=True)
        page.write_text(f'---\ntitle: "{year}"\n---\n')
    mounts = {source / "content": "content", own / "content": "content",
              site.folder / "content": "content", ASSETS: "assets"}
    settings = own / "mounts.toml"
    settings.write_text("".join(f'[[module.mounts]]\nsource = "{folder}"\ntarget = "{target}"\n'
                                for folder, target in mounts.items()))
    return {"Hugo": Case(
        lambda: (site.reset(), clear(public)),
        ["hugo", "--quiet", "--source", source, "--config", f"{source / 'config.toml'},{settings}",
         "--destination", public], public)}


def hugo_lean(site, work):
    public = site.folder / "public-hugo-lean"
    return {"Hugo, lean theme": Case(
        lambda: (site.reset(), clear(public)),
        ["hugo", "--quiet", "--source", work / "hugo-lean", "--contentDir", site.folder / "content",
         "--destination", public], public)}


def eleventy(site, work):
    source, public = work / "eleventy", site.folder / "public-eleventy"
    if not (source / "node_modules").exists():
        subprocess.run(["npm", "install", "--silent", "--prefix", source], check=True)
    link(source / "assets", ASSETS)
    # Eleventy reads below its working folder only, so the articles are linked to from there.
    return {"Eleventy": Case(
        lambda: (site.reset(), clear(public), link(source / "content", site.folder / "content")),
        ["sh", "-c", 'cd "$1" && exec node_modules/.bin/eleventy --quiet --output="$2"',
         "sh", source, os.path.relpath(public, source)], public)}


def jbake(site, work):
    libraries, source, public = work / "jbake/lib", site.folder / "jbake", site.folder / "public-jbake"
    if not libraries.exists():
        subprocess.run(["mvn", "-q", "-f", work / "jbake/pom.xml", "dependency:copy-dependencies",
                        f"-DoutputDirectory={libraries}"], check=True)
    shutil.copytree(BENCH / "jbake", source)
    shutil.copytree(ASSETS, source / "assets")
    for kind, folder in {"posts": "blog", "pages": "pages"}.items():
        target = source / "content" / folder
        target.mkdir(parents=True)
        for path in (site.folder / "content" / kind).iterdir():
            (target / path.name).write_text(as_jbake(path.read_text(), kind[:-1]))
    return {"JBake": Case(
        lambda: clear(public),
        ["java", "-cp", libraries / "*", "org.jbake.launcher.Main", "-b", source, public], public)}


def as_jbake(text, kind):
    """An article with its front matter and contents in JBake's form."""
    _, head, body = text.split("---\n", 2)
    head = re.sub(r"^(\w+): ", r"\1=", head, flags=re.MULTILINE)
    head = re.sub(r'^title="(.*)"', r"title=\1", head, flags=re.MULTILINE)
    head = re.sub(r"^tags=\[(.*)\]", lambda tags: "tags=" + tags[1].replace(" ", ""), head, flags=re.MULTILINE)
    body = body.replace("## Table of Contents\n", "## Table of Contents\n\n[TOC]\n")
    return f"type={kind}\nstatus=published\n{head}~~~~~~\n{body}"


PROGRAMS = {"doorlight": doorlight, "hugo": hugo, "hugo-lean": hugo_lean, "eleventy": eleventy, "jbake": jbake}


def clear(*folders):
    """Moves folders away; a file system that has just deleted many files is slow to make new ones."""
    for folder in folders:
        if folder.exists():
            folder.rename(tempfile.mkdtemp(dir=GONE) + "/" + folder.name)


def link(path, target):
    path.unlink(missing_ok=True)
    path.symlink_to(target)


def measured(command, log):
    """Wall seconds, CPU seconds and peak memory in MB of a command and its children."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=log, stderr=log)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    if status != 0:
        sys.exit(f"This failed; the reason is in {log.name}:  {' '.join(map(str, command))}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def size(folder):
    """How many files are in a folder, and their MB."""
    files = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return len(files), sum(files) / 1e6


def report(count, cases):
    bases = [statistics.median(run[0] for run in cases[name].runs) if name in cases else None
             for name in ("Hugo", "Hugo, lean theme")]
    print(f"\n| {count:,} articles | wall s | CPU s | peak MB | against Hugo | against lean Hugo | files | MB |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    for name, case in cases.items():
        wall, cpu, memory = zip(*case.runs)
        ratios = [f"{statistics.median(wall) / base:.2f}" if base else "" for base in bases]
        files, mb = case.size
        print("|", " | ".join([name, spread(wall, 2), spread(cpu, 2), spread(memory, 0), *ratios,
                               f"{files:,}", f"{mb:.1f}"]), "|", flush=True)


def spread(values, digits):
    low, middle, high = (f"{value:.{digits}f}"
                         for value in (min(values), statistics.median(values), max(values)))
    return f"{middle} ({low}-{high})"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=Path, help="a folder outside the repository")
    parser.add_argument("counts", type=int, nargs="*", default=[50, 1000])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only", type=lambda names: names.split(","), help=",".join(PROGRAMS))
    arguments = parser.parse_args()
    unknown = set(arguments.only or []) - set(PROGRAMS)
    if unknown:
        parser.error(f"no such program: {', '.join(unknown)}")
    work = arguments.work.resolve()
    global GONE
    GONE = work / "gone"
    GONE.mkdir(parents=True, exist_ok=True)
    for theme in ("hugo", "hugo-lean", "eleventy", "jbake"):
        shutil.copytree(BENCH / theme, work / theme, dirs_exist_ok=True)
    with open(work / "log.txt", "w") as log:
        measured([DOORLIGHT, "--version"], log)  # builds the program
        for count in arguments.counts:
            folder = work / str(count)
            clear(folder)
            measured(["java", BENCH / "Articles.java", folder, str(count)], log)
            site = Site(folder)
            cases = {}
            for name, program in PROGRAMS.items():
                wanted = name in arguments.only if arguments.only else count <= 1000 or name not in SLOW
                if wanted and shutil.which(NEEDED[name]):
                    cases |= program(site, work)
            for _ in range(arguments.runs):
                for case in cases.values():
                    case.before()
                    os.sync()  # what the run before has left to write
                    case.runs.append(measured(case.command, log))
                    case.size = case.size or size(case.output)
            report(count, cases)
    shutil.rmtree(GONE)


if __name__ == "__main__":
    main()
