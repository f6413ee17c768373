"""Reads how a name is written as cues: signs for or against its being a company."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.companies.cue_words import nouns, plurals
from generator.extract.companies.units import COMPANY_KINDS, word_set
from generator.extract.deals.words import VERBS
from generator.extract.names import load_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.extract.companies.units import Reading, Unit

_SEATS = frozenset({"Institute", "University", "College", "School", "Academy", "Ministry", "Department", "Office"})
"""What an institution is *of*, whatever follows: ``Institute of Technology``."""
_DOMAINS = (".ai", ".AI", ".io", ".com", ".co")


def shape_cues(reading: Reading, unit: Unit, before: Unit | None) -> Iterator[str]:
    """The cues of how a unit is written and what it stands next to.

    :param reading: the passage.
    :param unit: one of its units.
    :param before: the unit before it, if any.
    """
    if unit.legal:
        yield "shape.legal-form"
    if unit.named:
        yield "shape.in-product"
    if unit.priced:
        yield "shape.priced"
    texts = reading.words.texts
    if texts[unit.start - 1 : unit.start] == ["("] and texts[unit.end : unit.end + 1] == [":"]:
        yield "shape.exchange"
    if unit.kind != "unknown":
        return
    yield from _kind_of_words(unit.name.split(), legal=unit.legal, first=unit.first)
    yield from _spelling(unit.name.split())
    if before and _spells_out(reading, before, unit):
        yield "shape.spells-out"
    if reading.title and not unit.start and _is_verb(texts[unit.end : unit.end + 1], titled=reading.titled):
        yield "shape.title-subject"
    if before and before.end == unit.start and before.kind in COMPANY_KINDS:
        yield "shape.after-company"
    if not unit.first and not reading.titled:
        yield "shape.mid-sentence"


def _spells_out(reading: Reading, before: Unit, unit: Unit) -> bool:
    """Whether a unit is what a common abbreviation stands for: ``LLMs (Large Language Systems)``."""
    texts = reading.words.texts
    return (
        before.kind == "acronym" and texts[before.end : before.end + 1] == ["("] and unit.start - before.end in (1, 2)
    )


def _is_verb(following: list[str], *, titled: bool) -> bool:
    """Whether the word after a title's first name says what the name does: ``Updates``.

    Where capitals tell nothing else a final *s* is enough; ``Frequent flyers`` begins a title in small letters.
    """
    if not following:
        return False
    word = following[0]
    if not titled:
        return word in VERBS and VERBS[word][1] == "s"
    noun = any(word.lower() in plurals(kind) | nouns(kind) for kind in ("company", "person", "product", "either"))
    return len(word) > 3 and word.endswith("s") and not word.endswith("ss") and not noun


def _kind_of_words(parts: list[str], *, legal: bool, first: bool) -> Iterator[str]:
    """Cues of what the words of an unknown name mean; at its beginning a sentence has capitals: ``Malicious AI``."""
    plain = [part for part in parts if part.isalpha() and part[1:].islower()]
    if parts[-1] not in word_set("strong_company_words") and all(map(_is_ordinary, parts)):
        yield "shape.ordinary"
    elif len(parts) > 3 and parts[-2] == "of" and parts[-3] in _SEATS:
        yield "shape.institution"
    elif len(parts) > 1 and parts[-1] in word_set("company_words"):
        weak = parts[-1] in word_set("weak_company_words") or (first and parts[1:] == ["AI"])
        yield "shape.weak-company-word" if weak else "shape.company-word"
    elif not legal and any(part in word_set("institution_words") for part in parts):
        yield "shape.institution" if len(parts) > 1 else "shape.institution-word"
    elif len(parts) in (2, 3) and len(plain) == len(parts) and not load_words("openers").intersection(parts):
        yield "shape.plain-pair"
    if len(parts) > 1 and parts[0] in load_words("persons") and parts[-1] not in word_set("strong_company_words"):
        yield "shape.first-name"
    if len(parts) == 1 and parts[0] in load_words("persons"):
        yield "shape.given-name"
    if len(parts) > 4:
        yield "shape.long"


def _is_ordinary(part: str) -> bool:
    """Whether a word names nothing by itself."""
    return part in load_words("openers") or part in word_set("company_words") or not part[0].isalnum()


def _spelling(parts: list[str]) -> Iterator[str]:
    """Cues of the letters of an unknown name."""
    if parts[-1].endswith(_DOMAINS):
        yield "shape.domain"
    if any(_has_inner_capital(piece) for part in parts for piece in part.split("-")):
        yield "shape.inner-capital"
    if len(parts) == 1 and parts[0].rstrip("s").isupper() and len(parts[0]) < 6:
        yield "shape.acronym"
    if any(len(part) == 2 and part[1] == "." for part in parts):
        yield "shape.initials"


def _has_inner_capital(piece: str) -> bool:
    """Whether a word has a capital after its first letter, and is no abbreviation: ``DataThing``, ``xAI``."""
    return piece[1:].lower() != piece[1:] and not piece.rstrip("s").isupper()
