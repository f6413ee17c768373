"""The warning of a text that is almost another one, with what to write in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.findings import finding
from generator.text.yaml_values import yaml_list, yaml_value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.findings import Finding
    from generator.model import Told

LISTED = 40
"""Texts up to which a list in brackets is shown whole, mended."""


def misspelt(file: str, told: Sequence[Told], key: str, text: str, *, near: str, listed: Sequence[str]) -> Finding:
    """Warn of a misspelt text, at its place.

    :param file: the file.
    :param told: where its values stand.
    :param key: the key of the text.
    :param text: the text; where it is part of a longer one, that one is pointed at.
    :param near: what may be meant.
    :param listed: all the texts of its list, where it is one of several.
    """
    mine = [one for one in told if one.key == key]
    place = next((one for one in mine if one.text == text), mine[0] if mine else None)
    if key == "parties" or len(listed) > LISTED:
        write = yaml_list([near])[1:-1]  # in its place: what else stands in the line stays
    elif listed and place and place.dashed:
        write = f"- {yaml_value(near)}"
    else:
        names = [near if one == text else one for one in listed]
        write = f"{key}: {yaml_list(names) if names else yaml_value(near)}"
    line, column = (place.line, place.column) if place else (None, None)
    return finding("name-misspelt", file, line, column, name=text, near=near, write=write)
