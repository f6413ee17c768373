"""Decisions that contradict each other or a person's file."""

from __future__ import annotations

import pytest

from generator.findings import Finding
from generator.link.site import link_site
from tests.link.corpus import corpus

NAMED = "articles: [{file: a.md, names: [Arden, Birch, Cedar], text: Arden}]\n"


def found(text: str) -> list[Finding]:
    return list(link_site(*corpus(NAMED + text))[1])


@pytest.mark.parametrize(
    "same", ["[arden, birch]}", "[arden, cedar]}, {verdict: same, companies: [cedar, birch]}"], ids=["pair", "chain"]
)
def test_same_and_different_of_one_pair_are_a_warning_also_through_a_chain(same: str) -> None:
    text = f"decisions: [{{verdict: different, companies: [birch, arden]}}, {{verdict: same, companies: {same}]"
    assert [one.code for one in found(text)] == ["decision-against-different"]


def test_a_pair_called_different_that_one_file_names_is_an_error() -> None:
    text = "companies: [{id: arden, name: Arden, aliases: [Birch]}]\n"
    (one,) = found(f"{text}decisions: [{{verdict: different, companies: [arden, birch]}}]")
    assert (one.code, one.severity, one.file, one.line) == ("decision-different-one", "error", "decisions.yml", 1)
    assert "companies/arden.md" in one.remedy


def test_a_company_that_a_decision_joins_to_another_file_s_is_an_error_in_its_own_file() -> None:
    text = "companies: [{id: arden, name: Arden}, {id: birch, name: Birch}]\n"
    (one,) = found(f"{text}decisions: [{{verdict: same, companies: [birch, arden]}}]")
    assert (one.code, one.severity, one.file) == ("decision-joins-files", "error", "companies/arden.md")
    assert "companies/birch.md" in one.message


def test_a_company_without_a_file_is_joined_in_silence() -> None:
    text = "companies: [{id: arden, name: Arden}]\n"
    assert found(f"{text}decisions: [{{verdict: same, companies: [birch, arden]}}]") == []
