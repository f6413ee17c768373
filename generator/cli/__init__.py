"""The command line: one file for each command; the only place that prints."""

from __future__ import annotations

import click

from generator.cli.check import check
from generator.cli.diff import diff
from generator.cli.explain import explain
from generator.cli.new import new
from generator.cli.record import record


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="research-site")
def main() -> None:
    """Check, explain and start research sites.

    The site itself is built with "mkdocs build" and previewed with "mkdocs serve".
    """


for command in (check, diff, explain, new, record):
    main.add_command(command)
