#!/usr/bin/env python3
"""Builds the same articles with Doorlight, Hugo and Eleventy in turn, and prints medians.

Hugo takes part where it is installed, Eleventy where npm is and can fetch it.
"""
import argparse
import os
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

BENCH = Path(__file__).resolve().parent
DOORLIGHT = BENCH.parent.parent / "doorlight"


def measured(command, log):
    """Wall seconds, CPU seconds and peak memory in MB of a command and its children."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=log, stderr=log)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    if status != 0:
        sys.exit(f"This failed; the reason is in {log.name}:  {' '.join(map(str, command))}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def clear(*folders):
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)


def cases(site, themes, wanted):
    """The measurements of a site by name: what to do before, and the command to measure."""
    public, cache = site / "public", site / ".doorlight-cache"
    article = site / "content/posts/article-7.md"
    build = [DOORLIGHT, "build", site]
    found = {
        "Doorlight, clean": (lambda: clear(public, cache), build),
        "Doorlight, nothing changed": (lambda: None, build),
        "Doorlight, one edit": (lambda: edit(article), build),
    }
    if "hugo" in wanted:
        by_hugo = site / "public-hugo"
        found["Hugo, clean"] = (
            lambda: clear(by_hugo),
            ["hugo", "--quiet", "--source", themes / "hugo", "--contentDir", site / "content",
             "--destination", by_hugo])
    if "eleventy" in wanted:
        by_eleventy, folder = site / "public-eleventy", themes / "eleventy"
        # Eleventy reads below its working folder only, so the articles are linked to from there.
        found["Eleventy, clean"] = (
            lambda: (clear(by_eleventy), link(folder / "content", site / "content")),
            ["sh", "-c", 'cd "$1" && exec node_modules/.bin/eleventy --quiet --output="$2"',
             "sh", folder, os.path.relpath(by_eleventy, folder)])
    return found


def edit(article):
    """Puts one more word into a paragraph, another one each time."""
    text = article.read_text()
    head, end, rest = text.partition(".\n\n## Quick Answer")
    article.write_text(f"{head} w{time.monotonic_ns()}{end}{rest}")


def link(path, target):
    path.unlink(missing_ok=True)
    path.symlink_to(target)


def prepare(work):
    """Copies the themes to the work folder; answers who takes part."""
    shutil.copytree(BENCH / "hugo", work / "hugo", dirs_exist_ok=True)
    shutil.copytree(BENCH / "eleventy", work / "eleventy", dirs_exist_ok=True)
    wanted = {"hugo"} if shutil.which("hugo") else set()
    if shutil.which("npm"):
        done = subprocess.run(["npm", "install", "--silent", "--prefix", work / "eleventy"])
        wanted |= {"eleventy"} if done.returncode == 0 else set()
    return wanted


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=Path, help="a folder outside the repository")
    parser.add_argument("counts", type=int, nargs="*", default=[50, 1000])
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    work = arguments.work.resolve()
    work.mkdir(parents=True, exist_ok=True)
    wanted = prepare(work)
    with open(work / "log.txt", "w") as log:
        measured([DOORLIGHT, "--version"], log)  # builds the program
        for count in arguments.counts:
            site = work / str(count)
            clear(site)
            measured(["java", BENCH / "Articles.java", site, str(count)], log)
            tried = cases(site, work, wanted)
            figures = {name: [] for name in tried}
            for _ in range(arguments.runs):
                for name, (before, command) in tried.items():
                    before()
                    figures[name].append(measured(command, log))
            report(count, figures)


def report(count, figures):
    medians = {name: [statistics.median(column) for column in zip(*rows)]
               for name, rows in figures.items()}
    base = medians.get("Hugo, clean") or medians["Doorlight, clean"]
    print(f"\n{count} articles | wall s | CPU s | peak MB | wall, against the base\n--- | --- | --- | --- | ---")
    for name, (wall, cpu, memory) in medians.items():
        print(f"{name} | {wall:.2f} | {cpu:.2f} | {memory:.0f} | {wall / base[0]:.2f}", flush=True)


if __name__ == "__main__":
    main()
