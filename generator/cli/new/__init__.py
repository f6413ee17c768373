"""``research-site new``: what a new site begins with, and files of the content folder to fill in.

``site``      the settings and the first content of a site
``article``   an article, named from its title and day
``company``   what is known of a company
``deal``      a deal that is corrected, accepted from the worklist or stated
``decision``  a line in decisions.yml
``template``  the pieces that these share
"""

from __future__ import annotations

import click

from generator.cli.new.article import article
from generator.cli.new.company import company
from generator.cli.new.deal import deal
from generator.cli.new.decision import decision
from generator.cli.new.site import site

__all__ = ["new"]


@click.group()
def new() -> None:
    """Start a site, or write a file of its content to fill in.

    No file that is there is ever overwritten.
    """


for command in (site, article, company, deal, decision):
    new.add_command(command)
