"""Each folder of ``golden/`` holds a content as an editor would tell it, and what the link stage makes of it.

With ``REWRITE_GOLDEN=1`` in the environment the expected files are written anew; the difference in git is the review.
"""

from __future__ import annotations

import os
import random
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.link.site import link_site
from generator.model import Content, Deal, Money, Site
from tests.link.corpus import corpus

CASES = sorted(Path(__file__).with_name("golden").iterdir())


def amount(money: Money) -> str:
    return money.text


def deal(one: Deal) -> dict[str, Any]:
    """A deal as the expected file tells it: only what there is."""
    told = {
        "id": one.id,
        "is": f"{one.type}, {one.status}",
        "date": one.date,
        "amount": one.amount and amount(one.amount),
        "valuation": one.valuation and amount(one.valuation),
        "round": one.round,
        "place": one.place,
        "parties": [f"{p.role}: {p.name}{' (lead)' * p.lead}" for p in one.parties],
        "evidence": [f"{e.source_file} {e.where}: {e.quote}" for e in one.evidence],
        "draft": one.draft or None,
    }
    return {key: value for key, value in told.items() if value}


def shown(site: Site, findings: Any) -> dict[str, Any]:
    """A site as the expected file tells it."""
    told = {
        "companies": {one.id: ", ".join([one.name, *one.aliases]) for one in site.companies},
        "deals": [deal(one) for one in site.deals],
        "unsure": [f"{one.deal}: {one.source_file}:{one.line}: {one.quote}: {one.doubt}" for one in site.unsure],
        "stories": {one.id: " ".join(one.source_files) for one in site.stories},
        "findings": [f"{one.severity} {one.code} {one.file}: {one.message}" for one in findings],
    }
    return {key: value for key, value in told.items() if value}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_content_gives_the_expected_site(case: Path) -> None:
    found = shown(*link_site(*corpus((case / "content.yml").read_text(encoding="utf-8"))))
    expected = case / "expected.yml"
    if os.environ.get("REWRITE_GOLDEN"):
        expected.write_text(yaml.safe_dump(found, sort_keys=False, allow_unicode=True, width=120), encoding="utf-8")
    assert found == yaml.safe_load(expected.read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_order_of_files_decides_nothing(case: Path) -> None:
    content, extractions = corpus((case / "content.yml").read_text(encoding="utf-8"))
    expected = link_site(content, extractions)
    for seed in range(5):
        order = random.Random(seed)
        articles, mixed = list(content.articles), list(extractions)
        order.shuffle(articles)
        order.shuffle(mixed)
        other = Content(
            tuple(articles), content.companies, content.deals, content.decisions, content.drafts_out, content.set_aside
        )
        assert link_site(other, mixed) == expected
