"""Texts as values of YAML, for a line that a person can paste."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_PLAIN = re.compile(r'[^\W_](?:[^\[\]{}"#:\n]|:(?=[^\s,\[\]{}"#]))*(?<!\s)')
"""What needs no quotes."""


def quoted(text: str) -> str:
    """A text as YAML in quotation marks, on one line."""
    return "".join(
        char if char.isprintable() else f"\\U{ord(char):08x}" for char in json.dumps(text, ensure_ascii=False)
    )


def yaml_value(text: str) -> str:
    """A text as the value of a key, in quotes where it needs them.

    :param text: any text.
    """
    return text if _PLAIN.fullmatch(text) else quoted(text)


def yaml_list(texts: Iterable[str]) -> str:
    """Texts as a list on one line.

    :param texts: any texts.
    """
    shown = (quoted(text) if set(",?") & set(text) else yaml_value(text) for text in texts)
    return f"[{', '.join(shown)}]"
