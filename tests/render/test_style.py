"""The stylesheets: they ask no other host for anything, and speak of what the pages hold."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from generator.render.templates import templates_folder

ASSETS = templates_folder() / "theme" / "assets" / "research-site"
STYLES = sorted(ASSETS.glob("*.css"))
CODE = templates_folder().parent / "generator" / "render"
CHIPS = {"announced", "reported", "ended", "draft"}


def classes_of(files: Iterable[Path]) -> set[str]:
    """Every class of ours that some files name."""
    return {name for file in files for name in re.findall(r"\brs-[a-z-]+", file.read_text(encoding="utf-8"))}


def test_they_request_nothing() -> None:
    for style in STYLES:
        assert not re.findall(r"url\(|@import|https?:|@font-face", style.read_text(encoding="utf-8")), style.name


def test_they_style_no_class_that_nothing_makes() -> None:
    made = classes_of((*templates_folder().rglob("*.html"), *CODE.rglob("*.py"), *ASSETS.glob("*.js")))
    variables = {name for style in STYLES for name in re.findall(r"--(rs-[a-z-]+)", style.read_text(encoding="utf-8"))}
    assert not classes_of(STYLES) - variables - made - {f"rs-chip--{kind}" for kind in CHIPS}
