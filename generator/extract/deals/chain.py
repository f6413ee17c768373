"""Tells where a firm stands on the way from electricity to the product: who sells to whom, where words do not say."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from generator.extract.deals.vocabulary import CALLED, DESCRIBED
from generator.model import Mention, Passage

LAB = 1
"""The rank of AI labs in ``chain.toml``."""
_FILE = Path(__file__).with_name("chain.toml")
_BEFORE = re.compile(r"(?:[\w-]+ ){1,5}$")
_AFTER = re.compile(r"(?:,| \() ?(?:an?|the|one of the) ([^,.;()]{3,80})")


def rank_of(company: str, sector: str | None) -> int:
    """The place of a company: electricity is highest, a firm of which nothing is known stands at 0.

    :param company: its canonical name.
    :param sector: its sector, where one is known.
    """
    firms, sectors = _ranks()
    return firms.get(company) or sectors.get(sector or "", 0)


@cache
def _ranks() -> tuple[dict[str, int], dict[str, int]]:
    """Rank by firm and rank by sector."""
    firms: dict[str, int] = {}
    sectors: dict[str, int] = {}
    for row in tomllib.loads(_FILE.read_text(encoding="utf-8")).values():
        firms |= dict.fromkeys(row.get("firms", ()), row["rank"])
        sectors |= dict.fromkeys(row.get("sectors", ()), row["rank"])
    return firms, sectors


def called_sector(company: str) -> str | None:
    """The sector that the last word of a company's own name tells, where it tells one: ``Northern Power``.

    :param company: its canonical name.
    """
    words = company.lower().replace("data cent", "datacent").split()
    return next((sector for telling, sector in CALLED if words[1:] and words[-1] in telling), None)


def described_sectors(passages: Sequence[Passage], mentions: Iterable[Mention]) -> dict[str, str]:
    """Sectors as an article itself describes companies: ``the utility X``, ``X, a data centre business``.

    :param passages: the article's.
    :param mentions: the companies named in it.
    """
    found: dict[str, str] = {}
    for mention in mentions:
        text = passages[mention.passage].text
        before = _BEFORE.search(text, max(0, mention.start - 50), mention.start)
        after = _AFTER.match(text, mention.end)
        words = {*re.findall(r"[\w-]+", (before[0] if before else "").lower())}
        words |= {*re.findall(r"[\w-]+", (after[1] if after else "").lower())}
        sector = next((sector for telling, sector in DESCRIBED if telling & words), None)
        if sector is not None and mention.company not in found:
            found[mention.company] = sector
    return found
