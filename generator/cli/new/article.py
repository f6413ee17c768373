"""``research-site new article``: an article to fill in, named from its title and day."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from generator.cli.new.template import key_lines, write_new
from generator.cli.progress import track
from generator.cli.project import CannotRun, cannot_run, config_file
from generator.mkdocs_plugin import as_typed, load_project
from generator.read import dialects as key
from generator.read.content import read_content
from generator.read.dates import is_day, parse_date
from generator.text.slugs import file_slug
from generator.text.urls import refusal, url_key
from generator.text.yaml_values import quoted

if TYPE_CHECKING:
    from generator.mkdocs_plugin import Project

ASKED = (key.TITLE, key.DATE, key.SOURCE, replace(key.PUBLISHER, names=("publisher",)), key.EXCERPT, key.TAGS)
"""The keys that an article begins with."""


@click.command()
@config_file
@click.option("--url", help="Where the story was first published.")
@click.option("--title", help="Its title; the file is named from it.")
@click.option("--date", "day", metavar="DAY", help="The day of publication: 2025-11-03. It is never guessed.")
@click.option("--publisher", help="Who published it.")
def article(
    config_file: str | None, url: str | None, title: str | None, day: str | None, publisher: str | None
) -> None:
    """Write an article to fill in: its keys, and room for its text.

    It becomes articles/YEAR/TITLE.md in the content folder, without --date articles/TITLE.md.
    """
    with cannot_run():
        project = load_project(config_file)
    date = _day(day) if day else None
    if url:
        _refuse_known(url.strip(), project)
    path = _free_path(project, title or "", date)
    values = {"title": title, "source": url and url.strip(), "publisher": publisher}
    given = {name: quoted(value) for name, value in values.items() if value} | ({"date": date} if date else {})
    todo = "Fill in the keys, and write or paste its text below the second ---. Then run research-site check."
    write_new(project, path, "article", key_lines(ASKED, given), todo)


def _day(text: str) -> str:
    """The day that a person has typed."""
    date = parse_date(text)
    if date is None or not is_day(date):
        raise CannotRun(f"{text} is no day; write it so: --date 2025-11-03.")
    return date


def _refuse_known(url: str, project: Project) -> None:
    """Stop where the address is none, or an article has it already; a draft has it too."""
    if refusal(url):
        raise CannotRun(f"{url} is no address of the web; write one that begins with https://, without a password.")
    with cannot_run():
        content, _ = read_content(project.files, replace(project.settings, drafts="publish"), track)
    wanted = url_key(url)
    for one in content.articles:
        if wanted in one.url_keys:
            raise CannotRun(
                f"{as_typed(project.content_dir / one.source_file)} is the article of that address already."
            )


def _free_path(project: Project, title: str, date: str | None) -> str:
    """The path of the file; another story of that year and title may be there."""
    name = file_slug(title, "story") if any(map(str.isalnum, title)) else "untitled"
    wished = "/".join(filter(None, ("articles", date and date[:4], name)))
    path, number = f"{wished}.md", 1
    while (project.content_dir / path).exists():
        number += 1
        path = f"{wished}-{number}.md"
    return path
