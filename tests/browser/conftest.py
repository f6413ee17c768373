"""A built site behind a web server, and a real browser in front of it."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Dialog, Page, Request, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
ROOT = Path(__file__).parents[2]
MOUNT = "desk"
"""The site lies below the server's root, as it does on many hosts."""


@dataclass
class Watch:
    """What a browser did that nobody asked for."""

    host: str
    elsewhere: list[str] = field(default_factory=list)
    """Requests to other hosts."""
    trouble: list[str] = field(default_factory=list)
    """Errors on the console, uncaught exceptions, dialogs."""

    def over(self, context: BrowserContext) -> None:
        """Listen to a context."""
        context.on("request", self._request)
        context.on("console", self._console)
        context.on("dialog", self._dialog)
        context.on("weberror", lambda error: self.trouble.append(str(error.error)))

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self.host, "data:", "blob:")):
            self.elsewhere.append(request.url)

    def _console(self, line: ConsoleMessage) -> None:
        if line.type == "error":
            self.trouble.append(line.text)

    def _dialog(self, dialog: Dialog) -> None:
        self.trouble.append(f"dialog: {dialog.message}")
        dialog.dismiss()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium; without one the tests are skipped, unless it is required."""
    named = os.environ.get("RESEARCH_SITE_BROWSER")
    program = named or next(filter(None, map(shutil.which, NAMES)), None)
    if not program:
        missing = "no Chromium: install it, or name one in RESEARCH_SITE_BROWSER"
        if os.environ.get("RESEARCH_SITE_BROWSER_REQUIRED") == "1":
            pytest.fail(missing)
        pytest.skip(missing)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=program, args=FLAGS)
        yield running
        running.close()


def build(root: Path, content: dict[str, str], settings: str) -> Path:
    """Build a site from files of content.

    :returns: the folder that a web server has for its root; the site lies below it.
    """
    for path, text in content.items():
        file = root / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    (root / "mkdocs.yml").write_text(f"site_name: Desk\ndocs_dir: content\n{settings}", encoding="utf-8")
    _make(root / "mkdocs.yml", root / "www" / MOUNT)
    return root / "www"


def _make(config: Path, folder: Path) -> None:
    """Build a site into a folder."""
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(config), "-d", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo of this project, built: the folder that a web server has for its root; the site lies below it."""
    root = tmp_path_factory.mktemp("demo")
    settings = (
        f"INHERIT: {ROOT / 'mkdocs.yml'}\ndocs_dir: {ROOT / 'content'}\nsite_url: https://desk.example/{MOUNT}/\n"
    )
    (root / "mkdocs.yml").write_text(settings, encoding="utf-8")
    _make(root / "mkdocs.yml", root / "www" / MOUNT)
    return root / "www"


class _Quiet(http.server.SimpleHTTPRequestHandler):
    """A web server as plain as they come; what is not there gets the site's own 404 page."""

    def log_message(self, *args: object) -> None:
        """Say nothing."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:  # noqa: ARG002 - the signature of the base class
        """Answer with the site's own page."""
        page = Path(self.directory, MOUNT, "404.html").read_bytes()
        self.send_response(code, message)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)


@pytest.fixture(scope="session")
def serve() -> Iterator[object]:
    """A function that puts a folder behind a web server and says the address of the site in it."""
    servers = []

    def started(www: Path) -> str:
        handler = functools.partial(_Quiet, directory=str(www))
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}/{MOUNT}/"

    yield started
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture
def tab(browser: Browser, request: pytest.FixtureRequest) -> Iterator[tuple[Page, Watch]]:
    """An empty tab and what it does; the server's address is its test's fixture ``site``."""
    context = browser.new_context()
    watch = Watch(request.getfixturevalue("site"))
    watch.over(context)
    context.set_default_timeout(15_000)
    yield context.new_page(), watch
    context.close()
