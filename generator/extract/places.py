"""Finds countries, regions and large cities by name, from the list in ``places.tsv``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("places.tsv")


@dataclass(frozen=True, slots=True)
class PlaceSpan:
    """A place and where it is named."""

    start: int
    """Offset of its first character."""
    end: int
    """Offset after its last character."""
    name: str
    """The place, a nearer one before it: ``Frankfurt, Germany``."""


def find_places(text: str) -> tuple[PlaceSpan, ...]:
    """Every place that a text names, in order; a town before it in ``in Springfield, Illinois`` is part of it.

    :param text: one passage.
    """
    known, pattern = _gazetteer()
    return tuple(
        PlaceSpan(match.start(), match.end(), _full_name(known, match["town"], match["place"]))
        for match in pattern.finditer(text)
    )


def _full_name(known: dict[str, tuple[str, str]], town: str | None, place: str) -> str:
    """The place with the one around it; a town that the text puts before it comes first."""
    name, around = known[place]
    return ", ".join(part for part in (town, name, around) if part)


@cache
def _gazetteer() -> tuple[dict[str, tuple[str, str]], re.Pattern[str]]:
    """Every form of every place with its name and the place around it, and the pattern that finds them."""
    known: dict[str, tuple[str, str]] = {}
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, around, *others = line.split("\t")
            forms = [form.strip() for form in "".join(others).split(";")]
            known |= {form: (name, around) for form in (name, *forms) if form}
    either = "|".join(re.escape(form) for form in sorted(known, key=lambda form: (-len(form), form)))
    town = r"(?:(?<=\b(?:in|at) )(?P<town>[A-Z][a-zé]{2,15}(?: [A-Z][a-zé]{2,15})?), )?"
    return known, re.compile(rf"(?<![\w$]){town}(?P<place>{either})(?![\w$])")
