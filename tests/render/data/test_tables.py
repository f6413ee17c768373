"""The tables say what the pages say, in a form that spreadsheets and databases take as it is meant."""

from __future__ import annotations

import csv
import os
import sqlite3
import subprocess
import sys
from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import get_args

import pytest

from generator.model import Money, Site, Written
from generator.render.addresses import DATABASE
from generator.render.data.columns import TABLES
from generator.render.data.tables import render_tables
from generator.settings import Settings
from tests.render.parsed import parsed
from tests.render.rendered import pages, words
from tests.render.sites import article, deal, evidence, large_site, party, small_site, story

ROOT = Path(__file__).parents[3]
JOINING = ("aliases", "story_companies", "story_deals")


def files(site: Site) -> dict[str, bytes]:
    """The files of a site's tables, by address."""
    return {file.address: file.content for file in render_tables(site, Settings())}


def table(site: Site, name: str) -> list[dict[str, str]]:
    """A table as a spreadsheet reads it."""
    return list(csv.DictReader(StringIO(files(site)[f"data/{name}.csv"].decode("utf-8-sig"), newline="")))


def test_a_row_of_a_deal_has_its_amount_in_parts() -> None:
    made = next(row for row in table(small_site(), "deals") if row["id"] == "northgrid-deepvault-supply-2025")
    assert {key: value for key, value in made.items() if value} == {
        "id": "northgrid-deepvault-supply-2025",
        "name": "Deepvault – Northgrid supply deal ($9.7 billion, 2025)",
        "url": "deals/northgrid-deepvault-supply-2025/",
        "type": "supply",
        "status": "announced",
        "date": "2025-11-03",
        "amount": "9700000000",
        "amount_currency": "USD",
        "amount_text": "$9.7 billion",
        "sources": "1",
        "quotes": "1",
    }


def test_one_address_is_one_source_however_many_quotes_and_files_carry_it() -> None:
    said = (
        evidence(),
        evidence(source_file="articles/copy.md", url="http://courier.example/2025/machines?utm_source=x"),
        evidence(url=None, source_file="articles/b.txt"),
        evidence(url=None, source_file="articles/b.txt", line=12, quote="Deepvault rents them out"),
        evidence(url=None, source_file="articles/c.txt", quote=""),
    )
    (made,) = table(Site(deals=(deal(evidence=said),)), "deals")
    assert (made["sources"], made["quotes"]) == ("3", "4")


def test_a_row_of_evidence_is_one_claim_with_its_words_and_source() -> None:
    made = [row for row in table(small_site(), "evidence") if row["deal"] == "northgrid-deepvault-supply-2025"]
    claims = [(row["field"], row["value"]) for row in made]
    assert claims == [("status", "announced"), ("amount", "$9.7 billion"), ("date", "2025-11-03")]
    assert {row["quote"] for row in made} == {"Northgrid rents machines from Deepvault"}
    assert {(row["story"], row["publisher"], row["published"]) for row in made} == {
        ("2025/two-firms", "Courier", "2025-11-03")
    }


def test_everything_that_a_source_says_is_a_claim_with_its_words() -> None:
    said = evidence(
        valuation=Money(9e9, "USD", "about", "about $9 billion"),
        round="Series C",
        place="Norway",
        term="two years",
        capacity="300 MW",
        parties=(party("Deepvault", "company"), party("Nowhere", "investor", lead=True)),
    )
    site = small_site()
    made = table(replace(site, deals=(site.deals[0], deal(evidence=(said, evidence(line=12))))), "evidence")
    mine = [row for row in made if row["deal"] == "northgrid-deepvault-supply-2025"]
    assert [(row["field"], row["value"], row["company"]) for row in mine[:11]] == [
        ("status", "announced", ""),
        ("amount", "$9.7 billion", ""),
        ("valuation", "about $9 billion", ""),
        ("date", "2025-11-03", ""),
        ("round", "Series C", ""),
        ("place", "Norway", ""),
        ("term", "two years", ""),
        ("capacity", "300 MW", ""),
        ("company", "Deepvault", "deepvault"),
        ("investor", "Nowhere", ""),
        ("lead", "Nowhere", ""),
    ]
    assert [row["position"] for row in mine] == [str(number) for number in range(1, 15)]
    assert {row["quote"] for row in mine} == {"Northgrid rents machines from Deepvault"}


def test_a_story_has_its_author_and_topics() -> None:
    first, second = table(small_site(), "stories")
    assert (first["author"], first["topics"]) == ("A. Writer", "AI; C++")
    assert (second["author"], second["topics"]) == ("", "ai")


def test_what_belongs_together_is_in_tables_of_its_own() -> None:
    found = {name: [tuple(row.values()) for row in table(small_site(), name)] for name in JOINING}
    assert found == {
        "aliases": [("deepvault", "DV")],
        "story_companies": [
            ("2025/two-firms", "deepvault"),
            ("2025/two-firms", "northgrid"),
            ("undated/second", "northgrid"),
        ],
        "story_deals": [
            ("2025/two-firms", "northgrid-deepvault-supply-2025"),
            ("undated/second", "northgrid-buildout-2024"),
        ],
    }


