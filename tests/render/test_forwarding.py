"""Addresses last: what is recorded, where an address leads that is no more, and the page that stands there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Recorded, Site
from generator.read.recorded import read_recorded
from generator.render.forwarding import Move, forward, record_text
from generator.render.redirects import render_redirects
from generator.settings import Settings
from tests.render.parsed import parsed
from tests.render.rendered import pages
from tests.render.sites import small_site

SITE = small_site()
LIVE = frozenset(pages())
SUPPLY = "deals/northgrid-deepvault-supply-2025/"


def after(*lines: str) -> tuple[dict[str, str], list[str]]:
    """Where the recorded addresses of these lines lead on the small site, and the codes of what is found."""
    entries, wrong = read_recorded("addresses.txt", "\n".join(lines))
    assert not wrong
    moves, findings = forward(replace(SITE, recorded=entries), LIVE)
    return {move.old: move.new for move in moves}, [x.code for x in findings if x.code != "addresses-unrecorded"]


@pytest.mark.parametrize(
    ("line", "new"),
    [
        ("stories/2024/old-title/ = articles/a.md", "stories/2025/two-firms/"),
        ("companies/dv/ = DV", "companies/deepvault/"),
        ("companies/old/ = deepVault", "companies/deepvault/"),
        ("deals/old/ = supply; northgrid; deepvault; articles/a.md", SUPPLY),
        ("deals/old/ = supply; northgrid; somebody; articles/a.md; articles/c.md", SUPPLY),
        ("topics/old/ -> topics/ai/", "topics/ai/"),
        ("companies/old/ = DV\nold/older/ -> companies/old/", "companies/deepvault/"),
    ],
)
def test_an_address_leads_to_the_page_that_took_its_place(line: str, new: str) -> None:
    moves, codes = after(*line.split("\n"))
    assert set(moves.values()) == {new}
    assert set(codes) == {"address-moved"}


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("stories/2024/old/ = articles/removed.md", "address-dying"),
        ("companies/old/ = Nobody", "address-dying"),
        ("deals/old/ = funding; northgrid; articles/a.md", "address-dying"),
        ("deals/old/ = supply; somebody; articles/a.md", "address-dying"),
        ("deals/old/ = supply; northgrid; articles/c.md", "address-dying"),
        ("topics/old/ = AI", "address-dying"),
        ("deals/old/ -> deals/none/", "address-to-nowhere"),
        ("a/ -> b/\nb/ -> a/", "address-loop"),
    ],
)
def test_an_address_that_leads_nowhere_is_found(line: str, code: str) -> None:
    moves, codes = after(*line.split("\n"))
    assert moves == {}
    assert set(codes) == {code}


@pytest.mark.parametrize("line", [f"{SUPPLY} = x", f"{SUPPLY} -> companies/deepvault/", "deals/old/ gone: no deal"])
def test_a_page_that_is_there_and_an_address_that_may_go_need_nothing(line: str) -> None:
    assert after(line) == ({}, [])


def test_a_person_s_word_beats_what_the_record_shows() -> None:
    assert after("companies/dv/ -> companies/northgrid/")[0] == {"companies/dv/": "companies/northgrid/"}


def test_the_record_keeps_what_it_has_adds_what_is_new_and_is_read_back() -> None:
    old, _ = read_recorded("addresses.txt", "companies/old/ = Old Co\ndeals/x/ gone: no deal\na/ -> deals/y/\n")
    text = record_text(replace(SITE, recorded=old))
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    assert lines == sorted(lines)
    assert {"companies/old/ = Old Co", "deals/x/ gone: no deal", "a/ -> deals/y/"} <= set(lines)
    assert "stories/2025/two-firms/ = articles/a.md" in lines
    assert f"{SUPPLY} = supply; northgrid; deepvault; articles/a.md" in lines
    entries, wrong = read_recorded("addresses.txt", text)
    assert wrong == ()
    assert record_text(replace(SITE, recorded=entries)) == text
    assert forward(replace(SITE, recorded=entries[:0]), LIVE) == ((), ())


def test_drafts_are_not_recorded() -> None:
    draft = Site(
        companies=tuple(replace(one, draft=True) for one in SITE.companies),
        deals=tuple(replace(one, draft=True) for one in SITE.deals),
        stories=tuple(replace(one, draft=True) for one in SITE.stories),
    )
    assert record_text(draft) == record_text(Site())


def test_a_record_that_is_behind_is_found_and_none_is_asked_for_where_there_is_none() -> None:
    behind = replace(SITE, recorded=(Recorded("companies/deepvault/", 1, ("Deepvault",)),))
    assert [one.code for one in forward(behind, LIVE)[1]] == ["addresses-unrecorded"]
    assert forward(SITE, LIVE)[1] == ()


@pytest.mark.parametrize(
    ("directory_urls", "file", "href"),
    [(True, "companies/old/index.html", "../new/"), (False, "companies/old.html", "new.html")],
)
def test_the_page_left_behind_leads_on_and_is_not_listed(directory_urls: bool, file: str, href: str) -> None:
    settings = Settings(directory_urls=directory_urls)
    (left,) = render_redirects((Move("companies/old/", "companies/new/"),), settings)
    html = parsed(left.content.decode())
    assert left.address == file
    assert ("Go to it", href) in html.linked
    metas = [given for tag, given in html.tags if tag == "meta"]
    assert {"http-equiv": "refresh", "content": f"0; url={href}"} in metas
    assert {"name": "robots", "content": "noindex"} in metas


@pytest.mark.parametrize(
    ("settings", "canonical"),
    [
        (Settings(), "../new/"),
        (Settings(site_url="https://desk.example/x/"), "https://desk.example/x/companies/new/"),
        (
            Settings(site_url="https://desk.example/x/", directory_urls=False),
            "https://desk.example/x/companies/new.html",
        ),
    ],
)
def test_the_page_left_behind_names_the_whole_address_where_the_site_has_one(
    settings: Settings, canonical: str
) -> None:
    (left,) = render_redirects((Move("companies/old/", "companies/new/"),), settings)
    links = [given for tag, given in parsed(left.content.decode()).tags if tag == "link"]
    assert links == [{"rel": "canonical", "href": canonical}]
