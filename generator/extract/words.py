"""Cuts a passage into words and punctuation marks, each with its place: what the search for names reads."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(
    r"""(?:[A-Z]\.){2,}                                 # U.S., J.P.
      | 's\b                                            # the possessive
      | \w+(?:'(?!s\b)\w+)*                             # words, L'Oréal
        (?:\.(?:com|ai|AI|io|co|org|net|tv|dev|app|ly|fm|gg)\b)? # Booking.com
      | [^\w\s]""",
    re.VERBOSE,
)
_CAPITAL = re.compile(r"[^\W\d_a-z]")
_PLAIN_MARKS = str.maketrans("‐‑’", "--'")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one passage, as parallel lists."""

    texts: list[str]
    """Each word or mark as written, but for the kind of apostrophe and hyphen."""
    lowers: list[str]
    """The same in lower case."""
    starts: list[int]
    """Offset of each in the passage's text."""
    ends: list[int]
    """Offset after each."""

    def glued(self, at: int) -> bool:
        """Whether nothing stands between the word before and this one."""
        return 0 < at < len(self.texts) and self.starts[at] == self.ends[at - 1]


def split_words(text: str) -> Words:
    """The words of a text.

    :param text: one passage, white space folded.
    """
    texts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _WORD.finditer(text.translate(_PLAIN_MARKS)):
        texts.append(match[0])
        starts.append(match.start())
        ends.append(match.end())
    return Words(texts, [word.lower() for word in texts], starts, ends)


@lru_cache(maxsize=1 << 16)
def is_capital(word: str) -> bool:
    """Whether a word is written as names are: ``Lambda``, ``xAI``, ``23andMe``; not ``10x``, ``5GW``."""
    if word.islower() or not word[0].isalnum() or not _CAPITAL.search(word):
        return False
    return not word[0].isdigit() or sum(letter.isalpha() for letter in word) > 2
