"""Where the address of a link stands in a text."""

from __future__ import annotations

import pytest

from generator.text.places import Place, place_of


@pytest.mark.parametrize(
    ("link", "text", "place"),
    [
        ("a.md", "See [a.md](a.md).", Place(1, 12, markdown=True)),
        ("a/", 'x\n<a class="b" href="a/">', Place(2, 20, markdown=False)),
        ("a.md", "[x]: a.md", Place(1, 6, markdown=True)),
        ("../2024/x/#p9", "See\n[x](x.txt#p9)", Place(2, 5, markdown=True)),
    ],
)
def test_it_is_found_in_markdown_and_in_html(link: str, text: str, place: Place) -> None:
    assert place_of(link, text) == place


@pytest.mark.parametrize("text", ["Some words.", "made/by/a/plugin/", "[x](made/by/a/plugin/too)"])
def test_the_place_of_a_link_that_the_file_does_not_spell_out_is_not_guessed(text: str) -> None:
    assert place_of("made/by/a/plugin/", text) is None
