"""What to write in the place of a text that is almost another one."""

from __future__ import annotations

import pytest

from generator.check.misspelt import LISTED, misspelt
from generator.model import Told

LINES = (Told("aliases", "Tall Oak", 4, 5, dashed=True), Told("aliases", "Fern Anlytics", 5, 5, dashed=True))
BRACKETS = (Told("aliases", "Tall Oak", 3, 11), Told("aliases", "Fern Anlytics", 3, 21))
TWO = ("Tall Oak", "Fern Anlytics")


@pytest.mark.parametrize(
    ("told", "key", "listed", "write", "place"),
    [
        (LINES, "aliases", TWO, "- Fern Analytics", (5, 5)),
        (BRACKETS, "aliases", TWO, "aliases: [Tall Oak, Fern Analytics]", (3, 21)),
        ((Told("aliases", "Tall Oak, Fern Anlytics", 3, 10),), "aliases", TWO,
         "aliases: [Tall Oak, Fern Analytics]", (3, 10)),
        ((Told("name", "Fern Anlytics", 2, 7),), "name", (), "name: Fern Analytics", (2, 7)),
        ((Told("parties", "Fern Anlytics", 6, 12, dashed=True),), "parties", (), "Fern Analytics", (6, 12)),
        ((), "aliases", TWO, "aliases: [Tall Oak, Fern Analytics]", (None, None)),
        (BRACKETS, "aliases", TWO * LISTED, "Fern Analytics", (3, 21)),
    ],
    ids=["lines", "brackets", "commas", "a value", "a party", "nowhere", "too many to show"],
)  # fmt: skip
def test_what_is_offered_can_be_pasted_in_the_place_of_what_stands_there(
    told: tuple[Told, ...], key: str, listed: tuple[str, ...], write: str, place: tuple[int | None, int | None]
) -> None:
    found = misspelt("a.md", told, key, "Fern Anlytics", near="Fern Analytics", listed=listed)
    assert (found.remedy, (found.line, found.column)) == (f"If Fern Analytics is meant, write: {write}", place)


def test_a_party_whose_name_has_a_comma_can_stand_in_braces() -> None:
    told = (Told("parties", "Nine, Incc", 6, 12),)
    assert misspelt("a.md", told, "parties", "Nine, Incc", near="Nine, Inc", listed=()).remedy.endswith(
        'write: "Nine, Inc"'
    )
