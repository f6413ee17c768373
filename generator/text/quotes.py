"""Words that a person copied from a text: where they stand in it, whatever copying by hand changed."""

from __future__ import annotations

import unicodedata

MARKS = str.maketrans("“”„«»‘’‚‐‑–—", '"""""\'\'\'----')
"""Marks that a person's keyboard may not have."""

ENOUGH = 150
"""Characters of a sentence that tell it from others."""


def _fold(char: str) -> str:
    """A character without what copying by hand changes: case, the shape of quotation marks and dashes."""
    return unicodedata.normalize("NFKD", char).translate(MARKS).casefold()


def folded(text: str) -> str:
    """A text without what copying by hand changes, spacing included.

    :param text: any text.
    """
    return "".join(map(_fold, " ".join(text.split())))


def standing(quote: str, text: str) -> str:
    """The words of a text that a quote means, as they stand there; empty where they do not.

    :param quote: as a person copied it.
    :param text: where it is looked for.
    """
    wanted = folded(quote)
    if not wanted or wanted not in folded(text):
        return ""
    places = [place for place, char in enumerate(text) for _ in _fold(char)]
    start = "".join(map(_fold, text)).find(wanted)
    return text[places[start] : places[start + len(wanted) - 1] + 1] if start >= 0 else ""


def opening(quote: str) -> str:
    """The first words of a quote, as many as tell it from others; no word is cut.

    :param quote: a sentence, as it stands in its text.
    """
    words = " ".join(quote.split())
    return words if len(words) <= ENOUGH else words[: ENOUGH + 1].rpartition(" ")[0] or words
