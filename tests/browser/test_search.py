"""The search in a real browser: by box and page, with filters, by keyboard alone, and kept in the address."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Watch, build

pytestmark = pytest.mark.browser

SETTINGS = "theme: {name: material, features: [navigation.instant]}\nsite_url: http://127.0.0.1/desk/\n"
SETTINGS += "plugins: [research-site]\n"


def post(title: str, date: str, text: str) -> str:
    """An article."""
    return f"---\ntitle: {title}\ndate: {date}\npublisher: The Example Post\ntags: [Power]\n---\n\n{text}\n"


CONTENT = {
    "about.md": "# About us\n\nWho watches Contoso, and why.\n",
    "articles/a.md": post(
        "Northwind raises $40 million", "2024-03-05", "Northwind has raised $40 million in a Series B round."
    ),
    "articles/b.md": post(
        "Contoso buys Northwind Traders", "2025-06-02", "Contoso has acquired Northwind Traders for $12 million."
    ),
    "articles/c.md": post(
        "Fabrikam raises $7 million", "2025-01-09", "Fabrikam has raised $7 million in seed funding."
    ),
    "companies/northwind.md": "---\nname: Northwind\naliases: [Nordvind]\n---\n",
    "companies/traders.md": "---\nname: Northwind Traders\n---\n",
    **{
        f"articles/more-{number}.md": post(
            f"Note {number} on Northwind Traders and Northwind",
            f"2023-01-{number:02}",
            "Of Northwind Traders, and Northwind, not much is said here.",
        )
        for number in range(1, 13)
    },
}


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> str:
    return serve(build(tmp_path_factory.mktemp("search"), CONTENT, SETTINGS))


def titles(page: Page) -> list[str]:
    """What is found, in order."""
    return page.locator(".rs-hit__title").all_inner_texts()


def test_two_filters_narrow_and_stay_in_the_address_through_reload_and_back(site: str, tab: tuple[Page, Watch]) -> None:
    page, watch = tab
    page.goto(f"{site}search/?q=million")
    count = page.locator("#rs-find-count")
    expect(count).to_have_text(re.compile(r"\d results for “million”"))
    page.get_by_label("Kind").select_option("deal")
    page.get_by_label("Type of deal").select_option("funding")
    expect(count).to_have_text("2 results for “million”")
    expect(page).to_have_url(f"{site}search/?q=million&kind=deal&type=funding")
    expect(page.locator(".rs-hit__line").first).to_contain_text("Deal · Funding · Announced")
    page.get_by_label("Order").select_option("date")
    expect(page.locator(".rs-hit__title").first).to_contain_text("Fabrikam")
    expect(page.get_by_label("Type of deal").locator("option[value=acquisition]")).to_have_text("Acquisition (1)")
    page.reload()
    expect(count).to_have_text("2 results for “million”")
    expect(page.get_by_label("Order")).to_have_value("date")
    page.get_by_label("Company").fill("northwind")
    expect(count).to_have_text("1 result for “million”")
    page.go_back()
    page.go_back()
    expect(page).to_have_url(f"{site}search/?q=million&kind=deal")
    expect(page.get_by_label("Type of deal")).to_have_value("")
    expect(count).to_have_text("3 results for “million”")
    assert (watch.elsewhere, watch.trouble) == ([], [])


@pytest.mark.parametrize(
    ("words", "first"),
    [("northwind", "Northwind"), ("Northwind Traders", "Northwind Traders"), ("nordvind", "Northwind")],
)
def test_a_company_of_just_this_name_comes_first(site: str, tab: tuple[Page, Watch], words: str, first: str) -> None:
    page, _ = tab
    page.goto(f"{site}search/?q={words}")
    page.locator(".rs-hit").first.wait_for()
    assert titles(page)[0] == first


@pytest.mark.parametrize("words", ["$40 million", "US$40 million", "€40m", "40m", "$40 mn", "40 million"])
def test_an_amount_is_found_however_it_is_written(site: str, tab: tuple[Page, Watch], words: str) -> None:
    page, _ = tab
    page.goto(f"{site}search/?{urlencode({'q': words})}")
    page.locator(".rs-hit").first.wait_for()
    assert titles(page)
    assert all("Northwind" in title for title in titles(page))
    expect(page.locator("#rs-find-count")).to_contain_text(f" for “{words}”")
    expect(page.get_by_label("Words")).to_have_value(words)


def test_a_filter_alone_finds_the_newest_first_and_loads_no_words(site: str, tab: tuple[Page, Watch]) -> None:
    page, watch = tab
    pieces = []
    page.on("request", lambda asked: pieces.append(asked.url) if ".pf_index" in asked.url else None)
    page.goto(f"{site}search/?kind=story&company=northwind+traders")
    expect(page.locator("#rs-find-count")).to_have_text("13 results")
    assert titles(page)[0] == "Contoso buys Northwind Traders"
    assert [piece.rpartition("/")[2] for piece in pieces] == ["en_0.pf_index"]
    assert (watch.elsewhere, watch.trouble) == ([], [])


def test_a_filter_that_is_typed_narrows_once_it_is_a_name_and_says_so_until_then(
    site: str, tab: tuple[Page, Watch]
) -> None:
    page, _ = tab
    page.goto(f"{site}search/?q=million")
    count = page.locator("#rs-find-count")
    expect(count).to_have_text(re.compile(r"^\d+ results for “million”$"))
    everything = count.inner_text()
    page.get_by_label("Company").press_sequentially("fabri")
    expect(count).to_have_text(f"{everything}. There is no company “fabri”, so it is left out.")
    page.get_by_label("Company").press_sequentially("kam")
    expect(count).to_have_text("3 results for “million”")


def test_a_filter_that_is_not_there_is_named_and_left_out(site: str, tab: tuple[Page, Watch]) -> None:
    page, watch = tab
    page.goto(f"{site}search/?q=fabrikam&kind=bogus&type=funding&topic=tides")
    expect(page.locator("#rs-find-count")).to_have_text(
        "1 result for “fabrikam”. There is no kind “bogus” and no topic “tides”, so they are left out."
    )
    page.get_by_label("Kind").select_option("deal")
    expect(page.locator("#rs-find-count")).to_have_text(
        "1 result for “fabrikam”. There is no topic “tides”, so it is left out."
    )
    page.goto(f"{site}search/?status=bogus")
    expect(page.locator("#rs-find-count")).to_have_text(
        "There is no status of deal “bogus”, so it is left out. Type some words or choose a filter."
    )
    assert (watch.elsewhere, watch.trouble) == ([], [])


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("zzzz", "Nothing found for “zzzz”"),
        ("northwindow", "Nothing found for “northwindow”"),
        ("€", "Nothing found for “€”"),
        ("zzzz fabrikam", "3 results for “fabrikam”. Nothing has “zzzz”."),
        ("fabri", "3 results for “fabri”"),
        ("fabrikam raising", "3 results for “fabrikam raising”"),
    ],
)
def test_words_that_no_page_has_find_nothing_and_are_named(
    site: str, tab: tuple[Page, Watch], words: str, said: str
) -> None:
    page, _ = tab
    page.goto(f"{site}search/?q={words}")
    expect(page.locator("#rs-find-count")).to_have_text(said)
    assert bool(titles(page)) == ("result" in said)


def test_every_result_says_what_it_is(site: str, tab: tuple[Page, Watch]) -> None:
    page, _ = tab
    page.goto(f"{site}search/?q=contoso")
    page.locator(".rs-hit").first.wait_for()
    kinds = {line.partition(" · ")[0] for line in page.locator(".rs-hit__line").all_inner_texts()}
    assert kinds == {"Company", "Deal", "Story", "Page"}


def test_enter_in_the_box_leads_to_the_field_of_the_page(site: str, tab: tuple[Page, Watch]) -> None:
    page, _ = tab
    page.goto(site)
    page.get_by_role("combobox", name="Search").fill("fabrikam")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Words")).to_be_focused()
    expect(page.get_by_label("Words")).to_have_value("fabrikam")


def test_where_there_is_no_more_to_show_no_button_offers_it(site: str, tab: tuple[Page, Watch]) -> None:
    page, _ = tab
    page.goto(f"{site}search/?q=northwind")
    more = page.get_by_role("button", name="Show more")
    expect(more).to_be_visible()
    page.get_by_label("Words").fill("zzzzqq")
    expect(more).to_be_hidden()


@pytest.mark.parametrize("key", ["/", "Control+k"])
def test_keys_alone_lead_from_anywhere_to_a_suggestion_and_to_all_results(
    site: str, tab: tuple[Page, Watch], key: str
) -> None:
    page, watch = tab
    page.goto(site)
    page.keyboard.press(key)
    box = page.get_by_role("combobox", name="Search")
    expect(box).to_be_focused()
    page.keyboard.type("northwind/")
    expect(box).to_have_value("northwind/")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("option", selected=True)).to_contain_text("Company")
    page.keyboard.press("Escape")
    expect(box).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site}search/?q=northwind%2F")
    expect(page.locator(".rs-hit")).to_have_count(10)
    page.get_by_role("button", name="Show more").press("Enter")
    expect(page.locator(".rs-hit__title a").nth(10)).to_be_focused()
    assert (watch.elsewhere, watch.trouble) == ([], [])


def test_a_narrow_screen_has_a_link_to_a_page_that_fits(site: str, tab: tuple[Page, Watch]) -> None:
    page, watch = tab
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"{site}companies/northwind/")
    page.locator("header").get_by_role("link", name="Search").click()
    page.get_by_label("Words").fill("northwind")
    page.locator(".rs-hit").first.wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.locator(".rs-hit__title a").first.click()
    expect(page.locator("h1")).to_have_text("Northwind")
    assert (watch.elsewhere, watch.trouble) == ([], [])
