"""Dates later than the newest commit: a warning of the check, where git knows the content, and never of a build."""

from __future__ import annotations

import os
import subprocess
from datetime import UTC, datetime

import pytest

from generator.findings import Finding
from generator.mkdocs_plugin import examine
from generator.progress import quietly
from tests.mkdocs_plugin.conftest import POST, Folder

COMMITTED = "2024-06-01T12:00:00+00:00"
FILE = "articles/2024/later.md"


def git(folder: Folder, *arguments: str) -> None:
    """Run git as a person without settings, on the day of the commit."""
    people = {f"GIT_{who}_{what}": "ada@desk.example" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    days = {"GIT_AUTHOR_DATE": COMMITTED, "GIT_COMMITTER_DATE": COMMITTED}
    nobody = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    command = ["git", "-C", str(folder.root), *arguments]
    subprocess.run(command, check=True, capture_output=True, env=os.environ | people | days | nobody)


def commit(folder: Folder) -> None:
    """Commit all that there is."""
    git(folder, "init")
    git(folder, "add", "--all")
    git(folder, "commit", "--message", "Content")


def dated(day: str) -> str:
    """An article of a day."""
    return POST.replace("2024-03-05", day).replace("northwind-raises", "later")


def found(folder: Folder) -> list[Finding]:
    """What the check says of dates to come."""
    return [one for one in examine(folder.config, quietly)[1].findings if one.code == "date-in-future"]


@pytest.mark.parametrize(("day", "late"), [("2024-06-01", False), ("2024-06-02", False), ("2024-06-03", True)])
def test_a_date_after_the_newest_commit_is_a_warning_with_a_day_for_the_zones(
    folder: Folder, day: str, late: bool
) -> None:
    folder.write(FILE, dated(day))
    commit(folder)
    assert [(one.severity, one.file, one.line) for one in found(folder)] == [("warning", FILE, 3)] * late


PARTIES = "parties: [{{name: Fern, role: customer}}, {{name: Alder, role: supplier}}]"
DEAL = f"---\ntype: supply\ndate: {{day}}\n{PARTIES}\n---\n"
SIGNED = "by: us, on: {day}, why: It is so}}\n"
DATED = {
    "deals/fern.md": (DEAL, 3, "deal"),
    "decisions.yml": ("- {{verdict: not-a-company, name: March, " + SIGNED, 1, "decision"),
    "silenced.yml": ("- {{file: articles/, code: date-missing, " + SIGNED, 1, "silenced finding"),
}


@pytest.mark.parametrize(
    ("path", "day", "late"),
    [
        *((path, day, late) for path in DATED for day, late in (("2024-06-02", False), ("2024-06-03", True))),
        ("deals/fern.md", "2024-06", False),
        ("deals/fern.md", "2025", True),
    ],
)
def test_so_is_that_of_a_stated_deal_or_a_decision(path: str, day: str, late: bool, folder: Folder) -> None:
    text, line, what = DATED[path]
    folder.write(path, text.format(day=day))
    commit(folder)
    said = f"The {what} is dated {day}, and the newest change in git is of 2024-06-01."
    assert [(one.file, one.line, one.message) for one in found(folder)] == [(path, line, said)] * late


def test_a_deal_that_an_article_states_is_looked_at_too(folder: Folder) -> None:
    parties = "[{name: Fern, role: customer}, {name: Alder, role: supplier}]"
    states = f"deals:\n  - type: supply\n    parties: {parties}\n    date: 2031-05\n"
    folder.write(FILE, dated("2024-05-05").replace("date: 2024-05-05\n", f"date: 2024-05-05\n{states}"))
    commit(folder)
    assert [(one.file, one.line) for one in found(folder)] == [(FILE, 7)]


def test_what_is_not_committed_may_be_as_new_as_its_file(folder: Folder) -> None:
    commit(folder)
    written = folder.write(FILE, dated("2024-07-15"))
    for day, late in (("2024-07-15", False), ("2024-07-01", True)):
        seconds = datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp()
        os.utime(written, (seconds, seconds))
        assert [one.file for one in found(folder)] == [FILE] * late
        git(folder, "add", "--all")  # and where it is only staged


@pytest.mark.parametrize("repository", [False, True], ids=["no repository", "no commit"])
def test_where_git_knows_nothing_nothing_is_said(folder: Folder, repository: bool) -> None:
    folder.write(FILE, dated("2040-01-01"))
    if repository:
        git(folder, "init")
    assert found(folder) == []


def test_without_git_nothing_is_said(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.write(FILE, dated("2040-01-01"))
    commit(folder)
    monkeypatch.setenv("PATH", str(folder.root))
    assert found(folder) == []


def test_a_build_says_nothing_of_it(folder: Folder) -> None:
    folder.write(FILE, dated("2040-01-01"))
    commit(folder)
    assert folder.build(strict=False).said("2040") == []