@pytest.mark.parametrize("site", [Site(), small_site(), large_site(20, 20, 20)], ids=["empty", "small", "large"])
def test_the_tables_of_the_database_refer_to_each_other(site: Site) -> None:
    opened = database(site)
    assert opened.execute("PRAGMA foreign_key_check").fetchall() == []
    for each in TABLES:
        assert [row for row in opened.execute(f"PRAGMA table_info({each.name})") if row[5]], "it has a key"
    referring = {
        (name, column, to)
        for name in ("aliases", "parties", "story_companies", "story_deals", "evidence")
        for _, _, to, column, *_ in opened.execute(f"PRAGMA foreign_key_list({name})")
    }
    assert referring == {
        ("aliases", "company", "companies"),
        ("parties", "deal", "deals"),
        ("parties", "company", "companies"),
        ("story_companies", "story", "stories"),
        ("story_companies", "company", "companies"),
        ("story_deals", "story", "stories"),
        ("story_deals", "deal", "deals"),
        ("evidence", "deal", "deals"),
        ("evidence", "story", "stories"),
        ("evidence", "company", "companies"),
    }


def test_a_company_has_what_a_person_gave_and_a_deal_its_parties() -> None:
    northgrid = table(small_site(), "companies")[1]
    assert (northgrid["website"], northgrid["ticker"], northgrid["deals"]) == ("https://northgrid.example/", "NG", "2")
    parties = [(row["deal"], row["company"], row["role"]) for row in table(small_site(), "parties")]
    assert ("northgrid-deepvault-supply-2025", "deepvault", "supplier") in parties


@pytest.mark.parametrize(
    "words", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠SUM(A1)"]
)
def test_a_spreadsheet_computes_nothing_and_the_database_has_the_words_as_they_are(words: str) -> None:
    site = Site(stories=(story(article=article(title=words)),))
    assert table(site, "stories")[0]["title"] == f"'{words}"
    assert database(site).execute("SELECT title FROM stories").fetchall() == [(words,)]


def test_quotes_commas_and_lines_in_words_stay_in_their_cell() -> None:
    words = 'a "b", c\nd; Größe 人'
    assert table(Site(stories=(story(article=article(title=words)),)), "stories")[0]["title"] == words


def database(site: Site) -> sqlite3.Connection:
    """The SQLite file of a site, opened."""
    opened = sqlite3.connect(":memory:")
    opened.deserialize(files(site)[DATABASE])
    return opened


@pytest.mark.parametrize("site", [Site(), small_site(), large_site(20, 20, 20)], ids=["empty", "small", "large"])
def test_the_database_has_the_rows_of_every_table(site: Site) -> None:
    opened = database(site)
    assert opened.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    for each in TABLES:
        columns = [row[1] for row in opened.execute(f"PRAGMA table_info({each.name})")]
        assert columns == [column.name for column in each.columns]
        assert len(opened.execute(f"SELECT * FROM {each.name}").fetchall()) == len(table(site, each.name))


def test_an_amount_too_large_for_a_whole_number_is_no_trouble() -> None:
    site = Site(deals=(deal(parties=(), amount=Money(10**30, "USD", None, "a lot")),))
    assert database(site).execute("SELECT amount FROM deals").fetchone() == (1e30,)


def test_the_files_are_the_same_whatever_the_seed_of_hashes() -> None:
    code = (
        "import hashlib; from generator.settings import Settings; "
        "from generator.render.data.tables import render_tables; "
        "from tests.render.sites import small_site; "
        "print(hashlib.sha256(b''.join(x.content for x in render_tables(small_site(), Settings()))).hexdigest())"
    )
    made = {
        subprocess.check_output([sys.executable, "-c", code], cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": seed})
        for seed in ("1", "2")
    }
    assert len(made) == 1


def test_the_page_of_the_data_explains_every_column_and_links_every_file() -> None:
    page = parsed(pages()["data/"].html)
    for each in TABLES:
        assert (f"{each.name}.csv", f"{each.name}.csv") in page.linked
        for column in each.columns:
            assert f"{column.name} {column.kind} {column.meaning}" in page.text
    for name in ("research.sqlite", "deals.json", "deals.schema.json", "stories.json", "companies.schema.json"):
        assert (name, name) in page.linked
    for written in get_args(Written):
        assert (f"{written}.schema.json", f"schema/{written}.schema.json") in page.linked
    assert "parties[].role company · investor" in page.text


def test_every_column_and_key_has_a_meaning() -> None:
    cells = [row for row in pages()["data/"].html.split("<tr>") if 'data-label="Meaning"></td>' in row]
    assert not cells


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        (Settings(), "The owner of this site names no licence for the data"),
        (Settings(data_licence="CC BY 4.0 <b>"), "CC BY 4.0 <b>"),
        (
            Settings(site_name="Desk", site_url="https://desk.example/x/"),
            "Desk: companies, deals and stories (as of 3 November 2025). https://desk.example/x/data/",
        ),
    ],
)
def test_the_page_of_the_data_says_its_licence_and_how_to_cite_it(settings: Settings, said: str) -> None:
    assert said in words(pages(settings=settings)["data/"])
