"""The table of contents is what the page's headings say."""

from __future__ import annotations

import pytest

from generator.model import Heading
from generator.render.toc import headings


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<h2 id="a">One</h2><h3 class="x" id="b">Two</h3>', (Heading(2, "One", "a"), Heading(3, "Two", "b"))),
        ('<h2 id="a">A <em>b</em> &lt;i&gt;\n c</h2>', (Heading(2, "A b <i> c", "a"),)),
        ("<h2>No place</h2>", ()),
        ('<h2 data-id="x">No place</h2>', ()),
        ('<p id="p1">Text</p>', ()),
    ],
)
def test_headings_with_an_id_are_listed(html: str, expected: tuple[Heading, ...]) -> None:
    assert headings(html) == expected
