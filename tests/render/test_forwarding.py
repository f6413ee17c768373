"""Addresses last: what is recorded, where an address leads that is no more, and the page that stands there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import DataFile, Recorded, Site
from generator.read.recorded import read_recorded
from generator.render.addresses import HOME
from generator.render.forwarding import Forwarded, forward
from generator.render.record import Published, published, record_lines, record_text
from generator.settings import Settings
from tests.render.rendered import pages
from tests.render.sites import article, deal, party, small_site, story

SITE = small_site()
BY_HAND = {"about/index.html": "about.md", "our guides/how/index.html": "our guides/how.md"}
OTHERS = {**BY_HAND, "tool/index.html": "", "plain/page.html": "", "Map.html": ""}
DATA = (DataFile("data/deals.json", b""), DataFile("feed.xml", b""))
LIVE = {*pages(), "about/", "our guides/how/"}
SUPPLY = "deals/northgrid-deepvault-supply-2025/"
BUILDOUT = "deals/northgrid-buildout-2024/"


def there(site: Site = SITE, settings: Settings | None = None) -> Published:
    """What stands at which address of a site."""
    return published(site, pages(site, settings).values(), DATA, OTHERS, settings or Settings())


def read(*lines: str) -> tuple[Recorded, ...]:
    """The entries of these lines, all of which can be read."""
    entries, wrong = read_recorded("addresses.txt", "\n".join(lines))
    assert not wrong
    return entries


def forwarded(*lines: str, site: Site = SITE) -> Forwarded:
    """What becomes of the recorded addresses of these lines."""
    return forward(replace(site, recorded=read(*lines)), replace(there(site), lasting={}), Settings())


def after(*lines: str, site: Site = SITE) -> tuple[dict[str, str], list[str]]:
    """Where the recorded addresses of these lines lead, and the codes of what is found."""
    done = forwarded(*lines, site=site)
    return {move.old: move.new for move in done.moves}, [x.code for x in done.findings]


def lines_after(*lines: str, site: Site = SITE) -> dict[str, str]:
    """The lines that the record should have, by address."""
    recorded = replace(site, recorded=read(*lines))
    now = there(site)
    done = forward(recorded, now, Settings())
    return record_lines(recorded, now, {move.old: move.new for move in done.moves}, done.reborn)


def addresses(site: Site = SITE, settings: Settings | None = None) -> dict[str, tuple[str, ...]]:
    """The addresses of a site that are to last, with those of the pages by hand."""
    return dict(there(site, settings).lasting)


@pytest.mark.parametrize(
    ("line", "new"),
    [
        ("stories/2024/old-title/ = articles/a.md", "stories/2025/two-firms/"),
        ("companies/dv/ = DV", "companies/deepvault/"),
        ("companies/old/ = deepVault", "companies/deepvault/"),
        ("deals/old/ = supply; northgrid; deepvault; articles/a.md", SUPPLY),
        ("deals/old/ = supply; northgrid; deepvault; articles/a.md; articles/c.md", SUPPLY),
        ("deals/old/ = licensing; northgrid; deepvault; articles/a.md", SUPPLY),
        ("old/ became companies/deepvault/", "companies/deepvault/"),
        ("old/ -> tool/", "tool/"),
        ("old/ -> plain/page.html", "plain/page.html"),
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
        ("deals/old/ = supply; northgrid; articles/a.md", "address-dying"),
        ("deals/old/ = supply; northgrid; somebody; articles/a.md; articles/c.md", "address-dying"),
        ("deals/old/ = supply; northgrid; deepvault; quietfund; articles/a.md", "address-dying"),
        ("deals/old/ = licensing; northgrid; deepvault; articles/a.md; articles/c.md", "address-dying"),
        ("companies/old/ became companies/older/", "address-dying"),
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
    kept = ["a b/ -> /", "a/ -> deals/y/", "companies/old/ = Old Co", "deals/x/ gone: no deal", "o/ became p/"]
    text = record_text("", {}, lines_after(*kept))
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    assert lines == sorted(lines)
    assert set(kept) <= set(lines)
    assert "stories/2025/two-firms/ = articles/a.md" in lines
    assert f"{SUPPLY} = supply; northgrid; deepvault; articles/a.md" in lines
    assert f"{BUILDOUT} = buildout; northgrid; articles/b.txt; deals/northgrid-buildout-2024.md" in lines
    assert "our guides/how/ = our guides/how.md" in lines
    places = {one.line: one.address for one in read(*text.splitlines())}
    assert record_text(text, places, lines_after(*text.splitlines())) == text


def test_remarks_stay_where_they_stand_and_new_lines_come_where_they_sort() -> None:
    old = "# All.\n\nb/ = B\n# Sent on by hand.\nd/  ->  b/\n\n# The end.\n"
    places = {3: "b/", 5: "d/"}
    lines = {"a/": "a/ = A", "b/": "b/ = B", "c/": "c/ = C", "d/": "d/ -> b/", "e/": "e/ = E"}
    new = "# All.\n\na/ = A\nb/ = B\nc/ = C\n# Sent on by hand.\nd/ -> b/\n\n# The end.\ne/ = E\n"
    assert record_text(old, places, lines) == new


def test_what_a_page_has_become_is_kept_once_its_new_address_is_recorded() -> None:
    story = "stories/2025/two-firms/"
    assert lines_after("stories/2024/old/ = articles/a.md")["stories/2024/old/"] == f"stories/2024/old/ became {story}"
    merged = lines_after("stories/2024/old/ = articles/a.md", f"{story} = articles/a.md")
    assert merged["stories/2024/old/"] == "stories/2024/old/ = articles/a.md"
    part = lines_after("companies/dv/ = DV", "companies/dv/deals/ = DV: all deals")
    assert part["companies/dv/deals/"] == "companies/dv/deals/ = DV: all deals"
    assert part["companies/dv/"] == "companies/dv/ became companies/deepvault/"


def test_a_deal_that_was_renamed_and_recorded_still_leads_on() -> None:
    lines = lines_after("deals/old/ = supply; northgrid; deepvault; articles/a.md")
    assert after(lines["deals/old/"], lines[SUPPLY]) == ({"deals/old/": SUPPLY}, ["address-moved"])


def test_a_deal_never_leads_to_the_recorded_page_of_another() -> None:
    other = f"{SUPPLY} = supply; northgrid; deepvault; articles/a.md"
    line = "deals/old/ = supply; northgrid; deepvault; articles/a.md"
    assert after(line, other) == ({}, ["address-dying"])
    joined = replace(
        SITE, deals=tuple(replace(one, joined=("old",) if one.type == "supply" else ()) for one in SITE.deals)
    )
    assert after(line, other, site=joined)[0] == {"deals/old/": SUPPLY}


def test_a_deal_leads_nowhere_where_two_could_have_taken_its_place() -> None:
    twin = next(replace(one, id="twin") for one in SITE.deals if one.type == "supply")
    two = replace(SITE, deals=(*SITE.deals, twin))
    assert after("deals/old/ = supply; northgrid; deepvault; articles/a.md", site=two) == ({}, ["address-dying"])


def test_a_party_that_is_no_company_tells_deals_apart_by_its_name() -> None:
    bought = (party("Northgrid", "acquirer"), party("Wind/Water works; east", "target", kind="other"))
    site = replace(SITE, deals=(*SITE.deals, deal("new", type="acquisition", parties=bought)))
    line = lines_after(site=site)["deals/new/"].replace("new/", "old/")
    assert after(line, site=site)[0] == {"deals/old/": "deals/new/"}
    assert after(line.replace("Water", "Fire"), site=site) == ({}, ["address-dying"])


def test_a_rejected_deal_is_gone_with_its_reason_unless_a_person_sends_it_on() -> None:
    rejecting = replace(SITE, rejected=("old",))
    assert after("deals/old/ = supply; northgrid; deepvault; articles/a.md", site=rejecting) == ({}, [])
    assert after("deals/older/ became deals/old/", "deals/old/ = supply; x; y", site=rejecting) == ({}, [])
    assert after(f"deals/old/ -> {SUPPLY}", site=rejecting)[0] == {"deals/old/": SUPPLY}


@pytest.mark.parametrize("joined", [(), ("dv-old",)])
def test_a_deal_is_known_by_companies_that_were_renamed_or_joined(joined: tuple[str, ...]) -> None:
    companies = tuple(replace(one, joined=joined if one.id == "deepvault" else ()) for one in SITE.companies)
    lines = ["deals/old/ = supply; northgrid; dv-old; articles/a.md"]
    lines += ["companies/dv-old/ = Nobody"] if joined else ["companies/dv-old/ = DV"]
    assert after(*lines, site=replace(SITE, companies=companies))[0] == {
        "companies/dv-old/": "companies/deepvault/",
        "deals/old/": SUPPLY,
    }


@pytest.mark.parametrize(
    "line",
    [
        "data/deals.json/ -> about/", "feed.xml/ -> about/", "tool/ -> about/", "plain/page.html/ -> about/",
        "pagefind/ -> about/", "pagefind/x/ -> about/", "assets/ -> about/", "assets/research-site/x/ -> about/",
        "404.html -> about/", "sitemap.xml/ -> about/", "Companies/Deepvault/ -> about/", "ABOUT/ = about.md",
        "about/index.md/ -> plain/page.html", "companies/deepvault/index.md/ -> about/", "map.html -> about/",
        "companies/deepvault/index.html/ -> about/", "about/index.html -> about/",
    ],
)  # fmt: skip
def test_no_page_is_left_where_a_file_is_above_below_or_beside(line: str) -> None:
    if line.startswith("about/index.md"):
        assert after(line)[1] == ["address-moved"], "a page by hand has no twin"
    else:
        assert after(line) == ({}, ["address-taken"])


def test_of_two_addresses_that_are_one_file_or_lie_in_each_other_the_first_leads_on() -> None:
    for other in ("OLD.html", "old.html/x/"):
        moves, codes = after("old.html -> about/", f"{other} -> about/")
        assert len(moves) == 1
        assert sorted(codes) == ["address-moved", "address-taken"]


@pytest.mark.parametrize(
    "line",
    [
        "companies/deepvault/ = Alder Steel",
        "stories/2025/two-firms/ = articles/b.txt",
        "stories/2025/two-firms/ = articles/gone.md",
        f"{SUPPLY} = supply; quietfund; articles/a.md",
        f"{SUPPLY} = supply; northgrid; deepvault; articles/b.txt",
    ],
)
def test_a_page_of_another_thing_at_a_recorded_address_is_found_and_its_line_stays(line: str) -> None:
    address, of = line.split(" = ")
    (found,) = forwarded(line).findings
    assert found.code == "address-reborn"
    assert of in found.message
    assert lines_after(line)[address] == line


def test_the_newcomer_at_an_address_is_named_and_so_is_what_moved_away() -> None:
    lines = ["companies/deepvault/ became companies/b/", "companies/b/ became companies/quietfund/"]
    found = [one.message for one in forwarded(*lines, "companies/quietfund/ = Quietfund").findings]
    assert found[1].startswith("The address companies/deepvault/ was the page of Quietfund and is now of")
    named = forward(replace(SITE, recorded=read("companies/deepvault/ = Alder Steel")), there(), Settings())
    assert "was the page of Alder Steel and is now of Deepvault;" in named.findings[0].message


@pytest.mark.parametrize(
    "line",
    [
        "companies/deepvault/ = dv",
        "companies/northgrid/ = Gridnorth",
        "stories/2025/two-firms/ = articles/a.md; articles/gone.md",
        "stories/2025/two-firms/ = articles/2025/a.md",
        f"{SUPPLY} = supply; northgrid; articles/a.md",
        f"{SUPPLY} = supply; northgrid; deepvault; articles/older/a.md",
        "companies/deepvault/ became companies/old/\ncompanies/old/ gone: it came back",
        "topics/ai/ = Artificial intelligence",
        "about/ = about/index.md",
    ],
)
def test_a_page_that_shares_what_it_was_known_by_is_the_same(line: str) -> None:
    assert after(*line.split("\n")) == ({}, [])


def test_a_dying_address_is_advised_of_an_address_of_its_kind() -> None:
    for line, example in (
        ("stories/2024/old/ = articles/gone.md", "stories/2024/old/ -> stories/"),
        ("companies/old/ = Nobody", "companies/old/ -> companies/"),
        ("deals/old/ = supply; x; y; articles/c.md", "deals/old/ -> deals/"),
        ("imprint/ = imprint.md", "imprint/ -> its/new/address/"),
        ("a/ -> stories/2025/none/", "a/ -> stories/"),
    ):
        assert example in forwarded(line).findings[0].remedy


def test_a_line_may_lead_to_an_address_as_the_browser_shows_it() -> None:
    settings = Settings(directory_urls=False)
    recorded = replace(SITE, recorded=read("old.html -> companies/deepvault.html", "a.html -> /companies/index.html"))
    now = published(SITE, pages(SITE, settings).values(), DATA, {}, settings)
    moves = {move.old: move.new for move in forward(recorded, now, settings).moves}
    assert moves == {"old.html": "companies/deepvault/", "a.html": "companies/"}


def test_every_page_is_recorded_but_the_home_page() -> None:
    assert set(addresses()) == LIVE - {HOME}


def test_the_worklist_of_the_preview_is_not_recorded() -> None:
    assert set(addresses(settings=Settings(preview=True))) == LIVE - {HOME}


def test_the_further_pages_of_a_list_are_not_recorded() -> None:
    many = tuple(story(f"2025/s{number}", article=article(topics=("AI",))) for number in range(60))
    recorded = addresses(Site(stories=many))
    assert recorded["topics/ai/"] == ("Topic: AI",)
    assert "topics/ai/page/2/" in pages(Site(stories=many))
    assert "topics/ai/page/2/" not in recorded


def drafted() -> Site:
    """The small site, all of it drafts."""
    return Site(
        companies=tuple(replace(one, draft=True) for one in SITE.companies),
        deals=tuple(replace(one, draft=True) for one in SITE.deals),
        stories=tuple(replace(one, draft=True) for one in SITE.stories),
    )


def test_neither_drafts_of_the_preview_nor_lists_of_them_alone_are_recorded() -> None:
    settings = Settings(drafts="preview", preview=True)
    assert addresses(drafted(), settings) == addresses(Site(), settings)


def test_drafts_that_are_published_are_recorded_as_any_page() -> None:
    assert addresses(drafted(), Settings(drafts="publish")) == addresses()


def test_a_page_by_hand_whose_name_no_line_can_hold_is_not_recorded() -> None:
    odd = published(SITE, (), (), {"what's new/index.html": "what's new.md", "ok/index.html": "ok.md"}, Settings())
    assert dict(odd.lasting) == {"ok/": ("ok.md",)}


def test_a_record_that_is_behind_is_found_and_none_is_asked_for_where_there_is_none() -> None:
    behind = replace(SITE, recorded=(Recorded("companies/deepvault/", 1, ("Deepvault",)),))
    assert [one.code for one in forward(behind, there(), Settings()).findings] == ["addresses-unrecorded"]
    assert forward(SITE, there(), Settings()).findings == ()
