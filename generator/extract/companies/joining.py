"""Joins units that stand together to one name, adds legal forms, and cuts what is no part of a name."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.extract.companies.credits import without_credits
from generator.extract.companies.units import COMPANY_KINDS, Unit, surface, word_set
from generator.extract.names import load_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.extract.words import Words

_PARTS = frozenset({"unknown", "word", "place", "product", "event", "person"})
"""Kinds of units that, standing together, may be one unknown name."""
_AND_CO = (["Co"], ["Co."], ["Company"], ["Sons"], ["Bros"])
"""What ``&`` joins to a name."""
_LONG = 4
"""Words of a run in which a first name after the first word begins another name."""
_PRICE_REACH = 10
"""So many words may stand between a brand and the price of its product."""
_MILLIONS = re.compile(r"[\d.,]*(?:mn?|mln|bn?|bln|million|billion|trillion)")
"""A word of a sum that is a company's price, not a product's."""


def join_units(words: Words, found: Sequence[Unit]) -> list[Unit]:
    """The units of a passage, each a whole name.

    :param words: of the passage.
    :param found: its known names and runs, in order; runs have no name yet.
    """
    units: list[Unit] = []
    for unit in found:
        last = units[-1] if units and units[-1].end == unit.start else None
        joined = _joined(words, last, unit) if last else None
        if joined:
            units[-1] = joined
        else:
            units.append(unit)
    named = (_named(words, unit) if unit.kind == "unknown" else unit for unit in units)
    return without_credits(words, [_with_legal_form(words, unit) for unit in named if unit is not None])


def _joined(words: Words, left: Unit, right: Unit) -> Unit | None:
    """The one name that two units standing together are, or none."""
    last = words.texts[right.end - 1]
    if left.kind == "company" and right.kind in ("unknown", "place"):
        return _after_company(words, left, right)
    whole = left.kind == "product" and last not in word_set("strong_company_words")  # ``Final Fantasy XVI``
    if left.kind == "unknown" and right.kind == "company":
        return replace(left, end=right.end) if _ends_first_name(words, left) else None
    if (right.kind == "unknown" and whole) or (left.kind == "unknown" and words.lowers[right.start] == "ai"):
        return replace(left, end=right.end)
    if left.kind == "acronym" and right.kind == "unknown" and words.texts[left.start].istitle():
        ends = words.texts[right.end - 1] in word_set("legal_forms") | word_set("strong_company_words")
        return replace(right, start=left.start) if ends else None
    kinds = {left.kind, right.kind}
    country = left.kind == "place" and words.texts[right.start] in word_set("legal_forms")
    opens = left.first and right.kind == "product" and left.end - left.start == 1  # ``Existing Photoshop customers``
    if kinds <= _PARTS and kinds & {"unknown", "word"} and not country and not opens:
        return replace(left, end=right.end, kind="unknown", name="")
    return None


def _after_company(words: Words, company: Unit, right: Unit) -> Unit | None:
    """A company's name with what follows: its legal form, a division, a country; or another company's name."""
    last = words.texts[right.end - 1]
    if words.texts[right.start] in word_set("legal_forms"):
        return replace(company, end=right.start)
    full = right.end - right.start > 1 and last in word_set("legal_forms")
    if right.kind == "place" or full or last in word_set("division_words"):
        return replace(company, end=right.end)
    if last in word_set("company_words"):
        return replace(company, end=right.end, kind="unknown", name="")
    return None


def _ends_first_name(words: Words, unit: Unit) -> bool:
    """Whether a unit is a first name, an initial before it or not."""
    alone = unit.end - unit.start == 1 or len(words.texts[unit.start]) == 1
    return alone and words.texts[unit.end - 1] in load_words("persons")


def _named(words: Words, unit: Unit) -> Unit | None:
    """An unknown unit with its name, without marks at its ends; none where nothing is left."""
    start, end = unit.start, unit.end
    while start < end and not words.texts[start][0].isalnum():
        start += 1
    while end > start and not words.texts[end - 1][0].isalnum():
        end -= 1
    if start == end:
        return None
    if not unit.start and _goes_to_price(words, end):
        brand = start + 1
        while brand + 1 < end and words.texts[brand] == "-" and words.glued(brand + 1):
            brand += 2
        return replace(unit, end=brand, name=surface(words, start, brand), priced=True)
    lone = end - start == 1 and words.texts[start] in word_set("company_words") | word_set("bare_forms")
    if lone:
        return None
    end = _before_writer(words, start, end)
    name = surface(words, start, end)
    return replace(unit, start=start, end=end, name=name, first=unit.first and start == unit.start)


def _before_writer(words: Words, start: int, end: int) -> int:
    """Where a run ends that a scraped byline has grown into: before the first name inside it, where it is long."""
    if end - start < _LONG:
        return end
    return next((at for at in range(start + 1, end - 1) if words.texts[at] in load_words("persons")), end)


def _goes_to_price(words: Words, end: int) -> bool:
    """Whether a price follows on a name, with no more than the rest of a product's name between."""
    for at in range(end, min(end + _PRICE_REACH, len(words.texts) - 1)):
        if words.lowers[at] == "for" and words.texts[at + 1] in "$€£":
            return not any(map(_MILLIONS.fullmatch, words.lowers[at + 2 : at + 4]))
        if words.texts[at] in ".!?:;":
            return False
    return False


def _with_legal_form(words: Words, unit: Unit) -> Unit:
    """A unit with the legal form that follows it, or that ends its run, marked."""
    if unit.kind not in COMPANY_KINDS | {"unknown"}:
        return unit
    forms = word_set("legal_forms")
    if words.texts[unit.end - 2 : unit.end - 1] == ["&"]:
        return unit  # ``Brindle & Co`` is one name
    if words.texts[unit.end : unit.end + 1] == ["&"] and words.texts[unit.end + 1 : unit.end + 2] in _AND_CO:
        return replace(unit, end=_after_dot(words, unit.end + 2))
    if unit.kind == "unknown" and unit.end - unit.start > 1 and words.texts[unit.end - 1] in forms:
        name = surface(words, unit.start, unit.end - 1).rstrip(" ,")
        return replace(unit, name=name, legal=True, end=_after_dot(words, unit.end))
    at = unit.end + (words.texts[unit.end : unit.end + 1] == [","])
    if at < len(words.texts) and words.texts[at] in forms:
        return replace(unit, legal=True, end=_after_dot(words, at + 1))
    return unit


def _after_dot(words: Words, at: int) -> int:
    """Past the dot of an abbreviation that does not end the passage."""
    return at + 1 if at < len(words.texts) - 1 and words.texts[at] == "." and words.glued(at) else at
