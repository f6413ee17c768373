"""Make the README's pictures anew: pages of the demo in a real browser.

    python benchmarks/pictures.py

Builds the demo, opens three of its pages and saves each in docs/ as a PNG. Needs a Chromium: the program that
RESEARCH_SITE_BROWSER names, else one on the path.
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
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parent.parent
PICTURES = {
    "home": ("", "light"),
    "company": ("companies/microsoft/", "light"),
    "deal": ("deals/databricks-mosaicml-acquisition-2023/", "dark"),
}
"""The name of each picture, its page, and the colours of the screen that it is seen on."""
WIDTH, HEIGHT = 1280, 900
KILOBYTES = 200
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
        command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(ROOT / "mkdocs.yml"), "-d", place]
        subprocess.run(command, check=True)
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=place))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(executable_path=program, args=FLAGS)
        site = f"http://127.0.0.1:{server.server_port}/"
        large = [name for name in PICTURES if take(name, site, browser) > KILOBYTES]
        browser.close()
        server.shutdown()
    if large:
        print(f"over {KILOBYTES} kB: {', '.join(large)}")
    return 1 if large else 0


def take(name: str, site: str, browser: Browser) -> int:
    """Take one picture.

    :param name: which.
    :param site: the address of the built demo.
    :param browser: a browser.
    :returns: its size in kB.
    """
    address, scheme = PICTURES[name]
    file = ROOT / "docs" / f"{name}.png"
    page = browser.new_page(color_scheme=scheme, reduced_motion="reduce", viewport={"width": WIDTH, "height": HEIGHT})
    page.goto(site + address, wait_until="networkidle")
    page.screenshot(path=file)
    page.close()
    size = -(-file.stat().st_size // 1000)
    print(f"docs/{file.name}: {size} kB")
    return size


if __name__ == "__main__":
    sys.exit(main())
