"""Which addresses a change leaves without a page, and where their readers can be sent."""

from __future__ import annotations

from generator.changes_report.comparison import Comparison
from generator.changes_report.text import as_text
from generator.check.changes.records import Change, Changes, Lost
from generator.diff.links import lost_links
from generator.model import Company, Recorded, Site

OLD, NEW = (Company(one, one, (), (), ()) for one in ("old", "new"))
RENAMED = Changes((Change("company", "renamed", (OLD,), (NEW,)),))


def test_an_address_is_lost_when_neither_a_page_nor_one_left_behind_is_there() -> None:
    before, after = ["", "about/", "companies/old/", "companies/x/"], ["", "companies/old/", "companies/new/"]
    assert lost_links(before, after, RENAMED, Site(), directory_urls=True) == (Lost("about/"), Lost("companies/x/"))


def test_a_lost_address_of_a_thing_that_lives_on_names_its_heir() -> None:
    assert lost_links(["companies/old/"], [], RENAMED, Site(), directory_urls=True) == (
        Lost("companies/old/", heir="companies/new/"),
    )


def test_a_person_s_reason_for_letting_an_address_go_stands_with_it() -> None:
    site = Site(recorded=(Recorded("about/", 1, gone="It was empty."),))
    assert lost_links(["about/"], [], Changes(), site, directory_urls=True) == (Lost("about/", gone="It was empty."),)


def test_pages_that_end_in_html_are_told_as_a_browser_asks_for_them_and_recorded_as_the_record_writes_them() -> None:
    lost = lost_links(["companies/old.html"], ["companies/new.html"], RENAMED, Site(), directory_urls=False)
    assert lost == (Lost("companies/old.html", heir="companies/new/"),)
    text = as_text(Comparison("a", "b", "content", Changes(lost=lost)))
    assert "\n  companies/old.html\n" in text
    assert ": companies/old/ -> companies/new/\n" in text


def test_a_site_that_ends_its_addresses_in_another_way_loses_them_all() -> None:
    """Whatever stays the same otherwise: nobody is sent from a page to itself."""
    stays = Changes((Change("company", "changed", (OLD,), (OLD,)),))
    lost = lost_links(["companies/old/"], ["companies/old.html"], stays, Site(), directory_urls=True)
    assert lost == (Lost("companies/old/"),)
