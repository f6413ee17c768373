"""``research-site check`` a second time: what it kept makes it quick and changes nothing that it says."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from generator import cache
from generator.cli import main
from generator.extract import articles as extraction
from generator.extract.article import extract_article
from tests.conftest import ROOT

BROKEN = "---\ntitle: Alder: steel\n---\nText that nobody will see.\n"
UNDATED = """\
---
title: Ashmill Robotics acquires Fern Analytics
---
Ashmill Robotics has acquired Fern Analytics.

Contoso, Inc. is growing. Tailspin Inc. is not. Its staff went to Fabrikam, Inc.

The company raised $30 million in March.
"""


@pytest.fixture
def demo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of part of the demo with things to find in it, checked once; the current folder."""
    others = shutil.ignore_patterns("2021", "2023", "2025")
    shutil.copytree(ROOT / "content", tmp_path / "content", ignore=others)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    for name, text in {"broken.md": BROKEN, "undated.md": UNDATED}.items():
        (tmp_path / "content/articles" / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert check()[0] == 1
    return tmp_path


def check(*more: str) -> tuple[int, str, str]:
    """Exit code and both outputs of a check that says all."""
    done = CliRunner().invoke(main, ["check", "--worklist", *more])
    assert not done.exception or isinstance(done.exception, SystemExit), done.exception
    return done.exit_code, done.stdout, done.stderr


def count(folder: Path) -> int:
    return sum(path.is_file() for path in (folder / "content/articles").rglob("*"))


def test_a_second_check_says_the_same_and_reads_nothing_again(demo: Path, worked: list[str]) -> None:
    file = demo / ".cache/research-site/mkdocs.yml.articles"
    kept = file.read_bytes()
    second = check()
    assert worked == []
    assert file.read_bytes() == kept
    assert second == check("--no-cache")
    assert "yaml-colon" in second[1]
    assert "date-missing" in second[1]
    assert "Worklist: 0" not in second[1]


def test_without_the_cache_all_is_read_and_nothing_kept(demo: Path, worked: list[str]) -> None:
    shutil.rmtree(demo / ".cache")
    check("--no-cache")
    assert len([one for one in worked if one.startswith("read ")]) == count(demo)
    assert not (demo / ".cache").exists()


def edit(demo: Path) -> None:
    file = demo / "content/articles/undated.md"
    file.write_text(UNDATED.replace("$30", "$40"), encoding="utf-8")


def rename(demo: Path) -> None:
    (demo / "content/articles/undated.md").rename(demo / "content/articles/renamed.md")


def exchange(demo: Path) -> None:
    """Each of two files has the other's text."""
    (demo / "content/articles/undated.md").write_text(BROKEN, encoding="utf-8")
    (demo / "content/articles/broken.md").write_text(UNDATED, encoding="utf-8")


def decide(demo: Path) -> None:
    decision = "- {verdict: not-a-company, name: Fern Analytics, by: the desk, on: 2026-01-02, why: A product.}\n"
    with (demo / "content/decisions.yml").open("a", encoding="utf-8") as file:
        file.write(decision)


def describe(demo: Path) -> None:
    company = "---\nname: Fabrikam Group\naliases: ['Fabrikam, Inc.', Tailspin Inc.]\n---\n"
    (demo / "content/companies/fabrikam-group.md").write_text(company, encoding="utf-8")


def make_draft(demo: Path) -> None:
    """Settings of MkDocs, of which the article itself shows nothing."""
    with (demo / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("draft_docs: articles/undated.md\n")


def publish_drafts(demo: Path) -> None:
    make_draft(demo)
    settings = (demo / "mkdocs.yml").read_text(encoding="utf-8")
    (demo / "mkdocs.yml").write_text(settings.replace("drafts: preview", "drafts: publish"), encoding="utf-8")


EDITS: dict[Callable[[Path], None], tuple[list[str], list[str] | None]] = {
    edit: (["undated.md"], ["undated.md"]),
    rename: (["renamed.md"], ["renamed.md"]),
    exchange: (["broken.md", "undated.md"], ["broken.md"]),
    make_draft: (["undated.md"], []),
    publish_drafts: (["undated.md"], ["2026/sierra-round.md", "undated.md"]),  # the demo has a draft too
    decide: ([], None),
    describe: ([], None),
}
"""Each change, with the articles that are read anew for it, and those that are searched anew; none: all."""


@pytest.mark.parametrize("change", EDITS, ids=lambda one: one.__name__)
def test_after_a_change_only_what_it_concerns_is_done_again_and_all_is_said(
    demo: Path, worked: list[str], change: Callable[[Path], None]
) -> None:
    before = check()
    change(demo)
    after = check()
    read, searched = EDITS[change]
    assert sorted(one for one in worked if one.startswith("read ")) == [f"read articles/{one}" for one in read]
    done = sorted(one for one in worked if one.startswith("extract "))
    if searched is None:
        assert len(done) == count(demo) - 2, "all but the broken one and the draft"
    else:
        assert done == [f"extract articles/{one}" for one in searched]
    assert after == check("--no-cache")
    assert after != before, "the change makes a difference"


def test_new_articles_shared_out_among_processes_fall_into_their_places(demo: Path) -> None:
    settings = (demo / "mkdocs.yml").read_text(encoding="utf-8")
    (demo / "mkdocs.yml").write_text(settings.replace("bodies: full", "processes: 2"), encoding="utf-8")
    for number in range(20):
        text = UNDATED.replace("Fern Analytics", f"Fern{number} Analytics")
        (demo / f"content/articles/2024/new{number:02}.md").write_text(text, encoding="utf-8")
    with_two = check()
    (demo / "mkdocs.yml").write_text(settings, encoding="utf-8")
    assert with_two == check() == check("--no-cache")


def test_another_version_of_the_program_reads_all_anew(
    demo: Path, worked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "program", lambda: b"another")
    check()
    assert len([one for one in worked if one.startswith("read ")]) == count(demo)


def test_a_broken_cache_and_one_that_cannot_be_written_go_unnoticed(demo: Path) -> None:
    as_it_is = check()
    file = demo / ".cache/research-site/mkdocs.yml.articles"
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2])
    assert check() == as_it_is
    assert file.read_bytes() == whole, "it is there again"
    shutil.rmtree(demo / ".cache")
    (demo / ".cache").write_text("A file where the folder should be.", encoding="utf-8")
    assert check() == as_it_is


def test_a_fault_of_ours_is_not_kept(demo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def faulty(article: Any, names: Any) -> Any:
        if article.source_file == "articles/undated.md":
            raise RecursionError("too deep")
        return extract_article(article, names)

    sound = check()
    shutil.rmtree(demo / ".cache")
    with monkeypatch.context() as patch:
        patch.setattr(extraction, "extract_article", faulty)
        assert "article-not-searched" in check()[1]
    assert check() == sound
