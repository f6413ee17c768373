"""Findings that are let stand, in a build, a preview and a check alike."""

from __future__ import annotations

from generator.mkdocs_plugin import examine
from generator.progress import quietly
from tests.mkdocs_plugin.conftest import Folder


def silenced(folder: Folder, *places: tuple[str, str]) -> None:
    """Write the file that lets findings stand."""
    lines = (f"- {{file: {file}, code: {code}, by: a, on: 2025-11-03, why: So it is.}}\n" for file, code in places)
    folder.write("silenced.yml", "".join(lines))


def test_what_is_let_stand_is_not_reported_nor_counted_in_a_build_a_preview_and_a_check(folder: Folder) -> None:
    folder.settings += "site_url: https://desk.example/\n"
    folder.write("articles/empty.md", "")
    folder.write("about.md", "# About\n\n![](https://pictures.example/x.png)\n")
    silenced(folder, ("articles/", "file-empty"), ("about.md", "page-asks-elsewhere"))
    for command in ("build", "serve"):
        built = folder.build(command=command)
        assert [text for level, text in built.lines if level in ("WARNING", "ERROR")] == []
        assert not built.said("There is no text in the file")
        assert not built.said("pictures.example")
        assert built.said("3 files: 2 stories, 1 set aside; findings: 2 silenced")
        assert "silenced.yml" not in built.files()
    outcome = examine(folder.config, quietly)[1]
    assert outcome.findings == ()
    assert outcome.account.silenced == 2


def test_a_silence_that_matches_nothing_is_reported_by_a_build(folder: Folder) -> None:
    silenced(folder, ("articles/northwind.md", "date-missing"))
    assert folder.build().said("silenced.yml:1: warning: No finding date-missing is in articles/northwind.md")
