"""The feeds: what is in which, whole addresses, no clock, and text of others that stays text."""

from __future__ import annotations

import datetime
import json
from dataclasses import replace
from html import unescape
from typing import Any
from xml.etree import ElementTree

import pytest

from generator.model import Recorded, Site
from generator.render.feeds import ENTRIES
from generator.render.files import render_files
from generator.render.head import head_elements
from generator.render.pages import render_pages
from generator.settings import Settings
from tests.render.parsed import parsed
from tests.render.rendered import pages
from tests.render.sites import article, company, deal, evidence, large_site, party, small_site, story

ATOM = "{http://www.w3.org/2005/Atom}"
ROOT = "https://desk.example/research/"
HERE = Settings(site_url=ROOT, site_name="Desk & Co")


def files(site: Site, settings: Settings = HERE) -> dict[str, bytes]:
    """Every file of a site that is no page, by address."""
    made = render_files(site, settings, render_pages(site, settings, {}))
    return {file.address: file.content for file in made}


def entries(content: bytes) -> list[dict[str, str]]:
    """The entries of an Atom feed: what each element says, of links the address."""
    found = ElementTree.fromstring(content).findall(f"{ATOM}entry")
    return [{part.tag.removeprefix(ATOM): part.get("href") or part.text or "" for part in entry} for entry in found]


def test_there_is_a_feed_of_everything_of_deals_of_each_type_and_of_each_company() -> None:
    made = [address for address in files(small_site()) if "feed" in address]
    assert made == [
        "feed.xml",
        "feeds/deals.xml",
        "feeds/types/supply.xml",
        "feeds/types/buildout.xml",
        "feeds/companies/deepvault.xml",
        "feeds/companies/northgrid.xml",
        "feeds/companies/quietfund.xml",
        "feed.json",
        "feeds.opml",
    ]


@pytest.mark.parametrize("site", [small_site(), Site()], ids=["no address of the site", "nothing to tell"])
def test_without_an_address_or_entries_there_are_no_feeds(site: Site) -> None:
    settings = replace(HERE, site_url="") if site.stories else HERE
    assert not [address for address in files(site, settings) if "feed" in address]
    assert not [page.feeds for page in render_pages(site, settings, {}) if page.feeds]


def test_an_entry_has_a_whole_address_that_is_its_id_its_day_and_the_words_that_prove_it() -> None:
    _, supply = entries(files(small_site())["feeds/deals.xml"])
    assert supply == {
        "title": "Deepvault – Northgrid supply deal ($9.7 billion, 2025)",
        "link": f"{ROOT}deals/northgrid-deepvault-supply-2025/",
        "published": "2025-11-03T00:00:00+00:00",
        "updated": "2025-11-03T00:00:00+00:00",
        "id": f"{ROOT}deals/northgrid-deepvault-supply-2025/",
        "summary": "Deepvault supplies Northgrid in a deal of $9.7 billion. "
        "“Northgrid rents machines from Deepvault” (Courier, 3 November 2025)",
    }


@pytest.mark.parametrize(
    "record",
    [
        (Recorded("stories/2024/old/", 1, ("articles/a.md",)),),
        (
            Recorded("stories/2024/old/", 1, to="stories/2025/older/", became=True),
            Recorded("stories/2025/older/", 2, to="stories/2025/two-firms/", became=True),
            Recorded("stories/2025/two-firms/", 3, ("articles/a.md",)),
        ),
    ],
    ids=["renamed since it was recorded", "renamed twice and recorded"],
)
def test_the_id_of_an_entry_stays_when_its_page_is_renamed(record: tuple[Recorded, ...]) -> None:
    made = files(replace(small_site(), recorded=record))
    ids = {entry["link"]: entry["id"] for entry in entries(made["feed.xml"])}
    assert ids.pop(f"{ROOT}stories/2025/two-firms/") == f"{ROOT}stories/2024/old/"
    assert all(link == own for link, own in ids.items())
    items = {item["url"]: item["id"] for item in json.loads(made["feed.json"])["items"]}
    assert items[f"{ROOT}stories/2025/two-firms/"] == f"{ROOT}stories/2024/old/"


