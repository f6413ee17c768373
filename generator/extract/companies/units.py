"""Cuts a passage into units: known names, and runs of capitalised words that may be names.

What the lexicon knows is matched first, the longest form at each place. Capitalised words between are joined to runs.
In titles that capitalise every word the runs are cut at ordinary words too (``lexicon/openers.txt``).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from generator.extract.names import load_table, load_words
from generator.extract.words import Words, is_capital, split_words

if TYPE_CHECKING:
    from generator.extract.names import Names
    from generator.model import Passage

COMPANY_KINDS = frozenset({"company", "word", "brand"})
_JOINS_UNKNOWN = frozenset({"place", "product", "event", "word"})
_ENDS_SENTENCE = frozenset(".!?:•–—|;")
_QUOTES = frozenset("\"“”'‘’([")
_OF = frozenset(
    {
        "bank",
        "university",
        "institute",
        "department",
        "ministry",
        "house",
        "board",
        "school",
        "college",
        "museum",
        "office",
        "court",
        "bureau",
        "republic",
        "center",
        "centre",
    }
)
_HEADS = frozenset({"title", "heading", "item", "cell", "caption"})
"""Kinds of passages that outlets write with capitals throughout."""
_HYPHENED = frozenset(
    "backed owned led based funded powered made built developed designed controlled affiliated operated run branded sponsored supported "
    "invested like style focused compatible approved related linked trained hosted supplied parent exclusive only specific first".split()
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A known name, or a run of capitalised words, in a passage."""

    passage: int
    """Index of the passage."""
    start: int
    """Index of its first word."""
    end: int
    """Index after its last word."""
    kind: str
    """As in ``names.Form``, or ``unknown``."""
    name: str
    """The canonical name; of an unknown one, its words."""
    first: bool
    """Whether a sentence begins with it."""
    legal: bool = False
    """Whether a legal form follows and is part of the unit."""
    named: int = 0
    """Of a brand, index after the words that name the company; else 0."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A passage cut into words and units."""

    index: int
    """Of the passage."""
    words: Words
    """Its words."""
    units: tuple[Unit, ...]
    """Its units, in order."""
    titled: bool
    """Whether every word of it is capitalised, so that capitals tell nothing."""
    title: bool
    """Whether it is the title of the article or of a related one."""


@cache
def word_set(table: str) -> frozenset[str]:
    """A list of ``lexicon/words.toml``."""
    return frozenset(load_table("words")[table])


def read_units(index: int, passage: Passage, names: Names) -> Reading:
    """Cut a passage.

    :param index: of the passage in its article.
    :param passage: the passage.
    :param names: what is known.
    """
    words = split_words(passage.text)
    titled = passage.kind in _HEADS and is_titled(words)
    raw = _raw_units(index, words, names, titled)
    units = _joined(words, raw)
    if passage.cut:
        last = len(words.texts)
        while last and not words.texts[last - 1][0].isalnum():
            last -= 1
        units = [unit for unit in units if unit.end < last]
    return Reading(index, words, tuple(units), titled, passage.kind == "title")


def is_titled(words: Words) -> bool:
    """Whether most longer words are capitalised, as in the titles of many outlets."""
    longer = [word for word in words.texts[1:] if len(word) > 3 and word.isalpha()]
    capitals = sum(word[0].isupper() for word in longer)
    return len(longer) >= 3 and capitals >= 0.7 * len(longer)


def _raw_units(index: int, words: Words, names: Names, titled: bool) -> list[Unit]:
    """Known names and single runs of unknown capitalised words, in order."""
    units: list[Unit] = []
    texts = words.texts
    at = 0
    while at < len(texts):
        form = names.match(texts, at)
        if form and _stands_free(words, at, at + len(form.words), form.kind):
            end = at + len(form.words)
            named = at + len(split_words(form.name).texts) if form.kind == "brand" else 0
            units.append(Unit(index, at, end, form.kind, form.name, _is_first(words, at), named=named))
        else:
            end = _run_end(words, at, titled, names)
            begin = _after_openers(words, at, end) if titled or _is_first(words, at) else at
            if end > begin:
                units.append(Unit(index, begin, end, "unknown", "", begin == at and _is_first(words, at)))
        at = max(end, at + 1)
    return units


def _stands_free(words: Words, start: int, end: int, kind: str) -> bool:
    """Whether a known name is a whole name here: no part of a handle, an address or a compound."""
    texts = words.texts
    if start and words.glued(start) and texts[start - 1] in "@#/_.":
        return False
    if (
        start > 1
        and texts[start - 1] == "-"
        and words.glued(start)
        and words.glued(start - 1)
        and is_capital(texts[start - 2])
    ):
        return False
    if end < len(texts) and texts[end] == "-" and words.glued(end) and words.glued(end + 1):
        return kind != "word" or words.lowers[end + 1] in _HYPHENED
    return True


def _run_end(words: Words, start: int, titled: bool, names: Names) -> int:
    """Index after the run of unknown capitalised words that begins at a place; the place itself where none does."""
    at = start
    while _may_continue(words, at, titled) and (at == start or not _known_at(words, at, names)):
        at += 1
        at = _over_joint(words, at)
    return at


def _after_openers(words: Words, start: int, end: int) -> int:
    """Index of the first word of a run that is not there only because a sentence begins with it."""
    while start < end and words.texts[start] in load_words("openers"):
        start += 1
    return start


