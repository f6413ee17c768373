"""How far a deal had come by the words of its sources."""

from __future__ import annotations

import pytest

from generator.model import Status
from generator.render.stages import ladder, stage_of
from tests.render.sites import evidence


@pytest.mark.parametrize(
    ("status", "quote", "stage"),
    [
        ("reported", "Ashmill is in talks to buy Birchware", "talks"),
        ("reported", "Ashmill is considering a bid for Birchware", "talks"),
        ("reported", "Ashmill has reportedly bought Birchware", "reported"),
        ("announced", "Ashmill will buy Birchware", "announced"),
        ("announced", "After long talks Ashmill will buy Birchware", "announced"),
        ("announced", "Ashmill completed its purchase of Birchware", "completed"),
        ("announced", "Ashmill has closed a $20 million round", "completed"),
        ("announced", "The purchase of Birchware by Ashmill was completed", "completed"),
        ("announced", "Ashmill announced the completion of its purchase of Birchware", "completed"),
        ("announced", "Ashmill will buy Birchware and expects to close the purchase in May", "announced"),
        ("announced", "The deal is expected to be completed by June", "announced"),
        ("announced", "Ashmill buys Birchware, subject to closing conditions", "announced"),
        ("announced", "Ashmill buys Birchware, maker of closed systems", "announced"),
        ("ended", "Ashmill called off talks with Birchware", "ended"),
    ],
)
def test_the_words_of_a_source_tell_the_stage(status: Status, quote: str, stage: str) -> None:
    assert stage_of(evidence(status=status, quote=quote)) == stage


def test_a_ladder_has_each_stage_once_by_its_first_source_in_the_order_of_time() -> None:
    told = [
        evidence(status="announced", quote="Ashmill buys Birchware", date=None, published="2025-05-02"),
        evidence(status="ended", quote="Ashmill gave up Birchware", date="2025-09", published="2025-09-30"),
        evidence(status="announced", quote="Ashmill will buy Birchware", date="2025-05-01", published="2025-05-03"),
        evidence(status="reported", quote="Ashmill in talks over Birchware", date=None, published="2025-04-01"),
        evidence(status="announced", quote="", date="2025-01-01", published="2025-01-01"),
    ]
    steps = ladder(told)
    assert [(step.stage, step.date) for step in steps] == [
        ("talks", "2025-04-01"),
        ("announced", "2025-05-01"),
        ("ended", "2025-09"),
    ]
    assert [step.evidence for step in steps] == [told[3], told[2], told[1]]


def test_days_of_one_month_stand_in_their_order() -> None:
    told = [
        evidence(status="reported", quote="Ashmill in talks over Birchware", date="2025-05-20"),
        evidence(status="announced", quote="Ashmill buys Birchware", date="2025-05-09"),
    ]
    assert [step.stage for step in ladder(told)] == ["announced", "talks"]


def test_stages_of_one_month_stand_in_the_order_of_a_deal() -> None:
    told = [
        evidence(status="announced", quote="Ashmill completed the purchase", date="2025-05", published=None),
        evidence(status="announced", quote="Ashmill buys Birchware", date="2025-05-09", published=None),
    ]
    assert [step.stage for step in ladder(told)] == ["announced", "completed"]


def test_a_vaguer_date_is_no_earlier_one() -> None:
    told = [
        evidence(status="reported", quote="Ashmill in talks over Birchware", date="2026-01-29"),
        evidence(status="announced", quote="Ashmill bought Birchware this year", date="2026", published="2026-04-05"),
        evidence(status="announced", quote="Ashmill buys Birchware", date="2026-02-02", published="2026-02-02"),
    ]
    assert [(step.stage, step.date) for step in ladder(told)] == [("talks", "2026-01-29"), ("announced", "2026-02-02")]
    assert [step.stage for step in ladder(told[:2])] == ["talks", "announced"]


def test_a_stage_of_a_vague_date_stands_before_the_later_stage_that_its_date_leaves_room_for() -> None:
    told = [
        evidence(status="announced", quote="Ashmill completed the purchase", date="2026-03-01"),
        evidence(status="announced", quote="Ashmill bought Birchware this year", date="2026", published="2026-04-05"),
        evidence(status="reported", quote="Ashmill in talks over Birchware", date=None, published=None),
    ]
    assert [step.stage for step in ladder(told)] == ["talks", "announced", "completed"]


def test_of_two_proofs_of_one_day_the_one_published_first_is_taken() -> None:
    told = [
        evidence(quote="Ashmill buys Birchware, it said", date="2026-02-02", published=None),
        evidence(quote="Ashmill bought Birchware then", date="2026-02-02", published="2026-02-09"),
        evidence(quote="Ashmill buys Birchware", date="2026-02-02", published="2026-02-02"),
    ]
    assert [step.evidence for step in ladder(told)] == [told[2]]
