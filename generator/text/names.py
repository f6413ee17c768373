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
"""Letters from which on a word with a letter more or less, or with two that changed places, is likely misspelt."""

LONG = 7
"""Letters from which on a word with another letter in the place of one is."""

LONGEST = 100
"""Letters up to which a name is looked up by its slips; a longer one is no name."""


@lru_cache(maxsize=65_536)  # a name is looked up wherever it stands
def name_key(name: str) -> str:
    """What the spellings of one name share: no case, marks, punctuation, spaces, leading "the" or legal form.

    Two names with the same key are the same name. Letters of every script count.
    """
    return "".join(_words(name))


def key_words(text: str) -> str:
    """The words of a text as keys of names have them, a space between each two.

    :param text: a name, or a text that may hold one.
    """
    return " ".join(_words(text))


def _words(name: str) -> list[str]:
    """The words of a name's key."""
    folded = unicodedata.normalize("NFKD", without_legal_form(name).casefold().replace("&", " and "))
    words = re.findall(r"[^\W_]+\+*", "".join(c for c in folded if not unicodedata.combining(c)))
    return words[1:] if len(words) > 1 and words[0] == "the" else words


def slip(name: str, other: str) -> bool:
    """Whether two names differ by a slip of the keyboard: in one word, by a letter or two that changed places.

    A word that begins with another letter, is short or differs in a digit is another word.

    :param name: a name.
    :param other: another.
    """
    mine, theirs = _words(name), _words(other)
    differing = [pair for pair in zip(mine, theirs, strict=False) if pair[0] != pair[1]]
    return len(mine) == len(theirs) and len(differing) == 1 and _slip(*differing[0])


def slip_keys(name: str) -> frozenset[str]:
    """What a name shares with each that differs from it by a slip: at least one of these texts.

    They are the name itself and, for each of its words, the name without one of the word's letters and with all of them
    in the order of the alphabet.

    :param name: a name; one that is longer than names are has none.
    """
    words = _words(name)
    if sum(map(len, words)) > LONGEST:
        return frozenset()
    found = {" ".join(words)}
    for at, word in enumerate(words):
        if len(word) >= SHORTEST:
            without = (word[:n] + word[n + 1 :] for n in range(1, len(word)))
            found |= {" ".join([*words[:at], other, *words[at + 1 :]]) for other in (*without, "".join(sorted(word)))}
    return frozenset(found)


def _slip(one: str, other: str) -> bool:
    """Whether two words differ by a slip."""
    begin = _shared(one, other)
    end = _shared(one[begin:][::-1], other[begin:][::-1])
    mine, theirs = one[begin : len(one) - end], other[begin : len(other) - end]
    shortest = min(len(one), len(other))
    if not begin or shortest < SHORTEST or any(map(str.isdigit, mine + theirs)):
        return False
    if len(mine) == len(theirs) == 1:
        return shortest >= LONG
    return len(mine + theirs) == 1 or mine == theirs[::-1]


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
