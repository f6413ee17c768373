"""Which places are known, and how they are named."""

from __future__ import annotations

import pytest

from generator.extract.places import find_places

CASES = [
    ("They build in Spain.", ["Spain"]),
    ("a region in Frankfurt", ["Frankfurt, Germany"]),
    ("in Springfield, Illinois", ["Springfield, Illinois, United States"]),
    ("across the U.S. and Québec", ["United States", "Quebec, Canada"]),
    ("Spaniards paid US$5 in Spainville", []),
]


@pytest.mark.parametrize(("text", "names"), CASES)
def test_a_place_is_named_with_the_country_around_it(text: str, names: list[str]) -> None:
    assert [place.name for place in find_places(text)] == names
