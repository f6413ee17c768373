"""The one stylesheet: it asks no other host for anything, and speaks of what the pages hold."""

from __future__ import annotations

import re
from pathlib import Path

from generator.render.templates import templates_folder

STYLE = templates_folder() / "theme" / "assets" / "research-site" / "site.css"
CHIPS = {"announced", "reported", "ended", "draft"}


def classes_of(*files: Path) -> set[str]:
    """Every class of ours that some files name."""
    return {name for file in files for name in re.findall(r"\brs-[a-z-]+", file.read_text(encoding="utf-8"))}


def test_it_requests_nothing() -> None:
    text = STYLE.read_text(encoding="utf-8")
    assert not re.findall(r"url\(|@import|https?:|@font-face", text)


def test_it_styles_no_class_that_no_page_has() -> None:
    pages = classes_of(
        *templates_folder().glob("pages/*.html"), Path(templates_folder().parent / "generator/render/body.py")
    )
    variables = set(re.findall(r"--(rs-[a-z-]+)", STYLE.read_text(encoding="utf-8")))
    made = {f"rs-chip--{kind}" for kind in CHIPS}
    assert not classes_of(STYLE) - variables - pages - made
