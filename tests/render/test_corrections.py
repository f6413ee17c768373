"""What a proposed file holds: what is believed, tied to its deal, and no other company's name."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest

from generator.model import DealParty
from generator.render.corrections import claim_link, company_correction, deal_correction, deal_rejection, shared_names
from generator.settings import Settings
from tests.render.sites import company, deal, evidence, party

HERE = Settings(edit_url="https://github.com/desk/clippings/edit/main/content/{path}")
SIDES = (party("Northgrid", "partner"), party("Bell", "partner"))


def begun(link: str) -> str:
    return parse_qs(urlsplit(link).query)["value"][0]


def test_a_file_for_a_deal_is_tied_to_it_by_words_of_an_article() -> None:
    told = deal(evidence=(evidence(quote=""), evidence(quote='They "met" and agreed')))
    for text in (deal_correction(told).text, deal_rejection(told)):
        assert text.endswith('\nquote: "They \\"met\\" and agreed"\n---')
    assert "quote:" not in deal_rejection(deal(evidence=(evidence(quote="A person's word", rule="stated"),)))


def test_long_words_are_cut_between_two() -> None:
    line = deal_rejection(deal(evidence=(evidence(quote="seven nine " * 40),))).splitlines()[-2]
    assert line.endswith(('seven"', 'nine"'))
    assert 130 < len(line) < 170


@pytest.mark.parametrize(
    ("said", "written", "differs"),
    [
        (SIDES[:1], ("Northgrid", "Bell"), ""),
        (SIDES, ("Northgrid", "Bell"), ""),
        ((SIDES[0], party("Dell", "partner")), ("Northgrid", "Dell"), "; the page shows other parties"),
    ],
)
def test_a_source_that_names_fewer_parties_takes_none_away_and_one_that_names_others_is_told(
    said: tuple[DealParty, ...], written: tuple[str, ...], differs: str
) -> None:
    shown = deal(parties=SIDES)
    text = begun(claim_link(shown, replace(evidence(), amount=shown.amount, date=shown.date, parties=said), HERE))
    assert [name for name in ("Northgrid", "Bell", "Dell") if f'name: "{name}"' in text] == list(written)
    assert (
        text.splitlines()[1]
        == f"# As one source says it{differs}. What stays is shown: put it right, drop the rest but quote."
    )


def test_a_file_for_a_company_claims_no_name_of_another() -> None:
    cursor, other = company("Cursor"), company("Cursor AI", aliases=("CURSOR", "Anysphere"))
    assert 'aliases: ["Cursor AI", "Anysphere"]' in company_correction(other, shared_names((cursor, other))).text
    assert 'aliases: ["Cursor AI", "CURSOR", "Anysphere"]' in company_correction(other, shared_names((other,))).text


def test_a_file_for_a_company_keeps_its_name_among_the_aliases_for_whoever_corrects_it() -> None:
    assert 'name: "Bell"\naliases: ["Bell"]\n' in company_correction(company("Bell"), ()).text
