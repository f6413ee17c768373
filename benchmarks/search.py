"""Measure what a reader's first search moves, on a made site of many stories, in a real browser with an empty cache.

    python benchmarks/search.py [STORIES]

Makes the facts and words of that many stories (12,000 unless told), with companies and deals in proportion, from a
vocabulary in which few words are common and most are rare; has the index made of them; and adds up every answer of the
server, as it sends them, without compression, the page itself and the theme aside. Each search starts anew: on the
search page for one word, the two of a company's name and three words; and in the header's box for a name of which
every letter waits for its suggestions. Fails where one or two words move 500 kB or more. Beside it stands the size of
the one file that Material's own search would load.
"""

from __future__ import annotations

import functools
import http.server
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable
from itertools import accumulate
from pathlib import Path

from playwright.sync_api import Browser, Page, Response, sync_playwright

from generator.mkdocs_plugin.pagefind import Pagefind
from generator.mkdocs_plugin.search import FOLDER, NOISE, for_search
from generator.model import SearchFacts

KILOBYTES = 500
COUNTED = (f"/{FOLDER}/", "/research-site/search")
TYPES = ("funding", "acquisition", "supply", "licensing", "partnership", "buildout")
STATES = ("announced", "reported", "ended")
SETTINGS = "site_name: Trial\ndocs_dir: content\ntheme: material\nplugins: [research-site]\n"
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")


class Words:
    """A made language: the word of rank n is n times as rare as the first."""

    def __init__(self, size: int = 60_000) -> None:
        self.chance = random.Random(1)
        letters = "aeioubcdfghklmnprstvw"
        self.words = sorted({"".join(self.chance.choices(letters, k=self.chance.randint(3, 10))) for _ in range(size)})
        self.chance.shuffle(self.words)
        self.weights = list(accumulate(1 / rank for rank in range(1, len(self.words) + 1)))

    def text(self, count: int) -> str:
        """Some words."""
        return " ".join(self.chance.choices(self.words, cum_weights=self.weights, k=count))


def made_pages(stories: int) -> list[tuple[str, str, str, SearchFacts]]:
    """Address, title, body and facts of every page."""
    words = Words()
    chance = words.chance
    names = [f"{words.words[-number]} {words.words[number * 7]}".title() for number in range(1, stories // 2)]
    rarity = list(accumulate(1 / rank for rank in range(1, len(names) + 1)))
    pages = []
    for number in range(stories):
        about = set(chance.choices(names, cum_weights=rarity, k=4))
        year = str(2018 + number % 9)
        pairs = [("company", name) for name in about]
        pairs += [("publisher", f"host{number % 200}.example"), ("topic", f"Topic {number % 150}"), ("year", year)]
        date = f"{year}-{1 + number % 12:02}-{1 + number % 28:02}"
        facts = SearchFacts("story", (), date, ("Story", date), tuple(sorted(pairs)))
        pages.append((f"stories/{year}/{number}", words.text(9), f"{' '.join(about)} {words.text(550)}", facts))
    for number in range(stories // 2):
        one, other = chance.choices(names, cum_weights=rarity, k=2)
        year = str(2018 + number % 9)
        pairs = [("company", one), ("company", other), ("type", TYPES[number % 6]), ("status", STATES[number % 3])]
        pairs += [("year", year), ("publisher", f"host{number % 200}.example")]
        line = ("Deal", TYPES[number % 6].title(), f"${number} million")
        facts = SearchFacts("deal", (), f"{year}-03-0{1 + number % 9}", line, tuple(sorted(set(pairs))))
        pages.append((f"deals/deal-{number}", f"{one} – {other}", words.text(80), facts))
    for number, name in enumerate(names):
        facts = SearchFacts("company", (name.replace(" ", "").lower(),), None, ("Company",), (("company", name),))
        pages.append((f"companies/c{number}", name, words.text(60), facts))
    return sorted(pages, key=lambda page: (page[3].date or "", page[0]))  # as a build has them


def main(stories: int) -> int:
    """Make the site, print the figures, return the exit code."""
    pages = made_pages(stories)
    with tempfile.TemporaryDirectory() as place:
        root = Path(place)
        (root / "content").mkdir()
        (root / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
        command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(root / "mkdocs.yml")]
        subprocess.run(command, check=True, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})
        shutil.rmtree(root / "site" / FOLDER)
        begun = time.monotonic()
        with Pagefind(root, {"exclude_selectors": NOISE, "force_language": "en"}) as pagefind:
            for address, title, body, facts in pages:
                html = for_search(title, f"<p>{body}</p>", facts, "en")
                pagefind.add(f"{address}/index.html", html, facts.date or "")
            pagefind.write(root / "site" / FOLDER)
        print(f"{len(pages):,} pages of {stories:,} stories; their index takes {time.monotonic() - begun:.1f} s")
        searches = measured(root / "site", pages)
    plain = len(json.dumps([{"location": f"{page[0]}/", "title": page[1], "text": page[2]} for page in pages]))
    print(f"An index in one file has {plain / 1e6:.1f} MB.")
    return int(any(size >= KILOBYTES * 1000 for size in searches[:2]))


def measured(site: Path, pages: list[tuple[str, str, str, SearchFacts]]) -> list[int]:
    """Print what each search moves, and give how much."""
    story, company = (
        next(page for page in pages if page[0] == address) for address in ("stories/2018/0", "companies/c0")
    )
    rare, name = story[2].split()[9], company[1].lower()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    program = os.environ.get("RESEARCH_SITE_BROWSER") or shutil.which("chromium") or shutil.which("google-chrome")
    totals = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=FLAGS)
        for act, words in ((opened, rare), (opened, name), (opened, f"{name} {rare}"), (typed, name.split()[0])):
            moved = first_search(browser, f"http://127.0.0.1:{server.server_port}/", act, words)
            totals.append(sum(moved.values()))
            print(f"\n{totals[-1] / 1000:8.1f} kB  {act.__doc__} “{words}”, of which")
            for folder, size in sorted(moved.items(), key=lambda item: -item[1]):
                print(f"{size / 1000:12.1f} kB  {folder}")
        browser.close()
    server.shutdown()
    return totals


def first_search(browser: Browser, root: str, act: Callable[[Page, str, str], None], words: str) -> dict[str, int]:
    """Search with an empty cache, and add up what it takes, by file and, of pieces, by folder."""
    page = browser.new_page()
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - it marks what it is given
    act(page, root, words)
    page.wait_for_load_state("networkidle")
    moved: Counter[str] = Counter()
    for answer in answers:
        if any(part in answer.url for part in COUNTED):
            name = answer.url.partition("/research-site/")[2] or answer.url.partition(f"/{FOLDER}/")[2]
            moved[name.partition("?")[0].partition("/")[0]] += len(answer.body())
    page.close()
    return moved


def opened(page: Page, root: str, words: str) -> None:
    """Search page opened for"""
    page.goto(f"{root}search/?q={words}")
    page.locator(".rs-hit").first.wait_for()


def typed(page: Page, root: str, words: str) -> None:
    """Header's box, letter by letter,"""
    page.goto(root)
    for letter in words:
        page.get_by_role("combobox", name="Search").press(letter)
        page.wait_for_timeout(500)
        page.wait_for_load_state("networkidle")


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        """Say nothing."""


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 12_000))
