"""``research-site new deal``: a file that corrects a deal, accepts one from the worklist, or states one."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

import click

from generator.cli.new.template import FENCE, key_lines, write_new
from generator.cli.progress import track
from generator.cli.project import CannotRun, cannot_run, config_file
from generator.mkdocs_plugin import as_typed, load_project
from generator.model import OTHER_ROLES, PRINCIPAL_ROLES
from generator.pipeline import build_site
from generator.read import stated as key
from generator.render.corrections import deal_correction
from generator.render.worklist import accepting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.mkdocs_plugin import Project

BLANK = "deals/new-deal.md"
"""Where a deal to state is written."""

STATED = (
    key.TYPE,
    key.STATUS,
    key.DEAL_DATE,
    key.DEAL_AMOUNT,
    key.VALUATION,
    key.ROUND,
    key.PLACE,
    key.TERM,
    key.CAPACITY,
)
"""The keys of a deal that are one value each."""


@click.command()
@config_file
@click.argument("deal", metavar="[ID]", required=False)
def deal(config_file: str | None, deal: str | None) -> None:
    """Write a file for the deal with this ID, the last part of its page's address.

    The file says what the site believes of the deal, ready to correct; for a claim of the worklist, what it would
    publish. Without ID it is an empty one, for a deal that no article states in words that are understood.
    """
    with cannot_run():
        project = load_project(config_file)
    if deal is None:
        todo = (
            "Fill it in, and name it as the deal's address shall end: buyer-target-acquisition-2025.md. "
            "It is read once its parties are filled in; another key that stays empty says nothing. "
            "Then run research-site check."
        )
        write_new(project, BLANK, "deal", _blank(), todo)
        return
    text, todo = _believed(project, deal)
    lines = text.strip().removeprefix(FENCE).removesuffix(FENCE).strip("\n").split("\n")
    write_new(project, f"deals/{deal}.md", "deal", lines, f"{todo} Then run research-site check.")


def _believed(project: Project, deal: str) -> tuple[str, str]:
    """The front matter of a file for a deal of the site or of its worklist, and what to do with it."""
    with cannot_run():
        site, _ = build_site(project.files, project.settings, track)
    for one in site.deals:
        if one.id == deal:
            correction = deal_correction(one)
            if correction.exists:
                raise CannotRun(f"{as_typed(project.content_dir / correction.path)} states that deal already.")
            return (
                correction.text,
                "Correct what is wrong and take out the lines that are right: what stands there counts.",
            )
    for claim in site.unsure:
        if claim.deal == deal:
            return accepting(claim), "So the claim is published: correct what is wrong, or write reject: and why."
    known = sorted({one.id for one in site.deals} | {one.deal for one in site.unsure})
    near = get_close_matches(deal, known, n=1)
    hint = f"did you mean {near[0]}?" if near else "without an id, research-site new deal writes one to state."
    raise CannotRun(f"No deal has the id {deal}; {hint}")


def _blank() -> Iterator[str]:
    """The front matter of a deal to state."""
    yield from key_lines(STATED, {})
    yield f"# {key.PARTIES.meaning} The roles are:"
    for kind, principals in PRINCIPAL_ROLES.items():
        yield f"#   {kind}: {', '.join((*principals, *OTHER_ROLES[kind]))}"
    yield "parties:"
    for _ in range(2):
        yield from ("  - name:", "    role:")
    yield f"# {key.EVIDENCE.meaning} An article's path is written so: articles/2025/x.md"
    yield from ("evidence:", "  - article:", "    quote:")
