"""Addresses last: what is recorded, where an address leads that is no more, and the page that stands there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Recorded, Site
from generator.read.recorded import read_recorded
from generator.render.addresses import HOME
from generator.render.forwarding import Move, forward, published, record_text
from generator.render.redirects import render_redirects
from generator.settings import Drafts, Settings
from tests.render.parsed import parsed
from tests.render.rendered import pages
from tests.render.sites import article, small_site, story

SITE = small_site()
BY_HAND = {"about/": "about.md", "our guides/how/": "our guides/how.md"}
LIVE = {*pages(), *BY_HAND}
SUPPLY = "deals/northgrid-deepvault-supply-2025/"


def after(*lines: str) -> tuple[dict[str, str], list[str]]:
    """Where the recorded addresses of these lines lead on the small site, and the codes of what is found."""
    entries, wrong = read_recorded("addresses.txt", "\n".join(lines))
    assert not wrong
    moves, findings = forward(replace(SITE, recorded=entries), (), LIVE)
    return {move.old: move.new for move in moves}, [x.code for x in findings]


def addresses(site: Site = SITE, settings: Settings | None = None) -> dict[str, tuple[str, ...]]:
    """The addresses of a site that are to last, with those of the pages by hand."""
    return published(site, pages(site, settings).values(), BY_HAND)


@pytest.mark.parametrize(
    ("line", "new"),
    [
        ("stories/2024/old-title/ = articles/a.md", "stories/2025/two-firms/"),
        ("companies/dv/ = DV", "companies/deepvault/"),
        ("companies/old/ = deepVault", "companies/deepvault/"),
        ("deals/old/ = supply; northgrid; deepvault; articles/a.md", SUPPLY),
        ("deals/old/ = supply; northgrid; somebody; articles/a.md; articles/c.md", SUPPLY),
        ("topics/old/ -> topics/ai/", "topics/ai/"),
        ("imprint/ -> about/", "about/"),
        ("imprint/ -> /", ""),
        ("companies/dv/ = DV\ncompanies/dv/deals/ = DV: all deals", "companies/deepvault/"),
        ("deals/undated/ = Undated deals", "deals/"),
        ("stories/1999/ = Stories of 1999", "stories/"),
        ("companies/by/x/ = Companies: X", "companies/"),
        ("deals/2019/03/ = Deals of March 2019", "deals/"),
        ("deals/2019/q2/ = Deals of Q2 2019", "deals/"),
        ("companies/deepvault/stories/ = Deepvault: all stories", "companies/deepvault/"),
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
        ("imprint/ = imprint.md", "address-dying"),
        ("companies/old/deals/ = Nobody: all deals", "address-dying"),
        ("deals/old/ -> deals/none/", "address-to-nowhere"),
        ("a/ -> b/\nb/ -> a/", "address-loop"),
    ],
)
def test_an_address_that_leads_nowhere_is_found(line: str, code: str) -> None:
    moves, codes = after(*line.split("\n"))
    assert moves == {}
    assert set(codes) == {code}


@pytest.mark.parametrize(
    "line", ["about/ = about.md", f"{SUPPLY} = x", f"{SUPPLY} -> companies/deepvault/", "deals/old/ gone: no deal"]
)
def test_a_page_that_is_there_and_an_address_that_may_go_need_nothing(line: str) -> None:
    assert after(line) == ({}, [])


def test_a_person_s_word_beats_what_the_record_shows() -> None:
    assert after("companies/dv/ -> companies/northgrid/")[0] == {"companies/dv/": "companies/northgrid/"}


def test_the_record_keeps_what_it_has_adds_what_is_new_and_is_read_back() -> None:
    kept = {"companies/old/ = Old Co", "deals/x/ gone: no deal", "a/ -> deals/y/", "a b/ -> /"}
    old, _ = read_recorded("addresses.txt", "\n".join(kept))
    text = record_text(old, addresses())
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    assert lines == sorted(lines)
    assert kept <= set(lines)
    assert "stories/2025/two-firms/ = articles/a.md" in lines
    assert f"{SUPPLY} = supply; northgrid; deepvault; articles/a.md" in lines
    assert "our guides/how/ = our guides/how.md" in lines
    entries, wrong = read_recorded("addresses.txt", text)
    assert wrong == ()
    assert record_text(entries, addresses()) == text


def test_every_page_is_recorded_but_the_home_page() -> None:
    assert set(addresses()) == LIVE - {HOME}


def test_the_worklist_of_the_preview_is_not_recorded() -> None:
    assert set(addresses(settings=Settings(preview=True))) == LIVE - {HOME}


def test_the_further_pages_of_a_list_are_not_recorded() -> None:
    many = tuple(story(f"2025/s{number}", article=article(topics=("AI",))) for number in range(60))
    recorded = addresses(Site(stories=many))
    assert recorded["topics/ai/"] == ("AI",)
    assert "topics/ai/page/2/" in pages(Site(stories=many))
    assert "topics/ai/page/2/" not in recorded


@pytest.mark.parametrize("drafts", ["preview", "publish"])
def test_neither_drafts_nor_lists_of_drafts_alone_are_recorded(drafts: Drafts) -> None:
    draft = Site(
        companies=tuple(replace(one, draft=True) for one in SITE.companies),
        deals=tuple(replace(one, draft=True) for one in SITE.deals),
        stories=tuple(replace(one, draft=True) for one in SITE.stories),
    )
    settings = Settings(drafts=drafts, preview=True)
    assert addresses(draft, settings) == addresses(Site(), settings)


def test_a_record_that_is_behind_is_found_and_none_is_asked_for_where_there_is_none() -> None:
    behind = replace(SITE, recorded=(Recorded("companies/deepvault/", 1, ("Deepvault",)),))
    assert [one.code for one in forward(behind, addresses(), LIVE)[1]] == ["addresses-unrecorded"]
    assert forward(SITE, addresses(), LIVE)[1] == ()


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
