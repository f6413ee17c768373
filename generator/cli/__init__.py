"""The command line: one file for each command; the only place that prints."""

from __future__ import annotations

import click


@click.group()
@click.version_option(package_name="research-site")
def main() -> None:
    """Check, explain and start research sites. The site itself is built with ``mkdocs build``."""
