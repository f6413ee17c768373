"""Make the pictures of README.md and CONTRIBUTING.md anew: pages of the demo in a real browser.

    python benchmarks/pictures.py

Builds the demo as if its files were kept on GitHub, opens pages of it and saves each in docs/ as a PNG. Needs a
Chromium: the program that RESEARCH_SITE_BROWSER names, else one on the path.
"""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Picture:
    """A page, and how it is seen."""

    address: str
    """The page, relative to the site."""
    scheme: Literal["light", "dark"] = "light"
    """The colours of the screen."""
    height: int = 900
    """Of the window, in pixels."""
    marked: str = ""
    """What it is about, as a selector: it is opened where it opens, brought into view and framed."""


PICTURES = {
    "home": Picture(""),
    "company": Picture("companies/microsoft/"),
    "deal": Picture("deals/databricks-mosaicml-acquisition-2023/", "dark"),
    "pencil": Picture("stories/2024/lambda-raises-320-million-in-series-c-round/", height=420, marked="a[rel='edit']"),
    "correct": Picture("deals/openai-amazon-supply-2025/", height=640, marked="details:has-text('Correct this')"),
}
"""Each picture by its name."""
KEPT = "repo_url: https://github.com/you/research\nedit_uri: edit/main/content/\n"
"""Where the demo's files are kept, in the pictures."""
FRAME = """it => {
  it.open = true;
  it.style.outline = '3px solid #d32f2f';
  it.style.outlineOffset = '4px';
  it.scrollIntoView({block: 'center'});
}"""
"""Shows what a picture is about, in the browser."""
WIDTH = 1280
KILOBYTES = 150
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking")


class _Quiet(http.server.SimpleHTTPRequestHandler):
    """A web server as plain as they come."""

    def log_message(self, *args: object) -> None:
        """Say nothing."""


def main() -> int:
    """Build, take the pictures, return the exit code: 1 where one is too large for a README."""
    program = os.environ.get("RESEARCH_SITE_BROWSER") or next(filter(None, map(shutil.which, NAMES)), None)
    with tempfile.TemporaryDirectory() as place, sync_playwright() as playwright:
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=build(place)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(executable_path=program, args=FLAGS)
        site = f"http://127.0.0.1:{server.server_port}/"
        large = [name for name in PICTURES if take(name, site, browser) > KILOBYTES]
        browser.close()
        server.shutdown()
    if large:
        print(f"over {KILOBYTES} kB: {', '.join(large)}")
    return 1 if large else 0


def build(place: str) -> str:
    """Build the demo with a repository.

    :param place: an empty folder.
    :returns: the folder of the site.
    """
    config = Path(place, "mkdocs.yml")
    config.write_text(f"INHERIT: {ROOT / 'mkdocs.yml'}\ndocs_dir: {ROOT / 'content'}\n{KEPT}", encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(config), "-d", f"{place}/site"]
    subprocess.run(command, check=True)
    return f"{place}/site"


def take(name: str, site: str, browser: Browser) -> int:
    """Take one picture.

    :param name: which.
    :param site: the address of the built demo.
    :param browser: a browser.
    :returns: its size in kB.
    """
    it = PICTURES[name]
    file = ROOT / "docs" / f"{name}.png"
    size = {"width": WIDTH, "height": it.height}
    page = browser.new_page(color_scheme=it.scheme, reduced_motion="reduce", viewport=size)
    page.goto(site + it.address, wait_until="networkidle")
    if it.marked:
        page.locator(it.marked).first.evaluate(FRAME)
    page.screenshot(path=file)
    page.close()
    kilobytes = -(-file.stat().st_size // 1000)
    print(f"docs/{file.name}: {kilobytes} kB")
    return kilobytes


if __name__ == "__main__":
    sys.exit(main())
