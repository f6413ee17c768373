"""Text as a reader sees it: entities decoded, mark-up dropped, white space folded; and whether it breaks off."""

from __future__ import annotations

import html
import re
import unicodedata

_BLOCK = (
    "address article aside blockquote center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5"
    " h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul"
)
_INLINE = (
    "a abbr b bdi bdo big br cite code data del dfn em font i img ins kbd mark q s samp small span strike strong sub"
    " sup time tt u var wbr"
)
BLOCK_TAGS = frozenset(_BLOCK.split())
"""HTML elements that begin and end a run of text."""

INLINE_TAGS = frozenset(_INLINE.split())
"""HTML elements that stand within a run of text."""

_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)(?:\s[^<>]*)?/?>")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_ENCODED_TWICE = re.compile(r"&(?!lt;|gt;)(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f"
    "\xad\u200b\u200e\u200f\u2060\ufeff"  # soft hyphen, zero-width space, direction marks, joiner, byte-order mark
    "\u202a-\u202e\u2066-\u2069"  # what turns the direction of the text around
    "\ue000]+"  # private use: what parts blocks while they are cleaned
)
_ENDED = re.compile(r"[.!?。！？…][\s\"'”’»›)\]}*_]*$")
_REFERENCES = re.compile(r"(?:\s*\[\d{1,3}\])+$")
_ELLIPSIS = re.compile(r"(?:…|\.\.+|\. \. ?\.)[\s\"'”’»›)\]}*_]*$")


def decode(raw: str) -> str:
    """Decode HTML entities, those that were encoded twice included (``&amp;#8217;``), and drop unseen characters.

    ``&amp;lt;`` stays ``&lt;``: it is how an article writes of mark-up.
    """
    if "&" in raw:
        raw = _ENTITY.sub(lambda found: html.unescape(found[0]), raw)
    return decode_again(raw)


def decode_again(text: str) -> str:
    """Decode the entities left in a text whose entities were decoded once, but not those of ``<`` and ``>``."""
    if "&" in text:
        text = _ENCODED_TWICE.sub(lambda found: html.unescape(found[0]), text)
    return _UNSEEN.sub("", text)


def fold(text: str) -> str:
    """Fold every run of white space, no-break spaces included, into one space, and compose accents (NFC)."""
    return unicodedata.normalize("NFC", " ".join(text.split()))


def clean_text(raw: str) -> str:
    """Give the text that a reader sees: formatting tags dropped, entities decoded, white space folded, NFC.

    A tag that formats nothing (``<script>``, ``<x>``) is text and stays; so does a tag that was written as entities.
    """
    if "<" in raw:
        raw = _TAG.sub(_between, raw)
    return fold(decode(raw))


def _between(tag: re.Match[str]) -> str:
    """Give what a tag leaves between the texts on both sides: itself, if it formats nothing."""
    name = tag[1].lower()
    return " " if name in BLOCK_TAGS or name in ("br", "img") else "" if name in INLINE_TAGS else tag[0]


def is_cut(text: str) -> bool:
    """Tell whether a text breaks off: its last sentence has no end mark, or ends in an ellipsis.

    Closing quotes and brackets may follow the mark, and so may numbers of references (``[14]``).
    """
    end = _REFERENCES.sub("", text[-80:].rstrip())
    return bool(end) and (not _ENDED.search(end) or trails_off(end))


def trails_off(text: str) -> bool:
    """Tell whether a text ends in an ellipsis, which closing quotes and brackets may follow."""
    return bool(_ELLIPSIS.search(text[-80:].rstrip()))
