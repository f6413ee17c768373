"""Patterns for JSON Schema: they fit what ours fit, and say it as ECMA-262 does."""

from __future__ import annotations

import re

import pytest

from generator.read import dates
from generator.read.patterns import ecma, ecma_keys, ecma_words
from generator.text import money


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("(?P<day>may)", "([Mm][Aa][Yy])"),
        (r"\d\s[ap]", r"\d\s[apAP]"),
        (r"us\$\ \~1\-2", r"[Uu][Ss]\$ ~1-2"),
        ("[+-](?:a|b)", "[+-](?:[Aa]|[Bb])"),
        ("(?!x)[a-z]{1,5}", "(?![Xx])[a-zA-Z]{1,5}"),
    ],
)
def test_case_is_written_out_and_no_escape_is_left_that_python_alone_knows(ours: str, theirs: str) -> None:
    assert ecma(ours) == rf"^\s*(?:{theirs})\s*$"


def test_the_words_are_whole_and_stay_words() -> None:
    assert re.search(ecma_words(["a.b", "c"]), " A.B ")
    assert not re.search(ecma_words(["a.b", "c"]), "axb")
    assert not re.search(ecma_words(["a.b", "c"]), "cc")


SPELLED = ("published_at", "Published-At", "PUBLISHED AT", "publishedat", "_publishedAt_", "pubDate")


@pytest.mark.parametrize(
    ("key", "fits"), [*((one, True) for one in SPELLED), ("published", False), ("published.at", False)]
)
def test_a_key_fits_in_every_spelling(key: str, fits: bool) -> None:
    assert bool(re.search(ecma_keys(["pubdate", "publishedat"]), key)) is fits


@pytest.mark.parametrize("text", ["Nov 3, 2025", "Mon, 03 Nov 2025 10:00:00 +0000", "2025-11-03T10:00Z", "3.11.2025"])
def test_a_day_that_is_read_fits(text: str) -> None:
    assert dates.parse_date(text) == "2025-11-03"
    assert re.search(ecma(*dates.DAYS), text)
    assert re.search(ecma(*dates.DAYS), text.upper())


AMOUNTS = ("$320 million", "up to €2bn", "CHF 5m", "5 million dollars", "$1-2 billion", "Multibillion-dollar")


@pytest.mark.parametrize("text", [*AMOUNTS, "500", "a lot", "5 of 7"])
def test_an_amount_fits_where_it_is_read(text: str) -> None:
    assert bool(re.search(ecma(*money.FORMS), text)) is (money.parse_amount(text) is not None)
