"""Cuts a passage into units.

What the lexicon knows is matched first, the longest form at each place. Capitalised words between are joined to runs.
In titles that capitalise every word the runs are cut at ordinary words too (``lexicon/openers.txt``).
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from generator.extract.companies.glued import part_glued
from generator.extract.companies.joining import join_units
from generator.extract.companies.units import COMPANY_KINDS, Reading, Unit, word_set
from generator.extract.names import load_table, load_words
from generator.extract.words import is_capital, split_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.extract.names import Form, Names
    from generator.extract.words import Words
    from generator.model import Passage

_HEADS = frozenset({"title", "heading", "item", "cell", "caption"})
"""Kinds of passages that outlets write with capitals throughout."""
_ENOUGH = 0.7
"""The part of a title's longer words that are capitals where all are meant to be."""
_ENDS_SENTENCE = frozenset(".!?:•–—|;")
_QUOTES = frozenset("\"“”'‘([")
_BEFORE_OF = frozenset(
    {"bank", "university", "institute", "department", "ministry", "house", "board", "school", "college", "museum"}
    | {"office", "court", "bureau", "republic", "center", "centre"}
)
"""Words that an ``of`` follows within a name."""
_SURE_FORMS = (["Inc"], ["Ltd"], ["LLC"], ["GmbH"], ["Corp"], ["PLC"])
"""Legal forms that make even an ordinary word a name: ``People Inc.``"""
_PREFIXES = frozenset({"ex", "non", "anti", "pro", "pre", "post", "mid", "former", "then"})
"""What a hyphen joins to a name without being part of it."""
_COMPOUNDS = frozenset(
    {"backed", "owned", "led", "based", "funded", "powered", "made", "built", "developed", "designed", "controlled"}
    | {
        "affiliated",
        "operated",
        "run",
        "branded",
        "sponsored",
        "supported",
        "invested",
        "trained",
        "hosted",
        "supplied",
    }
)
"""Words that a hyphen joins to a company's name."""


def read_units(index: int, passage: Passage, names: Names) -> Reading:
    """Cut a passage.

    :param index: of the passage in its article.
    :param passage: the passage; where it is cut, a name that touches the cut is left out.
    :param names: what is known.
    """
    words = part_glued(split_words(passage.text), names)
    if passage.kind in _HEADS and passage.text.isupper():
        words = in_small_letters(words, names)
    titled = passage.kind in _HEADS and is_titled(words)
    units = join_units(words, _find_units(index, words, names, titled))
    if passage.cut:
        last = len(words.texts)
        while last and not words.texts[last - 1][0].isalnum():
            last -= 1
        units = [unit for unit in units if unit.end < last]
    return Reading(index, words, tuple(units), titled, passage.kind == "title")


def in_small_letters(words: Words, names: Names) -> Words:
    """A title that is written in capitals throughout as one that begins each word with one; known names stay.

    :param words: of the title.
    :param names: what is known.
    """
    texts: list[str] = []
    while (at := len(texts)) < len(words.texts):
        form = names.match(words.texts, at)
        texts += words.texts[at : at + len(form.words)] if form else [words.texts[at].capitalize()]
    return replace(words, texts=texts)


def is_titled(words: Words) -> bool:
    """Whether most longer words are capitalised, as in the titles of many outlets.

    :param words: of a title.
    """
    longer = [word for word in words.texts[1:] if len(word) > 3 and word.isalpha()]
    capitals = sum(word[0].isupper() for word in longer)
    return len(longer) >= 2 and capitals >= _ENOUGH * len(longer)


def _find_units(index: int, words: Words, names: Names, titled: bool) -> list[Unit]:
    """Known names and single runs of unknown capitalised words, in order."""
    units: list[Unit] = []
    at = 0
    while at < len(words.texts):
        form = names.match(words.texts, at)
        if form and (form.kind not in COMPANY_KINDS or _stands_free(words, at, form, units)):
            end = at + len(form.words)
            units.append(_known(index, words, at, form))
        elif (end := _run_end(words, at, titled, names)) > at:
            first = _is_first(words, at)
            begin = _after_openers(words, at, end) if titled or first else _after_roles(words, at, end)
            if begin < end:
                units.append(Unit(index, begin, end, "unknown", "", first and begin == at))
        at = max(end, at + 1)
    return units


