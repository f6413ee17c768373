"""Pagefind, the program that makes the search's index, as a service that is handed one page after the other.

Handed a folder it takes the pages in the order of the disk, which gives other bytes on another disk. The package's own
client waits a tenth of a second for each answer, too long for thousands of pages; what it and the program say to each
other is JSON in base64 with a comma after it.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
from base64 import b64decode, b64encode
from typing import IO, TYPE_CHECKING, Any, Self

from mkdocs.exceptions import PluginError
from pagefind.service import get_executable

from generator.mkdocs_plugin.steady import in_order

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

NEEDLESS = re.compile(r"(?:\.css|ui\.js|pagefind-(?:highlight|worker)\.js)$")
"""Pagefind's own looks, for which the site has its own, and a script that it can do without."""


class Pagefind:
    """The running program, with one index in it."""

    def __init__(self, folder: Path, settings: Mapping[str, object]) -> None:
        """Start the program.

        :param folder: where it runs; its settings could lie there.
        :param settings: Pagefind's settings of an index.
        :raises mkdocs.exceptions.PluginError: it is not there or does not start.
        """
        program = get_executable()
        if program is None:
            raise PluginError("Pagefind, which makes the search index, is not installed with this program.")
        self._program = subprocess.Popen(  # noqa: S603 - our own words
            [program.absolute(), "--service"],
            cwd=folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._index = self._ask("NewIndex", config=settings)["index_id"]
        self._dates: dict[str, str] = {}

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the program."""
        self._program.terminate()
        self._program.communicate()

    def add(self, path: str, html: str, date: str) -> None:
        """Add a page.

        :param path: its file in the site, which tells its address.
        :param html: the page.
        :param date: its day, as ``2024-03-05``; empty for none.
        :raises mkdocs.exceptions.PluginError: Pagefind refuses it.
        """
        added = self._ask("AddFile", index_id=self._index, file_path=path, file_contents=html)
        self._dates[added["page_url"]] = date

    def write(self, folder: Path) -> None:
        """Write the index.

        The program hands over its files, for where it writes them itself it answers before they are whole.

        :param folder: where to.
        :raises mkdocs.exceptions.PluginError: its files are not as they are known.
        """
        given = self._ask("GetFiles", index_id=self._index)["files"]
        files = {file["path"]: b64decode(file["content"]) for file in given if not NEEDLESS.search(file["path"])}
        try:
            files = in_order(files, self._dates)
        except (LookupError, TypeError, ValueError) as fault:
            raise PluginError(f"Pagefind's index is not as this program knows it: {fault}") from fault
        for path, content in files.items():
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)

    def _ask(self, kind: str, **details: object) -> dict[str, Any]:
        """Send a request and wait for its answer."""
        request = {"message_id": 1, "payload": {"type": kind, **details}}
        try:
            stdin, stdout = _pipes(self._program)
            stdin.write(b64encode(json.dumps(request).encode()) + b",")
            stdin.flush()
            answer = json.loads(b64decode(_until_comma(stdout)))["payload"]
        except (OSError, ValueError) as fault:
            raise PluginError(f"Pagefind, which makes the search index, ended without an answer: {fault}") from fault
        if answer["type"] == "Error":
            raise PluginError(f"Pagefind could not make the search index: {answer['message']}")
        return dict(answer)


def _pipes(program: subprocess.Popen[bytes]) -> tuple[IO[bytes], IO[bytes]]:
    if program.stdin is None or program.stdout is None:
        raise ValueError("it has no pipes")
    return program.stdin, program.stdout


def _until_comma(stream: IO[bytes]) -> bytes:
    """Read one answer; nothing follows it unasked."""
    parts = [b""]
    while not parts[-1].endswith(b","):
        parts.append(os.read(stream.fileno(), 1 << 20))
        if not parts[-1]:
            break
    return b"".join(parts).removesuffix(b",")
