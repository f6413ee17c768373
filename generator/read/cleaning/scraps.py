"""Leftovers within a line: a function for each kind, whose docstring says why it goes and whose pattern what it is.

The patterns are bounded repeats of plain classes, so that a long hostile line costs no more than its length.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

Spans = list[tuple[int, int]]
"""Start and end of each leftover in a line, in order."""

_AFTER_GAP = r"(?<=\s{8})[^\s.!?<>][^.!?<>]{0,120}?"
_FOLLOW = re.compile(
    rf"(?:{_AFTER_GAP})?Follow\s{{1,3}}[A-Z][\w.&’'\s]{{1,40}}:\s{{1,3}}"
    r"Add\s{1,3}us\s{1,3}as\s{1,3}a\s{1,3}preferred\s{1,3}source\s{1,3}on\s{1,3}[A-Z]\w{2,20}\.?"
)
_CREDIT = re.compile(rf"{_AFTER_GAP}(?:[Gg]etty Images(?: Plus)?|Shutterstock|iStock|Unsplash)(?=[A-Z“\"][a-z’' ])")
_NEWSLETTER = re.compile(
    r"(?:This (?:story|article) (?:originally |first )?appeared in [^.<>]{1,80}newsletter[^.<>]{0,60}\.\s+)?"
    r"To (?:get|receive|read) [^.<>]{1,80} (?:in|to) your inbox[^.<>]{0,40}\bsign up here\."
)
_APPEARED = re.compile(
    r"This (?:article|story|post) (?:was )?(?:originally|first) (?:appeared|published) (?:on|at|by|in) "
    r"[^<>.]{1,60} at https?://[^\s<>]+"
)


_DISCLOSURE = re.compile(
    r"\((?:Full )?[Dd]isclosure: [^()<>]{1,400}\)"
    r"|(?:(?<=\. )|^)(?:Full )?Disclosure: [^<>.]{1,300}\b(?:parent|owner|owns|owned|publisher|affiliate)\b"
    r"[^<>.]{0,300}\."
)
_LISTEN = re.compile(r"(?:Listen on (?:Apple Podcasts?|Spotify|YouTube|Overcast|Amazon Music)\s{1,3}){1,5}")
_POSTED = re.compile(
    r"(?:In Brief\s{1,3})?Posted:\s{1,3}\d{1,2}:\d\d\s{1,3}[AP]M\s{1,3}[A-Z]{2,4}\s{1,3}·\s{1,3}"
    r"[A-Z][a-z]{2,8}\s{1,3}\d{1,2},\s{1,3}\d{4}"
)


def follow_us(line: str) -> Spans:
    """An invitation to follow the publisher elsewhere is not of the story, nor is the picture credit run into it."""
    return [found.span() for found in _FOLLOW.finditer(line)] if "Follow" in line else []


def picture_credit(line: str) -> Spans:
    """The credit of a picture that is not there, run into the first sentence."""
    return [found.span() for found in _CREDIT.finditer(line)]


def newsletter(line: str) -> Spans:
    """An invitation to a newsletter is not of the story."""
    return [found.span() for found in _NEWSLETTER.finditer(line)] if " inbox" in line else []


def republished_from(line: str) -> Spans:
    """A syndication line repeats the address that the article already gives as its source."""
    return [found.span() for found in _APPEARED.finditer(line)] if "This " in line else []


def publisher_disclosure(line: str) -> Spans:
    """Whose the publisher is and whom that owner sues is not of the story."""
    return [found.span() for found in _DISCLOSURE.finditer(line)] if "isclosure: " in line else []


def listen_on(line: str) -> Spans:
    """Where a podcast can be heard is not of the story."""
    return [found.span() for found in _LISTEN.finditer(line)] if "Listen on " in line else []


def posted_at(line: str) -> Spans:
    """When a scraped page was posted is not of the story."""
    return [found.span() for found in _POSTED.finditer(line)] if "Posted:" in line else []


SCRAPS: tuple[Callable[[str], Spans], ...] = (
    follow_us,
    picture_credit,
    newsletter,
    republished_from,
    publisher_disclosure,
    listen_on,
    posted_at,
)
"""In the order in which they are tried."""
