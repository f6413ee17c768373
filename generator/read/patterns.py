"""Patterns of ours as JSON Schema writes them: ECMA-262 has no switch for case and fewer escapes than Python."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_SYNTAX = frozenset("^$\\.*+?()[]{}|/")
_TOKEN = re.compile(
    r"\\(?P<escaped>.)|(?P<group>\(\?P<\w+>)|\[(?P<members>[^\]]*)\]|(?P<letter>[A-Za-z])|(?P<other>.)", re.DOTALL
)


def ecma(*patterns: str) -> str:
    """The pattern of a whole text that fits one of a few, white space around it and case set aside.

    :param patterns: regular expressions of Python without references; a class of characters with letters has no escape.
    """
    return rf"^\s*(?:{'|'.join(_TOKEN.sub(_token, pattern) for pattern in patterns)})\s*$"


def ecma_words(words: Iterable[str]) -> str:
    """The pattern of one of a few words, as ``ecma`` makes it."""
    return ecma(*map(re.escape, words))


def ecma_keys(names: Iterable[str]) -> str:
    """The pattern of a key in every spelling that counts as one of a few names.

    :param names: the names, folded.
    """
    spelled = (f"{'[-_ ]*'.join(map(_either, name))}" for name in names)
    return f"^[-_ ]*(?:{'|'.join(spelled)})[-_ ]*$"


def _token(found: re.Match[str]) -> str:
    """One sign of a pattern, rewritten."""
    escaped, members = found["escaped"], found["members"]
    if escaped:
        return f"\\{escaped}" if escaped.isalnum() or escaped in _SYNTAX else escaped
    if found["group"]:
        return "("
    if members is not None:
        lower = any(char.isalpha() for char in members) and "\\" not in members
        return f"[{members}{members.swapcase() if lower else ''}]"
    return _either(found["letter"]) if found["letter"] else found["other"]


def _either(char: str) -> str:
    """A letter in both cases; any other sign as it is."""
    return f"[{char.upper()}{char.lower()}]" if char.upper() != char.lower() else char
