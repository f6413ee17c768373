"""When two spellings of a name are one."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import takewhile

LEGAL_FORMS = frozenset({
    "ab", "ag", "aktiengesellschaft", "aktiebolag", "as", "asa", "bv", "co", "company", "corp", "corporation", "gmbh",
    "inc", "incorporated", "kg", "kgaa", "kk", "limited", "llc", "llp", "lp", "ltd", "ltda", "nv", "oy", "oyj", "plc",
    "pte", "pty", "pvt", "sa", "sab", "sarl", "sas", "se", "spa", "srl",
})  # fmt: skip
"""Words for a company's legal form, which stand after its name: ISO 20275 lists them for every country; these are the
ones that news in English uses, without their stops."""


def without_legal_form(name: str) -> str:
    """The name without ``Inc.``, ``GmbH`` and the like at its end; a name that is nothing else stays."""
    words = name.split()
    while len(words) > 1 and _is_legal(words[-1]):
        words.pop()
    return " ".join(words).rstrip(" ,&")


def _is_legal(word: str) -> bool:
    return re.sub(r"[.,()/]", "", word).lower() in LEGAL_FORMS


SHORTEST = 5
"""Letters from which on a name that differs by a letter is likely the same name, misspelt."""

LONG = 10
"""Letters from which on two letters next to each other may differ."""

_PAIR = 2


@lru_cache(maxsize=65_536)  # a name is looked up wherever it stands
def name_key(name: str) -> str:
    """What the spellings of one name share: no case, marks, punctuation, spaces, leading "the" or legal form.

    Two names with the same key are the same name. Letters of every script count.
    """
    folded = unicodedata.normalize("NFKD", without_legal_form(name).casefold().replace("&", " and "))
    words = re.findall(r"[^\W_]+\+*", "".join(c for c in folded if not unicodedata.combining(c)))
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return "".join(words)


def slip(one: str, other: str) -> bool:
    """Whether two names differ by no more than a slip of the keyboard: a letter, two that changed places.

    What begins with another letter or differs in a digit is another name.

    :param one: what ``name_key`` gives of a name.
    :param other: the same of another.
    """
    shortest = min(len(one), len(other))
    begin = _shared(one, other)
    if shortest < SHORTEST or not begin or one == other:
        return False
    end = _shared(one[begin:][::-1], other[begin:][::-1])
    mine, theirs = one[begin : len(one) - end], other[begin : len(other) - end]
    most = _PAIR if shortest >= LONG or mine == theirs[::-1] else 1
    return max(len(mine), len(theirs)) <= most and not any(map(str.isdigit, mine + theirs))


def _shared(one: str, other: str) -> int:
    """How many letters two texts have in common at their beginning."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def stands_in(name: str, text: str) -> bool:
    """Whether a name stands in a text as words of its own.

    :param name: the name; case and the width of its spaces make no difference.
    :param text: a text of small letters.
    """
    small = " ".join(name.casefold().split())
    return small in text and re.search(rf"(?<!\w){re.escape(small)}(?!\w)", text) is not None
