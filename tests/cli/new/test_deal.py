"""``research-site new deal``: a correction, a claim accepted, a deal to state."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from generator.read.curated import read_deal_file
from tests.read.editor import front_matter, wrong

DOUBTFUL = """\
---
title: Three firms
date: 2025-05-05
---
Alder Mills, Inc. is growing.

Brightwater Foods Inc. is not. Its cooks went to Fern Analytics, Inc.

The company raised $3 million in May.
"""

DEAL = "northwind-robotics-funding-series-a-2025"


def test_what_the_site_believes_is_there_to_correct(folder: Path, new: Any, check: Any) -> None:
    done = new("deal", DEAL)
    assert done.exit_code == 0, done.output
    assert "Correct what is wrong" in done.output
    file = folder / "content" / "deals" / f"{DEAL}.md"
    deal, findings = read_deal_file(f"deals/{DEAL}.md", file.read_text(encoding="utf-8"))
    assert findings == ()
    assert deal is not None
    assert (deal.type, deal.round, deal.amount and deal.amount.value) == (None, "Series A", 20_000_000)
    assert {party.name for party in deal.parties} == {"Northwind Robotics", "Tall Oak Capital"}
    assert wrong("deal", front_matter(file)) == []
    assert check() == []

    again = new("deal", DEAL)
    assert again.exit_code == 2
    assert f"content/deals/{DEAL}.md states that deal already." in again.output


def test_an_id_that_is_none_is_refused_with_the_nearest(folder: Path, new: Any) -> None:
    done = new("deal", DEAL.replace("2025", "2024"))
    assert done.exit_code == 2
    assert f"did you mean {DEAL}?" in done.output
    assert "without an id, research-site new deal" in new("deal", "x").output
    assert not (folder / "content" / "deals").exists()


def test_a_claim_of_the_worklist_is_there_to_publish(folder: Path, new: Any, check: Any) -> None:
    (folder / "content" / "articles" / "view.md").write_text(DOUBTFUL, encoding="utf-8")
    done = new("deal", "brightwater-foods-funding-2025")
    assert done.exit_code == 0, done.output
    assert "So the claim is published" in done.output
    file = folder / "content" / "deals" / "brightwater-foods-funding-2025.md"
    assert "type: funding" in file.read_text(encoding="utf-8")
    assert wrong("deal", front_matter(file)) == []
    assert check() == []


def test_an_empty_one_is_one_error_until_it_is_filled_in(folder: Path, new: Any, check: Any) -> None:
    done = new("deal")
    assert done.exit_code == 0, done.output
    file = folder / "content" / "deals" / "new-deal.md"
    assert [one.rpartition(" ")[2] for one in check()] == ["key-empty"]
    assert wrong("deal", front_matter(file))

    text = file.read_text(encoding="utf-8")
    for key, value in (("type", "supply"), ("date", "2025"), ("amount", "$3 million")):
        text = text.replace(f"\n{key}:\n", f"\n{key}: {value}\n")
    text = text.replace("- name:\n    role:", "- name: Fern\n    role: customer", 1)
    text = text.replace("- name:\n    role:", "- name: Northwind Robotics\n    role: supplier", 1)
    text = text.replace(
        "- article:\n    quote:", "- article: articles/northwind.md\n    quote: led by Tall Oak Capital"
    )
    file.rename(file.with_name("fern-northwind-supply-2025.md")).write_text(text, encoding="utf-8")
    assert check() == []
    assert wrong("deal", front_matter(file.with_name("fern-northwind-supply-2025.md"))) == []


def test_an_empty_one_that_waits_is_not_overwritten(new: Any) -> None:
    assert new("deal").exit_code == 0
    done = new("deal")
    assert done.exit_code == 2
    assert "content/deals/new-deal.md is there already; it stays as it is." in done.output