@pytest.mark.parametrize(
    "record",
    [
        (
            Recorded("stories/2024/old/", 1, ("articles/a.md",)),
            Recorded("stories/2025/two-firms/", 2, ("articles/a.md",)),
        ),
        (Recorded("deals/northgrid-buildout-2024/", 1, to="stories/2025/two-firms/", became=True),),
        (Recorded("imprint/", 1, to="stories/2025/two-firms/"),),
    ],
    ids=["two pages that became one", "another page has the old address", "sent on by a person"],
)
def test_the_id_of_an_entry_is_its_own_address_where_that_is_the_first_or_the_first_is_anothers(
    record: tuple[Recorded, ...],
) -> None:
    made = entries(files(replace(small_site(), recorded=record))["feed.xml"])
    assert all(entry["id"] == entry["link"] for entry in made)


def test_a_deal_is_published_when_it_was_first_told_and_updated_when_it_was_last() -> None:
    days = ("2025-11-03", "2024-02-01", "2025-03-09", None)
    said = tuple(evidence(published=day, line=line) for line, day in enumerate(days, 1))
    site = small_site()
    made = files(replace(site, deals=(site.deals[0], replace(site.deals[1], date="2023", evidence=said))))
    (entry,) = entries(made["feeds/types/supply.xml"])
    assert (entry["published"], entry["updated"]) == ("2024-02-01T00:00:00+00:00", "2025-11-03T00:00:00+00:00")
    items = {item["id"]: item for item in json.loads(made["feed.json"])["items"]}
    item = items[entry["id"]]
    assert (item["date_published"], item["date_modified"]) == (entry["published"], entry["updated"])
    assert items[f"{ROOT}stories/2025/two-firms/"]["date_published"] == "2025-11-03T00:00:00+00:00"


def test_addresses_follow_the_kind_of_urls() -> None:
    (entry,) = entries(files(small_site(), replace(HERE, directory_urls=False))["feeds/types/supply.xml"])
    assert entry["link"] == f"{ROOT}deals/northgrid-deepvault-supply-2025.html"


def test_the_newest_fifty_come_first() -> None:
    days = [entry["updated"] for entry in entries(files(large_site(200, 20, 200))["feed.xml"])]
    assert len(days) == ENTRIES
    assert days == sorted(days, reverse=True)
    assert days[0].startswith("2025")


def test_what_has_no_day_is_in_no_feed_and_a_month_begins_on_its_first() -> None:
    dates = {"month": "2024-05", "never": None, "wrong": "2024-13"}
    parties, said = (party("the state", "partner", kind="other"),), (evidence(story=None, published=None),)
    made = (deal(name, type="partnership", date=date, parties=parties, evidence=said) for name, date in dates.items())
    (entry,) = entries(files(Site(deals=tuple(made)))["feed.xml"])
    assert (entry["link"], entry["updated"]) == (f"{ROOT}deals/month/", "2024-05-01T00:00:00+00:00")


@pytest.mark.parametrize(("drafts", "told"), [("preview", False), ("publish", True)])
def test_drafts_are_in_no_feed_unless_they_are_published_like_any_article(drafts: Any, told: bool) -> None:
    settings = replace(HERE, drafts=drafts, preview=True)
    site = Site(stories=(replace(story(), draft=True), story("2024/other", article=article("articles/b.md"))))
    made = files(site, settings)
    assert len(entries(made["feed.xml"])) == 1 + told
    assert len(json.loads(made["feed.json"])["items"]) == 1 + told


