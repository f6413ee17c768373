"""``research-site record``: the record of published addresses, brought up to date."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from generator.cli.progress import track
from generator.cli.project import CannotRun, cannot_run, config_file
from generator.mkdocs_plugin import as_typed, examine
from generator.read.files import RECORD_LIMIT, leads_out, read_text
from generator.read.recorded import read_recorded
from generator.read.trouble import Unreadable
from generator.render.record import RECORD, record_text

if TYPE_CHECKING:
    from pathlib import Path

    from generator.findings import Finding


@click.command()
@config_file
def record(config_file: str | None) -> None:
    """Write every address of the site into addresses.txt in the content folder.

    Addresses and remarks that stand there already stay: where a page has moved, the site leaves a page behind that
    leads to it.
    Run it whenever you publish, and keep the file with your content.
    """
    with cannot_run():
        project, outcome = examine(config_file, track)
    file = project.content_dir / RECORD
    old, places = _as_it_is(file)
    try:
        file.write_text(record_text(old, places, outcome.record), encoding="utf-8", newline="\n")
    except OSError as error:
        raise CannotRun(f"{as_typed(file)} cannot be written: {error.strerror or error}.") from error
    click.echo(f"{as_typed(file)}: {len(outcome.record):,} addresses")


def _as_it_is(file: Path) -> tuple[str, dict[int, str]]:
    """The text of the record, and the address of each of its lines.

    :raises CannotRun: something in it cannot be read, and would be lost.
    """
    try:
        if leads_out(RECORD, file):
            raise Unreadable("outside-link")
        text = read_text(file, RECORD_LIMIT)[0]
    except Unreadable as end:
        if end.code in ("file-missing", "file-empty"):
            return "", {}
        wrong: tuple[Finding, ...] = (end.finding(RECORD),)
    else:
        entries, wrong = read_recorded(RECORD, text)
    if wrong:
        at = f"{as_typed(file)}, line {wrong[0].line}" if wrong[0].line else as_typed(file)
        raise CannotRun(f"Nothing was written, lest something be lost. {at}: {wrong[0].message} {wrong[0].remedy}")
    return text, {one.line: one.address for one in entries}
