"""``research-site record``: the record of published addresses, brought up to date."""

from __future__ import annotations

import click

from generator.cli.progress import track
from generator.cli.project import CannotRun, cannot_run, config_file
from generator.mkdocs_plugin import as_typed, examine
from generator.render.forwarding import RECORD


@click.command()
@config_file
def record(config_file: str | None) -> None:
    """Write every address of the site into addresses.txt in the content folder.

    Addresses that stand there already stay: where a page has moved, the site leaves a page behind that leads to it.
    Run it whenever you publish, and keep the file with your content.
    """
    with cannot_run():
        project, outcome = examine(config_file, track)
    file = project.content_dir / RECORD
    try:
        file.write_text(outcome.record, encoding="utf-8", newline="\n")
    except OSError as error:
        raise CannotRun(f"{as_typed(file)} cannot be written: {error.strerror or error}.") from error
    count = sum(not line.startswith("#") for line in outcome.record.splitlines())
    click.echo(f"{as_typed(file)}: {count:,} addresses")