def _may_continue(words: Words, at: int, titled: bool) -> bool:
    """Whether the word at a place may be part of an unknown name."""
    return words.capital(at) and not (titled and _is_ordinary(words.texts[at]))


@cache
def _is_ordinary(word: str) -> bool:
    """Whether a word of a title is no part of a name: a verb, a participle, a noun for what something is."""
    return (
        word in load_words("openers")
        or (word.endswith("ing") and len(word) > 5)
        or any(word.lower() in nouns for nouns in load_table("cues")["nouns"].values())
    )


def _known_at(words: Words, at: int, names: Names) -> bool:
    """Whether a known name begins at a place."""
    return names.match(words.texts, at) is not None


def _over_joint(words: Words, at: int) -> int:
    """Past what joins two words of a name: a hyphen, an ampersand, the dot of an initial; else the place itself."""
    texts = words.texts
    if at + 1 >= len(texts) or not is_capital(texts[at + 1]):
        return at
    if texts[at] == "-" and words.glued(at) and words.glued(at + 1):
        return at + 1
    if texts[at] == "&":
        return at + 1
    if texts[at] == "." and words.glued(at) and len(texts[at - 1]) == 1:
        return at + 1
    if words.lowers[at] == "of" and words.lowers[at - 1] in _OF:
        return at + 1
    return at


def _is_first(words: Words, at: int) -> bool:
    """Whether a sentence, a quotation or a heading begins at a place."""
    before = at - 1
    while before >= 0 and words.texts[before] in _QUOTES:
        before -= 1
    return before < 0 or words.texts[before] in _ENDS_SENTENCE or before < at - 1


def _joined(words: Words, raw: list[Unit]) -> list[Unit]:
    """Join what stands together to one name, cut what is no part of a name, and add legal forms."""
    units: list[Unit] = []
    for unit in raw:
        last = units[-1] if units and units[-1].end == unit.start else None
        if last and (merged := _merge(words, last, unit)):
            units[-1] = merged
        else:
            units.append(unit)
    trimmed = (_trimmed(words, unit) for unit in units)
    return [_with_legal_form(words, unit) for unit in trimmed if unit is not None]


def _merge(words: Words, left: Unit, right: Unit) -> Unit | None:
    """The one name that two units standing together are, or none."""
    kinds = {left.kind, right.kind}
    if not kinds & {"unknown", "word", "place"}:
        return None
    if left.kind == "unknown" and words.lowers[right.start] == "ai":
        return replace(left, end=right.end)
    if left.kind == "company" and right.kind == "unknown" and words.texts[right.start] in word_set("legal_forms"):
        return replace(left, end=right.start)
    if left.kind == "company" and right.kind == "unknown" and _is_division(words, right):
        return replace(left, end=right.end)
    if left.kind == "company" and right.kind == "unknown" and words.texts[right.end - 1] in word_set("company_words"):
        return replace(left, end=right.end, kind="unknown", name="")
    if left.kind == "company" and right.kind == "place":
        return replace(left, end=right.end)
    if left.kind == "unknown" and right.kind == "company" and _is_first_name(words, left):
        return replace(left, end=right.end)
    if kinds <= _JOINS_UNKNOWN | {"unknown"} and left.kind not in ("acronym", "calendar"):
        return replace(left, end=right.end, kind="unknown", name="")
    return None


def _is_division(words: Words, unit: Unit) -> bool:
    """Whether what follows a company's name names a division of it, or the company in full."""
    last = words.texts[unit.end - 1]
    return last in word_set("division_words") or (unit.end - unit.start > 1 and last in word_set("legal_forms"))


def _is_first_name(words: Words, unit: Unit) -> bool:
    """Whether a unit is a first name and nothing else."""
    return unit.end - unit.start == 1 and words.texts[unit.start] in load_words("persons")


def _trimmed(words: Words, unit: Unit) -> Unit | None:
    """An unknown unit, named, without marks at its ends; none where nothing is left."""
    if unit.kind != "unknown":
        return unit
    start, end = unit.start, unit.end
    while start < end and not words.texts[start][0].isalnum():
        start += 1
    while end > start and not words.texts[end - 1][0].isalnum():
        end -= 1
    if start == end:
        return None
    return replace(
        unit, start=start, end=end, name=surface(words, start, end), first=unit.first and start == unit.start
    )


def _with_legal_form(words: Words, unit: Unit) -> Unit:
    """A unit with the legal form that follows it, or that ends its run, marked."""
    if unit.kind not in COMPANY_KINDS | {"unknown"}:
        return unit
    forms = word_set("legal_forms")
    if unit.kind == "unknown" and unit.end - unit.start > 1 and words.texts[unit.end - 1] in forms:
        name = surface(words, unit.start, unit.end - 1).rstrip(" ,")
        return replace(unit, name=name, legal=True, end=_after_dot(words, unit.end))
    at = unit.end + (unit.end < len(words.texts) and words.texts[unit.end] == ",")
    if at < len(words.texts) and words.texts[at] in forms:
        return replace(unit, legal=True, end=_after_dot(words, at + 1))
    return unit


def _after_dot(words: Words, at: int) -> int:
    """Past the dot of an abbreviation."""
    return at + 1 if at < len(words.texts) - 1 and words.texts[at] == "." and words.glued(at) else at


def surface(words: Words, start: int, end: int) -> str:
    """The words of a span, as written but for the white space."""
    parts = [words.texts[start]]
    for at in range(start + 1, end):
        parts.append(("" if words.glued(at) else " ") + words.texts[at])
    return "".join(parts)
