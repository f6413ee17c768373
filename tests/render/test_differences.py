"""Which figures of a deal's sources contradict each other, in one source too."""

from __future__ import annotations

import pytest

from generator.model import Evidence, Money, Page, Site
from generator.render.differences import by_source, differ, stated_amounts
from tests.render.parsed import parsed
from tests.render.rendered import pages, words
from tests.render.sites import deal, evidence, party, story

HERALD = "https://herald.example/"


def dollars(text: str, value: float) -> Money:
    """An amount in billions of dollars."""
    return Money(value * 1e9, "USD", None, text)


def told(*said: Evidence) -> Page:
    """The page of a deal with this evidence."""
    parties = (party("Ada", "customer", kind="other"), party("Bell", "supplier", kind="other"))
    return pages(Site(deals=(deal("one", parties=parties, evidence=said),), stories=(story(deals=("one",)),)))[
        "deals/one/"
    ]


@pytest.mark.parametrize(
    ("one", "other", "differs"),
    [
        (dollars("$190B", 190), dollars("$188 billion", 188), True),
        (dollars("$190B", 190), dollars("$190 billion", 190), False),
        (dollars("$10 billion", 10), dollars("$9.7 billion", 9.7), False),
        (dollars("$188B", 188), dollars("$187,800,000,000", 187.8), False),
        (dollars("five billion dollars", 5), dollars("$5.1 billion", 5.1), False),
        (dollars("five billion dollars", 5), dollars("$6 billion", 6), True),
        (dollars("$190B", 190), Money(188e9, "USD", "about", "$188 billion"), False),
        (dollars("$10 billion", 10), Money(9.2e9, "EUR", None, "€9.2 billion"), False),
        (dollars("$30 billion", 30), Money(2e9, "USD", None, "$2 billion a year"), False),
    ],
)
def test_one_source_contradicts_itself_where_two_figures_are_no_rounding_of_each_other(
    one: Money, other: Money, *, differs: bool
) -> None:
    said = (evidence(amount=one), evidence(amount=other, where="title", anchor=None))
    assert differ(by_source(said)) is differs
    assert len(stated_amounts(said, "amount")) == 1 + differs


def test_what_one_source_says_twice_stands_in_one_row() -> None:
    said = (evidence(amount=dollars("$190B", 190)), evidence(amount=dollars("$188 billion", 188), where="title"))
    page = told(*said)
    assert "Courier 3 November 2025 $190B , $188 billion Announced" in words(page)


def test_valuations_are_compared_as_amounts_are() -> None:
    ours = evidence(amount=None, valuation=dollars("$40 billion", 40))
    theirs = evidence(amount=None, valuation=dollars("$52 billion", 52), url=HERALD, publisher="Herald", story=None)
    assert "Courier 3 November 2025 $40 billion Announced Herald" in words(told(ours, theirs))
    assert not differ(by_source((ours, evidence(valuation=dollars("$40B", 40), url=HERALD))))


def test_a_column_in_which_no_source_says_anything_is_left_out() -> None:
    ours = evidence(amount=dollars("$4 billion", 4), published=None, date=None)
    theirs = evidence(amount=dollars("$9 billion", 9), published=None, date=None, url=HERALD, story=None)
    table = told(ours, theirs).html.partition("rs-table--statements")[2].partition("</table>")[0]
    assert "What each source says of the deal Source Amount Status Courier $4 billion" in parsed(table).text