@pytest.mark.parametrize(
    "attack", ["</title><script>alert(1)</script>", "]]>&amp;<b>", "a\x00\x0b\ufffeb", "\"'><x y='"]
)
def test_text_of_others_stays_text(attack: str) -> None:
    plain = "".join(char for char in attack if char not in "\x00\x0b\ufffe")
    ada = company("Ada", stories=("2025/two-firms",))
    told = story(article=article(title=attack, excerpt=attack, publisher=attack), companies=("ada",))
    made = files(Site((replace(ada, name=attack),), (), (told,)))
    (entry,) = entries(made["feed.xml"])
    assert entry["title"] == plain
    assert "".join(unescape(entry["summary"]).split()) == "".join(plain.split())
    assert "<" not in entry["summary"], "a reader takes it for HTML"
    title = ElementTree.fromstring(made["feeds/companies/ada.xml"]).findtext(f"{ATOM}title")
    assert title == f"Desk & Co: {plain}"
    assert [each.get("title") for each in ElementTree.fromstring(made["feeds.opml"]).iter("outline")][-1] == title
    assert json.loads(made["feed.json"])["items"][0]["title"] == attack


def test_the_json_feed_names_the_original_of_a_story_and_the_type_of_a_deal() -> None:
    made = json.loads(files(small_site())["feed.json"])
    assert (made["version"], made["feed_url"]) == ("https://jsonfeed.org/version/1.1", f"{ROOT}feed.json")
    items = {item["id"].removeprefix(ROOT): item for item in made["items"]}
    assert items["stories/2025/two-firms/"]["external_url"] == "https://www.courier.example/2025/machines/"
    assert items["deals/northgrid-buildout-2024/"]["tags"] == ["deal", "buildout"]
    assert all(item["content_text"] and item["date_published"] for item in made["items"])


def test_the_list_of_feeds_names_each_with_its_page() -> None:
    made = files(small_site())
    listed = {
        each.get("xmlUrl"): each.get("htmlUrl") for each in ElementTree.fromstring(made["feeds.opml"]).iter("outline")
    }
    assert list(listed) == [ROOT + address for address in made if address.endswith(".xml")]
    assert listed[f"{ROOT}feeds/companies/northgrid.xml"] == f"{ROOT}companies/northgrid/"


def test_a_page_ends_with_links_to_its_feeds() -> None:
    made = pages(settings=HERE)
    assert made["companies/northgrid/"].feeds == (("Northgrid", "feeds/companies/northgrid.xml"),)
    assert ("Northgrid", "../../feeds/companies/northgrid.xml") in parsed(made["companies/northgrid/"].html).linked
    assert [title for title, _ in made["deals/"].feeds] == ["Deals", "Deals: Supply", "Deals: Build-out"]
    assert made["stories/"].feeds == (("Deals and stories", "feed.xml"),)
    assert not made["stories/2025/two-firms/"].feeds


@pytest.mark.parametrize(("page", "up"), [("", ""), ("data/", "../")])
def test_the_home_page_and_the_page_of_the_data_lead_to_the_json_feed_and_the_list_of_all(page: str, up: str) -> None:
    made = pages(settings=HERE)[page]
    linked = {href for _, href in parsed(made.html).linked}
    assert {f"{up}feed.xml", f"{up}feed.json", f"{up}feeds.opml"} <= linked
    alternates = [dict(element.attributes) for element in head_elements(made, HERE) if element.tag == "link"]
    assert [(each["rel"], each["type"], each["href"]) for each in alternates if each["rel"] == "alternate feed"] == [
        ("alternate feed", "application/atom+xml", f"{up}feed.xml"),
        ("alternate feed", "application/feed+json", f"{up}feed.json"),
        ("alternate feed", "text/x-opml", f"{up}feeds.opml"),
    ]


class Like(type):
    """Takes every date and time for one of its own."""

    def __instancecheck__(cls, other: object) -> bool:
        return isinstance(other, REAL)


REAL = datetime.datetime


class Elsewhen(REAL, metaclass=Like):
    """A date and time whose clock stands in another century."""

    @classmethod
    def now(cls, tz: datetime.tzinfo | None = None) -> Elsewhen:
        """Tell the time."""
        return cls(1951, 1, 1, tzinfo=tz)


def test_a_feed_is_the_same_whatever_the_clock_says(monkeypatch: pytest.MonkeyPatch) -> None:
    before = files(small_site())
    monkeypatch.setattr(datetime, "datetime", Elsewhen)
    assert datetime.datetime.now().year == 1951
    assert files(small_site()) == before
