"""``research-site new company``: a file that says what is known of a company."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

import click

from generator.cli.new.template import key_lines, write_new
from generator.cli.progress import track
from generator.cli.project import CannotRun, cannot_run, config_file
from generator.mkdocs_plugin import as_typed, load_project
from generator.pipeline import build_site
from generator.read.kinds import unlike
from generator.read.stated import COMPANY_KEYS
from generator.text.names import name_key, without_legal_form
from generator.text.slugs import RESERVED, file_slug
from generator.text.yaml_values import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model import Company, Site

ALIKE = 0.8
"""How much of a name is that of a company which may be meant."""

TODO = (
    "Fill in what you know; a key that stays empty says nothing. Notes go below the second ---. "
    "Then run research-site check."
)
"""What comes after."""


@click.command()
@config_file
@click.argument("name")
@click.option(
    "--alias", "aliases", multiple=True, metavar="NAME", help="Another name in use; may be given more than once."
)
def company(config_file: str | None, name: str, aliases: tuple[str, ...]) -> None:
    """Write a file for the company called NAME, which may be its id.

    Where the site knows the company, the file has its id and the other names that were found.
    """
    if not any(map(str.isalnum, name)):
        raise CannotRun(f"{name} is no name: it has neither a letter nor a digit.")
    with cannot_run():
        project = load_project(config_file)
        site, _ = build_site(project.files, project.settings, track)
    known = _known(site, (name, *aliases))
    if known and known.stated:
        raise CannotRun(f"{as_typed(project.content_dir / known.stated.source_file)} is its file already.")
    id_ = known.id if known else _id(name)
    shown = known.name if known and name == known.id else name
    others = unlike((*((known.name, *known.aliases) if known else ()), *aliases))
    others = tuple(other for other in others if other.casefold() != shown.casefold())
    given = {"name": quoted(shown)} | ({"aliases": f"[{', '.join(map(quoted, others))}]"} if others else {})
    write_new(project, f"companies/{id_}.md", "company", key_lines(COMPANY_KEYS, given), TODO)
    near = None if known else _near(site, name)
    if near:
        click.echo(
            f"The site has a company called {near.name}. If you mean that one, delete this file and run "
            f"research-site new company {near.id}."
        )


def _known(site: Site, names: Iterable[str]) -> Company | None:
    """The company that the site knows by one of the names, or by its id."""
    by_name = {name_key(name): one for one in reversed(site.companies) for name in (*one.aliases, one.name)}
    by_id = {one.id: one for one in site.companies}
    return next((found for name in names if (found := by_id.get(name) or by_name.get(name_key(name)))), None)


def _near(site: Site, name: str) -> Company | None:
    """The company of the site that is called almost so."""
    by_name = {name_key(name): one for one in reversed(site.companies) for name in (one.id, *one.aliases, one.name)}
    near = get_close_matches(name_key(name), by_name, n=1, cutoff=ALIKE)
    return by_name[near[0]] if near else None


def _id(name: str) -> str:
    """The id of a company that the site does not know."""
    wished = file_slug(without_legal_form(name), "company")
    return f"{wished}-company" if RESERVED.fullmatch(wished) else wished
