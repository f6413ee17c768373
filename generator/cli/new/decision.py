"""``research-site new decision``: a line more in decisions.yml, tried before it is written."""

from __future__ import annotations

import re
import tempfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.new.template import say, schema_line
from generator.cli.progress import track
from generator.cli.project import CannotRun, cannot_run, config_file
from generator.mkdocs_plugin import as_typed, load_project
from generator.model import SourceFile
from generator.pipeline import build_site
from generator.read.content import DECISIONS
from generator.read.decisions import read_decisions
from generator.read.kinds import ID, as_id
from generator.text.yaml_values import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.findings import Finding
    from generator.mkdocs_plugin import Project
    from generator.model import Decision

SUBJECTS = ("companies", "deals")
"""What two ids can be ids of, in the order in which they are tried."""

Pair = tuple[str, str]


@click.command()
@config_file
@click.option("--same", nargs=2, metavar="ID ID", help="Two companies, or two deals, are one.")
@click.option("--different", nargs=2, metavar="ID ID", help="Two companies, or two deals, are two.")
@click.option("--not-a-company", "name", metavar="NAME", help="A name that is no company, in any article.")
@click.option("--by", required=True, help="Who decides.")
@click.option("--why", required=True, help="The reason.")
def decision(
    *, config_file: str | None, same: Pair | None, different: Pair | None, name: str | None, by: str, why: str
) -> None:
    """Add a decision of today to decisions.yml in the content folder.

    What stands there stays as it is. A decision that would match nothing or contradict another is refused.
    """
    said = [
        (verdict, ids)
        for verdict, ids in (("same", same), ("different", different), ("not-a-company", (name,) if name else None))
        if ids
    ]
    if len(said) != 1:
        raise CannotRun("Say one thing: --same ID ID, --different ID ID or --not-a-company NAME.")
    if not by.strip() or not why.strip():
        raise CannotRun("A decision says by whom it was made and why: --by and --why want words.")
    with cannot_run():
        project = load_project(config_file)
    ((verdict, ids),) = said
    today = date.today().isoformat()  # when a person decides; no build ever reads the clock
    signed = (f"by: {quoted(by)}", f"on: {today}", f"why: {quoted(why)}")
    file = project.content_dir / DECISIONS
    before = _before(project, file)
    added = [_added(before, (f"verdict: {verdict}", subject, *signed)) for subject in _subjects(ids)]
    _append(file, before, _sound(project, file, before, added))
    say(project, file, f"Added: {verdict} {' '.join(ids)}. Run research-site check to see what it does.")


def _subjects(ids: tuple[str, ...]) -> list[str]:
    """The lines that may say what a decision speaks of: a name, or ids of companies or of deals."""
    if len(ids) == 1:
        return [f"name: {quoted(ids[0])}"]
    for each in ids:
        if not ID.fullmatch(each):
            raise CannotRun(f"{each} is no id; the last part of its page's address is, such as {as_id(each)}.")
    if ids[0] == ids[1]:
        raise CannotRun(f"A decision is of two ids, and {ids[0]} stands there twice.")
    return [f"{one}: [{', '.join(ids)}]" for one in SUBJECTS]


def _before(project: Project, file: Path) -> str:
    """What the file holds, or shall begin with, up to the place of the new decision."""
    try:
        text = file.read_bytes().decode() if file.exists() else f"{schema_line(project, DECISIONS, 'decisions')}\n"
    except (OSError, UnicodeDecodeError) as error:
        raise CannotRun(f"{as_typed(file)} cannot be read: {error}.") from error
    return text if text.endswith("\n") or not text else f"{text}{_line_end(text)}"


def _line_end(text: str) -> str:
    """How the lines of a text end."""
    return "\r\n" if "\r\n" in text else "\n"


def _added(before: str, lines: Iterable[str]) -> str:
    """A decision, set in as those before it, its lines ended as theirs."""
    found = re.search(r"^( *)- ", before, re.MULTILINE)
    indent = found[1] if found else ""
    first, *others = lines
    text = "".join((f"{indent}- {first}\n", *(f"{indent}  {line}\n" for line in others)))
    return text.replace("\n", _line_end(before))


def _sound(project: Project, file: Path, before: str, added: list[str]) -> str:
    """The first of the texts with which nothing is wrong.

    :raises CannotRun: there is none; it says what is wrong.
    """
    tried = []
    for text in added:
        _refuse_said(file, before, text)
        first = before.count("\n") + 1
        wrongs = [one for one in _tried(project, before + text) if one.line and one.line >= first]
        if not wrongs:
            return text
        tried.append(wrongs)
    raise CannotRun(min(tried, key=len)[0].message)


def _refuse_said(file: Path, before: str, text: str) -> None:
    """Stop where the decision cannot be read behind the others, or one of them speaks of the same."""
    old, wrong = read_decisions(DECISIONS, before)
    decisions, found = read_decisions(DECISIONS, before + text)
    if len(decisions) != len(old) + 1 or len(found) != len(wrong):
        raise CannotRun(f"No decision can be added to {as_typed(file)} as it is; run research-site check.")
    mine = decisions[-1]
    for one in old:
        if (one.subject, _folded(one)) == (mine.subject, _folded(mine)):
            opposite = "so already" if one.verdict == mine.verdict else f"{one.verdict}; change it there"
            raise CannotRun(f"Line {one.line} of {as_typed(file)} says {opposite}.")


def _folded(decision: Decision) -> set[str]:
    """What a decision speaks of, in any order and case."""
    return {one.casefold() for one in decision.ids}


def _tried(project: Project, text: str) -> list[Finding]:
    """What would be wrong with the decisions."""
    with cannot_run(), tempfile.TemporaryDirectory() as folder:
        tried = Path(folder, DECISIONS)
        tried.write_text(text, encoding="utf-8")
        others = [file for file in project.files if file.path != DECISIONS]
        _, findings = build_site((*others, SourceFile(DECISIONS, tried)), project.settings, track)
    return [finding for finding in findings if finding.file == DECISIONS]


def _append(file: Path, before: str, text: str) -> None:
    """Write the decision behind what is there; no byte of that is touched."""
    try:
        there = file.read_bytes() if file.exists() else b""
        with file.open("ab") as end:
            end.write((before + text).encode()[len(there) :])
    except OSError as error:
        raise CannotRun(f"{as_typed(file)} cannot be written: {error.strerror or error}.") from error