def _known(index: int, words: Words, at: int, form: Form) -> Unit:
    """The unit of a known name."""
    named = at + len(split_words(form.name).texts) if form.kind == "brand" else 0
    return Unit(index, at, at + len(form.words), form.kind, form.name, _is_first(words, at), named=named)


def _stands_free(words: Words, start: int, form: Form, before: Sequence[Unit]) -> bool:
    """Whether a company's name is a whole name here: no part of a handle, an address or a compound."""
    texts, end = words.texts, start + len(form.words)
    if words.glued(start):
        if texts[start - 1] in "@#_":
            return False
        if texts[start - 1] == "." and not (start > 1 and texts[start - 2].islower() and len(texts[start - 2]) > 3):
            return False  # part of an address; ``beta feature.Acme`` lost its space
        if texts[start - 1] == "-" and words.glued(start - 1) and _may_lead(texts[start - 2]):
            return bool(before) and before[-1].end == start - 1 and before[-1].kind == "company"
    joined = end < len(texts) and texts[end] == "-" and words.glued(end) and words.glued(end + 1)
    return not joined or form.kind != "word" or words.lowers[end + 1] in _COMPOUNDS


def _run_end(words: Words, start: int, titled: bool, names: Names) -> int:
    """Index after the run of unknown capitalised words that begins at a place; the place itself where none does."""
    at = start
    while (
        at < len(words.texts)
        and is_capital(words.texts[at])
        and not (titled and _is_ordinary(words.texts[at]))
        and (at == start or names.match(words.texts, at) is None)
    ):
        at = _over_joint(words, at + 1)
    return at


def _may_lead(word: str) -> bool:
    """Whether a word before a hyphen is part of the name after it: not in ``Ex-Acme``."""
    return is_capital(word) and word.lower() not in _PREFIXES


@cache
def _ordinary_nouns() -> frozenset[str]:
    """The nouns that say what a name is."""
    return frozenset(noun for nouns in load_table("cues")["nouns"].values() for noun in nouns)


def _is_ordinary(word: str) -> bool:
    """Whether a word of a title is no part of a name: a verb, a participle, a noun that says what something is."""
    return (
        word in load_words("openers") or word.lower() in _ordinary_nouns() or (word.endswith("ing") and len(word) > 5)
    )


def _over_joint(words: Words, at: int) -> int:
    """Past what joins two words of a name: a hyphen, an ampersand, the dot of an initial; else the place itself."""
    texts = words.texts
    if at + 1 >= len(texts) or not is_capital(texts[at + 1]):
        return at
    tight = words.glued(at)
    joins = (
        texts[at] == "&"
        or (texts[at] == "-" and tight and words.glued(at + 1) and _may_lead(texts[at - 1]))
        or (texts[at] == "." and tight and len(texts[at - 1]) == 1 and texts[at + 1] not in load_words("openers"))
        or (texts[at] == "of" and words.lowers[at - 1] in _BEFORE_OF)
    )
    return at + 1 if joins else at


def _after_openers(words: Words, start: int, end: int) -> int:
    """Index of the first word of a run that is not there only because a sentence begins with it."""
    while start < end and (
        (words.texts[start] in load_words("openers") and words.texts[start + 1 : start + 2] not in _SURE_FORMS)
        or (start + 1 < end and words.lowers[start] in _ordinary_nouns() - _BEFORE_OF)
    ):
        start += 1
    return start


def _after_roles(words: Words, start: int, end: int) -> int:
    """Index of the first word of a run after what its bearer is: ``YouTuber Jane Roe``."""
    named = words.texts[end - 1] in word_set("company_words")  # ``Chef Robotics``
    while start + 1 < end and not named and words.lowers[start] in load_table("cues")["nouns"]["person"]:
        start += 1
    return start


def _is_first(words: Words, at: int) -> bool:
    """Whether a sentence, a quotation or a heading begins at a place."""
    before = at - 1
    while before >= 0 and words.texts[before] in _QUOTES:
        before -= 1
    return before < 0 or words.texts[before] in _ENDS_SENTENCE or before < at - 1
