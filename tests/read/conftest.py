"""Small content folders for the tests of reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.model import SourceFile
from generator.read.content import read_content
from generator.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from generator.findings import Finding
    from generator.model import Content

    Read = Callable[..., tuple[Content, tuple[Finding, ...]]]


@pytest.fixture
def folder(tmp_path: Path) -> Read:
    """Reads a content folder made of ``{path: text or bytes}``."""

    def read(files: Mapping[str, str | bytes], **settings: object) -> tuple[Content, tuple[Finding, ...]]:
        for path, text in files.items():
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_bytes(text if isinstance(text, bytes) else text.encode())
        sources = [
            SourceFile(path.relative_to(tmp_path).as_posix(), path) for path in tmp_path.rglob("*") if path.suffix
        ]
        return read_content(sources, Settings(**settings))  # type: ignore[arg-type]  # each test names real settings

    return read
