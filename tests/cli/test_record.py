"""``research-site record``: writes every address, keeps those that were, and the site leads on from them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from tests.conftest import ROOT

ARTICLE = """\
---
title: Ashmill Robotics raises $20 million
date: 2025-03-04
---
Ashmill Robotics, a startup, has raised $20 million in a Series A round led by Oakfield Capital, the company said.
"""


def run(*command: str, code: int = 0) -> str:
    """Run a command of this program in the current folder, and give what it printed."""
    done = CliRunner().invoke(main, command)
    assert done.exit_code == code, done.output
    return done.output


def built() -> str:
    """Build the site of the current folder, and give what was logged."""
    program = Path(sys.executable).with_name("mkdocs")
    done = subprocess.run([program, "build", "--strict"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stderr


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site of one article; the current folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Desk\ndocs_dir: content\ntheme: material\nplugins: [research-site]\n", encoding="utf-8"
    )
    article = tmp_path / "content" / "articles" / "a.md"
    article.parent.mkdir(parents=True)
    article.write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def test_a_page_that_is_renamed_leaves_one_behind_that_leads_to_it(desk: Path) -> None:
    (desk / "content" / "about us.md").write_text("# About\n\nBy hand.\n", encoding="utf-8")
    assert "addresses.txt: 19 addresses" in run("record")
    record = desk / "content" / "addresses.txt"
    assert "\nstories/2025/ashmill-robotics-raises-20-million/ = articles/a.md\n" in record.read_text(encoding="utf-8")
    article = desk / "content" / "articles" / "a.md"
    article.write_text(ARTICLE.replace("raises $20 million", "has money"), encoding="utf-8")
    log = built()
    assert "The page stories/2025/ashmill-robotics-raises-20-million/ has moved to" in log
    left = desk / "site" / "stories" / "2025" / "ashmill-robotics-raises-20-million" / "index.html"
    assert 'href="../ashmill-robotics-has-money/"' in left.read_text(encoding="utf-8")
    assert not (desk / "site" / "addresses.txt").exists()
    assert "20 addresses" in run("record")


@pytest.mark.parametrize("folders", ["true", "false"])
def test_a_page_by_hand_that_is_renamed_is_named_with_the_line_to_write_and_then_leads_on(
    desk: Path, folders: str
) -> None:
    with (desk / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write(f"use_directory_urls: {folders}\n")
    old, new = ("about us/", "imprint/") if folders == "true" else ("about us.html", "imprint.html")
    page, record = desk / "content" / "about us.md", desk / "content" / "addresses.txt"
    page.write_text("# About\n\nBy hand.\n", encoding="utf-8")
    run("record")
    said = record.read_text(encoding="utf-8")
    assert f"\n{old} = about us.md\n" in said
    assert old not in run("check")
    page.rename(desk / "content" / "imprint.md")
    assert f"{old} -> its/new/address/" in run("check")
    record.write_text(said.replace(f"{old} = about us.md", f"{old} -> {new}"), encoding="utf-8")
    built()
    left = desk / "site" / (f"{old}index.html" if folders == "true" else old)
    assert ('href="../imprint/"' if folders == "true" else 'href="imprint.html"') in left.read_text(encoding="utf-8")


def test_a_draft_by_hand_is_not_recorded(desk: Path) -> None:
    with (desk / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("draft_docs: soon.md\n")
    (desk / "content" / "soon.md").write_text("# Soon\n", encoding="utf-8")
    run("record")
    assert "soon" not in (desk / "content" / "addresses.txt").read_text(encoding="utf-8")


def test_remarks_and_lines_with_wide_gaps_stay_and_the_page_that_moved_is_said_to_have_become_the_new(
    desk: Path,
) -> None:
    run("record")
    record = desk / "content" / "addresses.txt"
    said = record.read_text(encoding="utf-8").replace(
        "\nstories/ =", "\n# Sent on by hand.\nold/   ->  about/\nstories/ ="
    )
    record.write_text(said, encoding="utf-8")
    (desk / "content" / "about.md").write_text("# About\n", encoding="utf-8")
    article = desk / "content" / "articles" / "a.md"
    article.write_text(ARTICLE.replace("raises $20 million", "has money"), encoding="utf-8")
    run("record")
    text = record.read_text(encoding="utf-8")
    assert "\n# Sent on by hand.\nold/ -> about/\nstories/ = Stories\n" in text
    old, new = "stories/2025/ashmill-robotics-raises-20-million/", "stories/2025/ashmill-robotics-has-money/"
    assert f"\n{old} became {new}\n" in text
    run("record")
    assert record.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("slip", ["companies/typo -> companies/a/", "/tmp/x/ -> about/", "deals/ = Again"])
def test_nothing_is_written_while_a_line_cannot_be_read(desk: Path, slip: str) -> None:
    record = desk / "content" / "addresses.txt"
    record.write_text(f"# Mine.\ndeals/ = Deals\n{slip}\n", encoding="utf-8")
    said = run("record", code=2)
    assert "Nothing was written" in said
    assert "line 3" in said
    assert record.read_text(encoding="utf-8") == f"# Mine.\ndeals/ = Deals\n{slip}\n"


def test_a_record_that_is_no_text_is_left_as_it_is(desk: Path) -> None:
    record = desk / "content" / "addresses.txt"
    record.write_bytes(b"old/ -> about/\n\xff\n")
    assert "Nothing was written" in run("record", code=2)
    assert record.read_bytes() == b"old/ -> about/\n\xff\n"


def test_the_record_of_the_demo_is_up_to_date(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert "not yet recorded" not in run("check")
    assert (ROOT / "content" / "addresses.txt").is_file()
