"""Parts words that lost the space between them: ``takeawaysAcme``, as scraped pages run a label into a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.names import load_words
from generator.extract.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.extract.names import Names

_ENDED = 6
"""Letters of the longest word with an ending that a capital may follow within a name: ``bredUP``."""
_SHORTEST = 4
"""Letters of the shortest name that is found at the end of a word."""


def part_glued(words: Words, names: Names) -> Words:
    """The words of a passage, those that are surely two parted.

    :param words: of the passage.
    :param names: what is known.
    """
    if not any(map(_may_be_glued, words.texts)):
        return words
    texts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for text, start, end in zip(words.texts, words.starts, words.ends, strict=True):
        cut = _seam(text, names) if _may_be_glued(text) else 0
        for part, offset in ((text[:cut], 0), (text[cut:], cut)):
            if part:
                texts.append(part)
                starts.append(start + offset)
                ends.append(start + offset + len(part) if cut and not offset else end)
    return Words(texts, [text.lower() for text in texts], starts, ends)


def _may_be_glued(text: str) -> bool:
    """Whether a word has a capital after a small letter, and is long."""
    return len(text) > _SHORTEST + 2 and not text.islower() and text[1:] != text[1:].lower() and not text.isupper()


def _seam(text: str, names: Names) -> int:
    """Where the second of two words begins; 0 where a word is one."""
    if text in names.forms:
        return 0
    return next((at for at in _seams(text) if _are_two(text[:at], text[at:], names)), 0)


def _seams(text: str) -> Iterator[int]:
    """Where a capital follows a small letter or, before a small one, another capital."""
    for at in range(_SHORTEST, len(text) - 1):
        if text[at].isupper() and (text[at - 1].islower() or text[at + 1].islower()):
            yield at


def _are_two(left: str, right: str, names: Names) -> bool:
    """Whether two parts are words of their own.

    The second is one that begins sentences, or a known name; the first is in small letters, or a known name too.
    """
    if left.islower() and right.split("'", maxsplit=1)[0] in load_words("openers"):
        return True
    if _ends_word(left) and (right[1].islower() or len(left) > _ENDED):
        return True
    known = len(right) >= _SHORTEST and "company" in _kinds(right, names)
    return known and (left.islower() or bool(_kinds(left, names)))


def _ends_word(left: str) -> bool:
    """Whether small letters have an ending of words that names in small letters hardly have: ``takeaways``."""
    return left.islower() and left.endswith(("s", "ed", "ing")) and not left.endswith("ss")


def _kinds(word: str, names: Names) -> set[str]:
    """What a word by itself is known to be."""
    return {form.kind for form in names.forms.get(word, ()) if form.words == (word,)}
