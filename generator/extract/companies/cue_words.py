"""The phrases and nouns of ``lexicon/cues.toml``, ready to be looked up."""

from __future__ import annotations

from functools import cache

from generator.extract.names import load_table
from generator.extract.words import split_words

LONGEST = 6
"""Words of the longest phrase that is looked up on a side."""
NEAR = 6
"""So many words before a name or a phrase are searched for what it belongs to."""
ARTICLES = frozenset({"a", "an", "the", "another", "one", "its", "our", "your"})
QUOTES = frozenset('"“”‘')
_OF_PLATFORMS = "platform"
"""The cue that is looked for at platforms only."""


@cache
def phrases(side: str) -> dict[str, str]:
    """The phrases of a side, each with its cue.

    :param side: ``before`` or ``after``.
    """
    rows = load_table("cues")[side].items()
    return {_spaced(phrase): cue for cue, row in rows for phrase in row["words"] if cue != _OF_PLATFORMS}


def _spaced(phrase: str) -> str:
    """A phrase as its words and marks stand in a passage: ``co - founder``."""
    return " ".join(split_words(phrase).lowers)


@cache
def nouns(kind: str) -> frozenset[str]:
    """The nouns of a kind.

    :param kind: ``company``, ``person``, ``product``, ``either``, ``body``; the empty kind has none.
    """
    return frozenset(load_table("cues")["nouns"].get(kind, ()))


@cache
def plurals(kind: str) -> frozenset[str]:
    """The nouns of a kind in the plural.

    :param kind: as in ``nouns``.
    """
    return frozenset(noun[:-1] + "ies" if noun.endswith("y") else noun + "s" for noun in nouns(kind))


@cache
def word_list(table: str) -> frozenset[str]:
    """A list of words that several cues need.

    :param table: its name in ``lexicon/cues.toml``.
    """
    return frozenset(load_table("cues")["words"][table])


@cache
def platform_words(side: str) -> frozenset[str]:
    """The words of a side that stand at a platform where something is posted.

    :param side: ``before`` or ``after``.
    """
    return frozenset(load_table("cues")[side][_OF_PLATFORMS]["words"])
