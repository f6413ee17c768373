"""The data files keep the public contract to the letter."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped] # its types are a package of their own

from generator.model import Money, Site
from generator.render.data.records import DATA_FILES, render_company_records, render_records
from generator.settings import Settings
from tests.render.parsed import parsed
from tests.render.rendered import pages
from tests.render.sites import deal, evidence, large_site, party, small_site

CONTRACT = {
    "companies": "id name aliases url curated deals stories",
    "deals": "id url type status date amount valuation round place parties evidence",
    "stories": (
        "id url source_file source_files title date publisher original_url draft companies deals external related"
    ),
}
PARTY = "company name kind role lead"
EVIDENCE = (
    "story source_file line where quote publisher url published rule status amount date "
    "valuation round place term capacity parties"
)


def files(site: Site, settings: Settings | None = None) -> dict[str, Any]:
    """The data files of a site by address, read as JSON."""
    return {file.address: json.loads(file.content) for file in render_records(site, settings or Settings())}


def test_the_files_are_there_with_a_schema_beside_each() -> None:
    assert [file.address for file in render_records(Site(), Settings())] == [
        "data/companies.json",
        "data/companies.schema.json",
        "data/deals.json",
        "data/deals.schema.json",
        "data/stories.json",
        "data/stories.schema.json",
    ]
    assert set(DATA_FILES) <= files(Site()).keys()


@pytest.mark.parametrize("name", CONTRACT)
@pytest.mark.parametrize("site", [Site(), small_site(), large_site(20, 20, 20)], ids=["empty", "small", "large"])
def test_a_file_is_as_its_schema_says(name: str, site: Site) -> None:
    made = files(site)
    schema = made[f"data/{name}.schema.json"]
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(made[f"data/{name}.json"])


@pytest.mark.parametrize(("name", "keys"), CONTRACT.items())
def test_every_key_of_the_contract_is_there_and_required(name: str, keys: str) -> None:
    made = files(small_site())
    assert made[f"data/{name}.json"]
    for entry in made[f"data/{name}.json"]:
        assert set(keys.split()) <= entry.keys()
    assert set(keys.split()) <= set(made[f"data/{name}.schema.json"]["items"]["required"])


def test_a_deal_is_written_out_in_full() -> None:
    (made,) = (x for x in files(small_site())["data/deals.json"] if x["id"] == "northgrid-deepvault-supply-2025")
    amount = {"value": 9_700_000_000, "currency": "USD", "qualifier": None, "text": "$9.7 billion"}
    assert made == {
        "id": "northgrid-deepvault-supply-2025",
        "url": "deals/northgrid-deepvault-supply-2025/",
        "type": "supply",
        "status": "announced",
        "date": "2025-11-03",
        "amount": amount,
        "valuation": None,
        "round": None,
        "place": None,
        "term": None,
        "capacity": None,
        "parties": [
            {"company": "northgrid", "name": "Northgrid", "kind": "company", "role": "customer", "lead": False},
            {"company": "deepvault", "name": "Deepvault", "kind": "company", "role": "supplier", "lead": False},
        ],
        "evidence": [
            {
                "story": "2025/two-firms",
                "source_file": "articles/a.md",
                "line": 11,
                "where": "body",
                "quote": "Northgrid rents machines from Deepvault",
                "publisher": "Courier",
                "url": "https://www.courier.example/2025/machines/",
                "published": "2025-11-03",
                "rule": "rents-from",
                "status": "announced",
                "amount": amount,
                "date": "2025-11-03",
                "valuation": None,
                "round": None,
                "place": None,
                "term": None,
                "capacity": None,
                "parties": [],
            }
        ],
    }
    assert set(made["parties"][0]) == set(PARTY.split())
    assert set(made["evidence"][0]) == set(EVIDENCE.split())


def test_evidence_says_what_its_source_says_and_names_no_company_that_is_not_there() -> None:
    said = evidence(
        valuation=Money(9e9, "USD", "about", "about $9 billion"),
        round="Series C",
        place="Norway",
        term="two years",
        capacity="300 MW",
        parties=(party("Deepvault", "company"), party("Nowhere", "investor", lead=True)),
    )
    site = small_site()
    made = files(replace(site, deals=(site.deals[0], deal(evidence=(said,)))))
    (one,) = made["data/deals.json"][1]["evidence"]
    told = {key: one[key] for key in ("valuation", "round", "place", "term", "capacity", "parties")}
    assert told == {
        "valuation": {"value": 9_000_000_000, "currency": "USD", "qualifier": "about", "text": "about $9 billion"},
        "round": "Series C",
        "place": "Norway",
        "term": "two years",
        "capacity": "300 MW",
        "parties": [
            {"company": "deepvault", "name": "Deepvault", "kind": "company", "role": "company", "lead": False},
            {"company": None, "name": "Nowhere", "kind": "company", "role": "investor", "lead": True},
        ],
    }
    Draft202012Validator(made["data/deals.schema.json"]).validate(made["data/deals.json"])


def test_a_company_and_a_story_are_written_out_in_full() -> None:
    made = files(small_site())
    assert made["data/companies.json"][0] == {
        "id": "deepvault",
        "name": "Deepvault",
        "aliases": ["DV"],
        "url": "companies/deepvault/",
        "curated": False,
        "deals": ["northgrid-deepvault-supply-2025"],
        "stories": ["2025/two-firms"],
    }
    assert made["data/stories.json"][0] == {
        "id": "2025/two-firms",
        "url": "stories/2025/two-firms/",
        "source_file": "articles/a.md",
        "source_files": ["articles/a.md"],
        "title": "Two firms agree on machines",
        "date": "2025-11-03",
        "publisher": "Courier",
        "original_url": "https://www.courier.example/2025/machines/",
        "draft": False,
        "companies": ["deepvault", "northgrid"],
        "deals": ["northgrid-deepvault-supply-2025"],
        "external": [
            {
                "title": "The same by others",
                "url": "https://herald.example/x?a=1&b=2",
                "publisher": "Herald",
                "date": "2025-11-04",
            },
            {"title": "Far away", "url": None, "publisher": None, "date": None},
        ],
        "related": [{"story": "undated/second", "why": "also about Northgrid"}],
        "author": "A. Writer",
        "topics": ["AI", "C++"],
    }


def test_lists_are_by_id_and_evidence_by_file_and_place() -> None:
    said = [
        evidence(source_file="articles/b.md", where="body"),
        evidence(source_file="articles/a.md", where="title"),
        evidence(source_file="articles/a.md", where="body", line=9),
        evidence(source_file="articles/a.md", where="body", line=3),
    ]
    site = Site(deals=(deal("z", evidence=tuple(said)), deal("a")))
    made = files(site)["data/deals.json"]
    assert [entry["id"] for entry in made] == ["a", "z"]
    assert [(x["source_file"], x["where"], x["line"]) for x in made[1]["evidence"]] == [
        ("articles/a.md", "body", 3),
        ("articles/a.md", "body", 9),
        ("articles/a.md", "title", 11),
        ("articles/b.md", "body", 11),
    ]


def test_addresses_follow_the_kind_of_urls() -> None:
    made = files(small_site(), Settings(directory_urls=False))
    assert made["data/companies.json"][0]["url"] == "companies/deepvault.html"


@pytest.mark.parametrize(
    ("value", "written"), [(9.7e9, "9700000000"), (3.2, "3.2"), (None, "null"), (40_000_000_000, "40000000000")]
)
def test_a_whole_number_is_written_without_a_fraction(value: float | None, written: str) -> None:
    site = Site(deals=(deal(amount=Money(value, "USD", None, "x"), evidence=()),))
    text = next(file.content for file in render_records(site, Settings()) if file.address == "data/deals.json").decode()
    assert f'"value": {written},' in text


def test_the_files_are_utf_8_and_the_same_each_time() -> None:
    site = small_site()
    renamed = replace(site, companies=(replace(site.companies[0], name="Größe 人"), *site.companies[1:]))
    made = render_records(renamed, Settings())
    assert made == render_records(renamed, Settings())
    assert "Größe 人".encode() in made[0].content


@pytest.mark.parametrize("site", [Site(), small_site(), large_site(20, 20, 20)], ids=["empty", "small", "large"])
def test_each_company_has_a_file_with_its_entry_and_its_deals(site: Site) -> None:
    made = files(site)
    deals = {entry["id"]: entry for entry in made["data/deals.json"]}
    own = {file.address: json.loads(file.content) for file in render_company_records(site, Settings())}
    assert own == {
        f"data/companies/{entry['id']}.json": {"company": entry, "deals": [deals[deal] for deal in entry["deals"]]}
        for entry in made["data/companies.json"]
    }


def test_the_page_of_a_company_leads_to_its_file() -> None:
    linked = parsed(pages()["companies/northgrid/"].html).linked
    assert ("northgrid.json", "../../data/companies/northgrid.json") in linked
