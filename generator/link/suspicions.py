"""What an editor should look at beside unsure claims: stories and deals that may be one, companies nobody knows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.link.companies import Directory
from generator.link.copies import near_copies
from generator.link.stories import Joined
from generator.link.twins import twins
from generator.model import Decision, Extraction, Site


def with_suspicions(
    site: Site,
    joined: Iterable[Joined],
    extractions: Iterable[Extraction],
    directory: Directory,
    decisions: Sequence[Decision],
) -> Site:
    """The site with what may be one in it, and with the companies that no list and no file knows."""
    mentions = (mention for extraction in extractions for mention in extraction.mentions)
    known = {directory.find(name) for name in sorted({one.company for one in mentions if one.known})}
    strangers = tuple(one.id for one in site.companies if not one.stated and one.id not in known)
    return replace(site, copies=near_copies(joined), twins=twins(site.deals, decisions), strangers=strangers)
