"""A folder with a site in it that tests can write to and build for real."""

from __future__ import annotations

import functools
import gzip
import json
import logging
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.theme import Theme

POST = """\
---
title: Northwind raises $40 million for its data centres
date: 2024-03-05
source: https://news.example/northwind-raises
provider:
  name: The Example Post
---

Northwind has raised $40 million in a Series B round led by Fabrikam Ventures.

The company runs data centres in the north of Norway.
"""

PLAIN = """\
Contoso will rent computing power from Northwind
2024-04-09

Contoso, Inc. has signed a contract worth $12 million with Northwind. Northwind will supply Contoso with computing
capacity for two years.
"""


@dataclass
class Built:
    """What a build left behind."""

    site: Path
    lines: list[tuple[str, str]] = field(default_factory=list)
    """(level, message) of everything that was logged."""

    def html(self, address: str) -> str:
        """The page of an address."""
        return (self.site / address / "index.html").read_text(encoding="utf-8")

    def files(self) -> set[str]:
        """Every file that was written, relative to the site."""
        return {path.relative_to(self.site).as_posix() for path in self.site.rglob("*") if path.is_file()}

    def pieces(self) -> list[Path]:
        """The files of the search's index that hold a page each."""
        return list(self.site.glob("pagefind/fragment/*"))

    def searched(self) -> dict[str, dict[str, Any]]:
        """What the search's index holds of each page, by address."""
        pieces = (gzip.decompress(path.read_bytes()) for path in self.pieces())
        pages = [json.loads(piece.removeprefix(b"pagefind_dcd")) for piece in pieces]
        return {page["url"].lstrip("/"): page for page in pages}

    def said(self, words: str) -> list[str]:
        """The messages that hold some words."""
        return [message for _, message in self.lines if words in message]


@dataclass
class Folder:
    """A site's folder: settings and content."""

    root: Path
    settings: str = "theme: material\nplugins: [search, research-site]\n"

    def write(self, path: str, text: str | bytes) -> Path:
        """Write a file of the content folder."""
        file = self.root / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return file

    @property
    def config(self) -> str:
        """The path of mkdocs.yml, written anew."""
        file = self.root / "mkdocs.yml"
        file.write_text(f"site_name: Desk\ndocs_dir: content\n{self.settings}", encoding="utf-8")
        return str(file)

    def build(self, *, strict: bool = True, command: str = "build", site: str = "site") -> Built:
        """Build as ``mkdocs build`` does.

        :raises mkdocs.exceptions.Abort: the build stopped, or found something that counts in strict mode.
        """
        built = Built(self.root / site)
        handler = _Keep(built.lines)
        log = logging.getLogger("mkdocs")
        log.addHandler(handler)
        level, log.level = log.level, logging.INFO
        try:
            config = load_config(self.config, strict=strict, site_dir=str(built.site))
            config.plugins.on_startup(command=command, dirty=False)  # type: ignore[arg-type]  # one of MkDocs' commands
            mkdocs_build(config)
        finally:
            log.removeHandler(handler)
            log.level = level
        return built


class _Keep(logging.Handler):
    """Keeps what is logged."""

    def __init__(self, lines: list[tuple[str, str]]) -> None:
        super().__init__()
        self.lines = lines

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append((record.levelname, record.getMessage()))


@pytest.fixture(scope="session", autouse=True)
def compiled_templates(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Compile and list Material's templates once for all builds; nothing else takes as long in a small one."""
    compiled = FileSystemBytecodeCache(str(tmp_path_factory.mktemp("templates")))
    get_env, list_templates = Theme.get_env, FileSystemLoader.list_templates
    installed = functools.cache(lambda path: list_templates(FileSystemLoader(path)))

    def cached(theme: Theme) -> Environment:
        environment = get_env(theme)
        environment.bytecode_cache = compiled
        return environment

    def listed(loader: FileSystemLoader) -> list[str]:
        lists = (
            installed(path) if "site-packages" in path else list_templates(FileSystemLoader(path))
            for path in loader.searchpath
        )
        return sorted(set().union(*lists))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Theme, "get_env", cached)
        patch.setattr(FileSystemLoader, "list_templates", listed)
        yield


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """A site of two articles."""
    made = Folder(tmp_path)
    made.write("articles/northwind.md", POST)
    made.write("articles/2024/contoso.txt", PLAIN)
    return made
