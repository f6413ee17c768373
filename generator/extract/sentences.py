"""Cuts a passage into sentences, as news writes them: abbreviations, initials and decimals do not end one."""

from __future__ import annotations

import re
from collections.abc import Container

_END = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’)\]]*+\s++(?=[\"'“‘(\[]*[A-Z0-9$€£¥₹])")
_LAST_WORD = re.compile(r"[^\s(“‘\"']+$")

_NEVER_LAST = frozenset(
    (
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "st",
        "mt",
        "ft",
        "gen",
        "sen",
        "rep",
        "gov",
        "lt",
        "col",
        "capt",
        "sgt",
        "vs",
        "no",
        "nos",
        "vol",
        "fig",
        "approx",
        "est",
        "dept",
        "e.g",
        "i.e",
        "cf",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "mon",
        "tue",
        "tues",
        "wed",
        "thu",
        "thurs",
        "fri",
        "rs",
    )
)
"""Abbreviations that a name, a number or the rest of a date follows: they never end a sentence."""

_MAYBE_LAST = frozenset(
    (
        "inc",
        "corp",
        "ltd",
        "co",
        "llc",
        "plc",
        "bros",
        "jr",
        "sr",
        "u.s",
        "u.k",
        "u.n",
        "u.a.e",
        "e.u",
        "d.c",
        "a.m",
        "p.m",
        "ph.d",
        "etc",
        "al",
        "n.v",
        "s.a",
    )
)
"""Abbreviations that may end a sentence: they do where a word follows that opens sentences."""

_OPENERS = frozenset(
    (
        "the",
        "a",
        "an",
        "it",
        "its",
        "in",
        "on",
        "at",
        "this",
        "that",
        "these",
        "those",
        "but",
        "and",
        "however",
        "while",
        "when",
        "as",
        "after",
        "before",
        "he",
        "she",
        "they",
        "we",
        "i",
        "you",
        "if",
        "for",
        "with",
        "by",
        "from",
        "under",
        "over",
        "since",
        "according",
        "meanwhile",
        "last",
        "earlier",
        "both",
        "many",
        "some",
        "more",
        "most",
        "one",
        "two",
        "to",
        "of",
        "there",
        "here",
        "his",
        "her",
        "their",
        "our",
        "what",
        "who",
        "how",
        "why",
        "founded",
        "based",
    )
)
_NEXT_WORD = re.compile(r"[A-Za-z]+")
_SERIES = re.compile(r"\b[Ss]eries [A-K]$")
_INITIAL = re.compile(r"[A-Z]$|(?:[A-Z]\.)+[A-Z]$")


def split_sentences(text: str, names: Container[int] = frozenset()) -> tuple[tuple[int, int], ...]:
    """The sentences of a passage as (start, end) offsets, white space between them left out.

    :param text: one passage, white space folded.
    :param names: where known names start: one that follows ``Bros.`` or the like begins a sentence.
    """
    bounds: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        if _ends_sentence(text, start, match, names):
            bounds.append((start, start + len(text[start : match.end()].rstrip())))
            start = match.end()
    if start < len(text):
        bounds.append((start, len(text)))
    return tuple(bounds)


def _ends_sentence(text: str, start: int, match: re.Match[str], names: Container[int]) -> bool:
    """Whether the end mark of a match closes a sentence rather than an abbreviation."""
    if not match[0].startswith(".") or match[0].startswith(".."):
        return True
    found = _LAST_WORD.search(text, max(start, match.start() - 30), match.start())
    word = found[0] if found else ""
    if word.lower() in _NEVER_LAST or word == "X":
        return word == "X"
    if _SERIES.search(text, max(0, match.start() - 12), match.start()):
        return True
    if word.lower() in _MAYBE_LAST and match.end() in names:
        return True
    if word.lower() in _MAYBE_LAST or _INITIAL.match(word):
        following = _NEXT_WORD.match(text, match.end())
        return bool(
            following and following[0].lower() in _OPENERS and text[following.end() : following.end() + 1] != "."
        )
    return True
