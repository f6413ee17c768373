"""``research-site explain``: an editor sees how an article was read."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main

DIRTY = """\
---
title: Northwind Robotics opens a plant
date: 2025-03-05
draft: true
---
Northwind Robotics opened a plant in Ghent on Wednesday, its second in Belgium this year.

Share on Facebook

Share on LinkedIn

The plant employs ninety people.
"""


def explain(file: str) -> Result:
    return CliRunner().invoke(main, ["explain", file])


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    "file", ["content/articles/northwind.md", "articles/northwind.md", "content/../content/articles/northwind.md"]
)
def test_each_field_is_shown_with_its_line(file: str) -> None:
    done = explain(file)
    assert done.exit_code == 0, done.output
    lines = done.stdout.splitlines()
    assert lines[0] == "content/articles/northwind.md"
    assert lines[1] == "Dialect: post"
    assert "  title: Northwind Robotics raises $20 million  [line 2, title]" in lines
    assert "  date: 2025-03-04  [line 3, date]" in lines
    assert "  original_url: https://news.example/northwind  [line 5, source]" in lines
    assert "  publisher: news.example  [line 5, source]" in lines
    assert "  colour: not a key that is known here  [line 4]" in lines


@pytest.mark.usefixtures("folder")
def test_companies_and_deals_are_shown_with_the_words_that_name_them() -> None:
    shown = explain("articles/northwind.md").stdout
    assert "Northwind Robotics (known from this article alone): title, line 2; " in shown
    assert "  funding, announced, 2025-03-04: Northwind Robotics (company), Tall Oak Capital (lead investor)" in shown
    assert "    amount: $20 million (20,000,000 USD)" in shown
    assert "    round: Series A" in shown


def test_what_cleaning_took_away_is_shown_with_its_line_and_reason(folder: Path) -> None:
    (folder / "content/articles/dirty.md").write_text(DIRTY, encoding="utf-8")
    lines = explain("content/articles/dirty.md").stdout.splitlines()
    place = next(number for number, line in enumerate(lines) if line.startswith("Taken away by cleaning"))
    assert lines[place] == "Taken away by cleaning: 1"
    assert lines[place + 1 : place + 4] == [
        "  line 8, share buttons:",
        "    Share on Facebook",
        "    Share on LinkedIn",
    ]


def test_a_draft_is_explained_like_any_other(folder: Path) -> None:
    (folder / "content/articles/dirty.md").write_text(DIRTY, encoding="utf-8")
    assert "  draft: yes  [line 4, draft]" in explain("articles/dirty.md").stdout


def test_a_file_that_could_not_be_read_shows_why(folder: Path) -> None:
    (folder / "content/articles/broken.md").write_text("---\ntitle: [open\n---\nText.\n", encoding="utf-8")
    done = explain("articles/broken.md")
    assert done.exit_code == 0
    assert "Set aside" in done.stdout
    assert "error: " in done.stdout


@pytest.mark.usefixtures("folder")
def test_what_is_no_article_is_said_in_a_sentence() -> None:
    for file in ("content/articles/missing.md", "mkdocs.yml", "content/articles"):
        done = explain(file)
        assert done.exit_code == 2
        assert "is no article of this site" in done.stderr
        assert "name a file in content/articles/" in done.stderr


def test_an_article_is_found_from_another_folder_by_the_way_to_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "elsewhere").mkdir()
    monkeypatch.chdir(folder / "elsewhere")
    words = ["explain", "-f", "../mkdocs.yml", "../content/articles/northwind.md"]
    done = CliRunner().invoke(main, words)
    assert done.exit_code == 0, done.output


def test_an_article_cannot_send_control_characters_to_the_terminal(folder: Path) -> None:
    text = "A title \x1b[31mwith colour\n2025-01-02\n\nA sentence \x9b2J that hides \u202eanother, and ends.\n"
    (folder / "content/articles/sly.txt").write_text(text, encoding="utf-8")
    shown = explain("articles/sly.txt").stdout
    assert shown
    assert all(char.isprintable() for line in shown.split("\n") for char in line)


def test_a_claim_that_waits_on_the_worklist_says_so(folder: Path) -> None:
    said = "---\ntitle: Three firms\ndate: 2025-03-06\n---\nContoso, Inc. is growing.\n\n"
    doubtful = "Tailspin Inc. is not. Its staff went to Fabrikam, Inc.\n\nThe company raised $30 million in March.\n"
    (folder / "content/articles/doubtful.md").write_text(said + doubtful, encoding="utf-8")
    done = CliRunner().invoke(main, ["explain", "articles/doubtful.md"])
    assert "on the worklist, not published, unless other words prove it: The sentence does not name" in done.output
