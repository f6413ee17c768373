"""Ids that make addresses: lower case, ASCII, from content alone."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

SLUG_LENGTH = 80
"""An id made from a text is cut at a hyphen before this many characters."""

RESERVED = re.compile(r"index|readme|undated|by|page|[0-9]{4}")
"""Ids that no page may take: they name lists, their parts and years."""

LETTERS: Mapping[int, str] = str.maketrans(
    {
        "ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L",
        "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ħ": "h", "Ħ": "H", "ı": "i", "ŋ": "n",
        "&": " and ", "+": " plus ", "@": " at ", "'": "", "’": "", "‘": "",
    }
)  # fmt: skip
"""Letters that Unicode does not take apart into a Latin letter and a mark, and signs that are read out as words."""


def to_ascii(text: str) -> str:
    """The text in ASCII letters and spaces, marks taken off; a letter without Latin form falls out."""
    plain = unicodedata.normalize("NFKD", text.translate(LETTERS))
    letters = "".join(one for one in plain if not unicodedata.combining(one))
    return re.sub(r"\W", " ", letters).encode("ascii", "ignore").decode()


def slug(text: str, limit: int = SLUG_LENGTH) -> str:
    """The text as the last part of an address; empty where nothing of it is a letter or digit in ASCII.

    :param text: any text.
    :param limit: most characters of a slug; a longer one ends at a hyphen before.
    """
    words = "-".join(re.findall(r"[a-z0-9]+", to_ascii(text).lower()))
    if len(words) <= limit:
        return words
    return words[:limit].rpartition("-")[0] or words[:limit]


@lru_cache(maxsize=65_536)  # a name is looked up wherever it stands
def slug_or_code(text: str) -> str:
    """The slug of a name; where it has none, its letters in Punycode (RFC 3492), as in the name of a domain.

    :param text: a name with at least one letter or digit.
    """
    return slug(text) or slug(f"xn {text.casefold().encode('punycode').decode()}")


@lru_cache(maxsize=65_536)  # a topic or a source is looked up wherever it stands
def distinct_slug(text: str) -> str:
    """A name as one segment of an address that no other name has; never empty.

    Where its slug loses something that tells names apart, or is reserved, eight hexadecimal digits of its SHA-256
    follow. Case is no difference.
    """
    name = text.casefold().replace("#", " sharp ")
    plain = slug(name)
    lost = len(slug(name, len(name) * 5)) > SLUG_LENGTH or _beyond_ascii(name)
    if lost or not plain or RESERVED.fullmatch(plain):
        return f"{plain}-{_digest(name)}".strip("-")
    return plain


def file_slug(text: str, kind: str) -> str:
    """A text as the name of a new file, which is a part of an address for good.

    Of a text in other letters it is the kind and eight hexadecimal digits of the text's SHA-256: ``story-0a1b2c3d``.
    Case is no difference.

    :param text: a title or a name.
    :param kind: what the file is of, in a word.
    """
    plain = slug(text)
    told = re.search("[a-z]", plain) or (plain and not _beyond_ascii(text))
    return plain if told else f"{kind}-{_digest(text.casefold())}"


def _digest(text: str) -> str:
    """Eight hexadecimal digits that another text does not have."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:8]


def _beyond_ascii(text: str) -> bool:
    """Whether a letter of the text has no Latin form."""
    plain = unicodedata.normalize("NFKD", text.translate(LETTERS))
    return any(one.isalnum() and not one.isascii() for one in plain)


def free_id(wished: str, taken: set[str]) -> str:
    """The wished id, or with ``-2``, ``-3`` … where it is reserved or taken; it is taken from then on.

    :param wished: an id, whose last part (after ``/``) must not be reserved.
    :param taken: the ids in use; the new one is added.
    """
    reserved = RESERVED.fullmatch(wished.rpartition("/")[2]) is not None
    number, given = 1, wished
    while given in taken or (reserved and number == 1):
        number += 1
        given = f"{wished}-{number}"
    taken.add(given)
    return given


def free_ids(wished: Iterable[str]) -> tuple[str, ...]:
    """An id for each wished one, in their order."""
    taken: set[str] = set()
    return tuple(free_id(one, taken) for one in wished)


def search_name(name: str) -> str:
    """A name as the search compares it: letters and digits alone, small and without accents.

    ``search.js`` writes what a reader types in the same way.
    """
    return "".join(char for char in unicodedata.normalize("NFKD", name).lower() if char.isalnum())
