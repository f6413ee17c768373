"""Tables in a real browser: sorted, filtered, kept in the address, taken along as CSV; whole without a script."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import MOUNT, Watch, build

pytestmark = pytest.mark.browser

AMOUNTS = ("$9 million", "$80 million", "$700,000", "€50 million", "€2 billion", "multibillion-dollar")
"""Of the first deals; the rest have none."""
ODD = (
    '=1+1, "quoted"',
    "+1 for chips",
    "-1 for chips",
    "@home with chips",
    "＝1+1 for chips",
    "Été, a title with accents",
)
"""Titles that a spreadsheet or a careless program would trip over."""


def stated(number: int) -> str:
    """A deal as a person states it, of a month of its own."""
    amount = f"amount: {AMOUNTS[number]}\n" if number < len(AMOUNTS) else ""
    kind, first, second = ("supply", "customer", "supplier") if number % 3 else ("partnership", "partner", "partner")
    status = "reported" if number % 4 == 1 else "announced"
    parties = f"{{name: Ada, role: {first}}}, {{name: Bell {number}, role: {second}}}"
    return (
        f"---\ntype: {kind}\nstatus: {status}\ndate: {2024 + number % 2}-{1 + number:02}-03\n{amount}"
        f"parties: [{parties}]\nevidence: [{{url: https://news.example/{number}, quote: They agreed.}}]\n---\n"
    )


def post(number: int) -> str:
    """An article; the first have odd titles."""
    title = ODD[number] if number < len(ODD) else f"Title {number}"
    return f"---\ntitle: '{title}'\ndate: 2025-01-{number + 1:02}\npublisher: Post {number % 2}\n---\n\nNothing new.\n"


CONTENT = {
    **{f"deals/one-{number}.md": stated(number) for number in range(12)},
    **{f"articles/{number}.md": post(number) for number in range(28)},
}
SETTINGS = "site_url: https://desk.example/desk/\ntheme: material\nplugins: [search, research-site]\n"


@pytest.fixture(scope="module")
def www(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("tables"), CONTENT, SETTINGS)


@pytest.fixture(scope="module")
def site(www: Path, serve: Callable[[Path], str]) -> str:
    return serve(www)


def column(page: Page, name: str) -> list[str]:
    """The words of a column of the rows that are shown."""
    cells = page.locator(f".rs-table tbody tr:not([hidden]) > {name}")
    return [cell.inner_text() for cell in cells.all()]


def asked(page: Page) -> dict[str, list[str]]:
    """What the page's address asks for."""
    return parse_qs(urlsplit(page.url).query)


def test_a_click_on_a_heading_sorts_amounts_by_value_within_their_currency(site: str, tab: tuple[Page, Watch]) -> None:
    page, watch = tab
    page.goto(f"{site}deals/")
    amount = page.get_by_role("button", name="Amount")
    amount.click()
    dollars, euros = ["$80 million", "$9 million", "$700,000"], ["€2 billion", "€50 million"]
    assert column(page, "td.rs-number")[:5] == dollars + euros
    expect(page.locator("th[aria-sort]")).to_have_attribute("aria-sort", "descending")
    assert asked(page) == {"sort": ["-amount"]}
    amount.click()
    assert column(page, "td.rs-number")[:5] == dollars[::-1] + euros[::-1]
    assert sorted(column(page, "td.rs-number")[5:]) == [*[""] * 6, "multibillion-dollar"]
    expect(page.locator("th[aria-sort]")).to_have_attribute("aria-sort", "ascending")
    assert (watch.elsewhere, watch.trouble) == ([], [])


def test_days_are_sorted_as_days_and_words_as_words(site: str, tab: tuple[Page, Watch]) -> None:
    page, _ = tab
    page.goto(f"{site}deals/?sort=date")
    assert column(page, ".rs-day")[:2] == ["3 January 2024", "3 March 2024"]
    page.goto(f"{site}companies/?sort=company")
    names = column(page, ".rs-main")
    assert names == ["Ada", *(f"Bell {number}" for number in range(12))]


def test_filters_narrow_the_rows_and_stand_in_the_address(site: str, tab: tuple[Page, Watch]) -> None:
    page, watch = tab
    page.goto(f"{site}deals/")
    expect(page.locator(".rs-shown")).to_have_text("12 of 12 shown")
    page.get_by_label("Type").select_option("Supply")
    page.get_by_label("Status").select_option("Reported")
    expect(page.locator(".rs-shown")).to_have_text("2 of 12 shown")
    page.get_by_label("Find", exact=True).press_sequentially("bell 1")
    expect(page.locator(".rs-shown")).to_have_text("1 of 12 shown")
    assert asked(page) == {"type": ["supply"], "status": ["reported"], "find": ["bell 1"]}
    page.reload()
    expect(page.locator(".rs-shown")).to_have_text("1 of 12 shown")
    expect(page.get_by_label("Find", exact=True)).to_have_value("bell 1")
    page.get_by_role("button", name="Show all").click()
    expect(page.locator(".rs-shown")).to_have_text("12 of 12 shown")
    expect(page.get_by_label("Find", exact=True)).to_be_focused()
    assert asked(page) == {}
    assert (watch.elsewhere, watch.trouble) == ([], [])


def test_the_way_back_restores_each_view(site: str, tab: tuple[Page, Watch]) -> None:
    page, _ = tab
    page.goto(f"{site}deals/?currency=eur")
    expect(page.locator(".rs-shown")).to_have_text("2 of 12 shown")
    page.get_by_label("Currency").select_option("All")
    page.get_by_role("button", name="Amount").click()
    page.go_back()
    assert page.locator("th[aria-sort]").count() == 0
    page.go_back()
    expect(page.locator(".rs-shown")).to_have_text("2 of 12 shown")
    page.go_forward()
    expect(page.locator(".rs-shown")).to_have_text("12 of 12 shown")


def test_a_choice_that_no_row_has_leaves_none_and_is_seen(site: str, tab: tuple[Page, Watch]) -> None:
    page, _ = tab
    page.goto(f"{site}deals/?status=ended")
    expect(page.locator(".rs-shown")).to_have_text("0 of 12 shown")
    expect(page.get_by_label("Status")).to_have_value("ended")
    page.get_by_role("button", name="Show all").click()
    expect(page.locator(".rs-shown")).to_have_text("12 of 12 shown")


def test_everything_is_reached_by_keyboard(site: str, tab: tuple[Page, Watch]) -> None:
    page, _ = tab
    page.goto(f"{site}deals/")
    page.get_by_label("Find", exact=True).focus()
    page.keyboard.type("bell 1")
    expect(page.locator(".rs-shown")).to_have_text("3 of 12 shown")
    for _ in range(8):  # five choices, two buttons, and the first heading
        page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Date")).to_be_focused()
    page.keyboard.press("Enter")
    assert column(page, ".rs-day") == ["3 December 2025", "3 February 2025", "3 November 2024"]
    expect(page.get_by_role("button", name="Date")).to_be_focused()


def taken(page: Page) -> list[list[str]]:
    """The file that the button hands over, read by a program that knows the format."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download as CSV").click()
    text = Path(waiting.value.path()).read_text(encoding="utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def test_what_is_shown_is_taken_along_as_csv(site: str, tab: tuple[Page, Watch]) -> None:
    page, watch = tab
    page.goto(f"{site}deals/?currency=usd&sort=amount")
    head, *rows = taken(page)
    assert head == ["Date", "Deal", "Address", "Parties", "Type", "Amount", "Value", "Currency", "Status"]
    assert [row[5:8] for row in rows] == [
        ["$700,000", "700000", "USD"],
        ["$9 million", "9000000", "USD"],
        ["$80 million", "80000000", "USD"],
        ["multibillion-dollar", "", "USD"],
    ]
    assert rows[0][0] == "2024-03-03"
    for row in rows:
        answer = page.request.get(row[2])
        assert row[2].startswith(site)
        assert answer.ok
    assert (watch.elsewhere, watch.trouble) == ([], [])


def test_a_cell_of_the_csv_is_no_formula_and_its_quotes_and_accents_survive(site: str, tab: tuple[Page, Watch]) -> None:
    page, _ = tab
    page.goto(f"{site}stories/?sort=date")
    titles = [row[1] for row in taken(page)[1:]]
    assert titles[:5] == [f"'{title}" for title in ODD[:5]]
    assert titles[5] == ODD[5]


LONG = {f"articles/{n}.md": f"---\ntitle: Title {n}\ndate: 2025-03-0{1 + n % 9}\n---\n\nNothing.\n" for n in range(120)}
LONG["articles/old.md"] = "---\ntitle: An old one\ndate: 2019-01-01\n---\n\nNothing.\n"


@pytest.fixture(scope="module")
def long_www(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("long"), LONG, SETTINGS)


def test_a_long_list_is_sorted_and_filtered_as_one(
    long_www: Path, serve: Callable[[Path], str], browser: Browser
) -> None:
    desk = serve(long_www)
    page = browser.new_page()
    page.goto(f"{desk}stories/2025/page/2/")
    expect(page.locator(".rs-shown")).to_have_text("50 of the 50 on this page shown, 120 in all")
    page.get_by_label("Find", exact=True).fill("title 11")
    expect(page.locator(".rs-shown")).to_have_text("11 of 120 shown")
    expect(page.locator(".rs-pager")).to_be_hidden()
    page.goto(f"{desk}stories/?sort=date")
    expect(page.locator(".rs-shown")).to_have_text("121 of 121 shown")
    assert column(page, ".rs-main")[0] == "An old one"
    page.get_by_role("combobox", name="Year").select_option("2019")
    expect(page.locator(".rs-shown")).to_have_text("1 of 121 shown")
    page.reload()
    expect(page.locator(".rs-shown")).to_have_text("1 of 121 shown")
    page.get_by_role("link", name="An old one").click()
    expect(page.locator("h1")).to_have_text("An old one")
    page.close()


def test_where_the_other_pages_cannot_be_had_a_part_says_that_it_is_one(
    long_www: Path, serve: Callable[[Path], str], browser: Browser
) -> None:
    page = browser.new_page()
    page.route("**/stories/2025/**", lambda route: route.abort())
    page.goto(f"{serve(long_www)}stories/?find=old")
    expect(page.locator(".rs-shown")).to_have_text("0 of the 50 on this page shown, 121 in all")
    page.close()


def test_a_part_of_a_long_list_says_that_it_is_one(site: str, www: Path, tab: tuple[Page, Watch]) -> None:
    page, _ = tab
    whole = (www / MOUNT / "deals" / "index.html").read_text(encoding="utf-8")
    part = whole.replace("<table ", '<table data-total="1,500" ')
    page.route("**/deals/", lambda route: route.fulfill(body=part, content_type="text/html"))
    page.goto(f"{site}deals/")
    page.get_by_label("Status").select_option("Reported")
    expect(page.locator(".rs-shown")).to_have_text("3 of the 12 on this page shown, 1,500 in all")


def test_without_a_script_a_table_is_whole_and_has_no_controls(site: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}deals/?type=supply")
    assert len(column(page, ".rs-main")) == 12
    assert page.locator("table button, .rs-filter").count() == 0
    context.close()


def test_two_tables_of_a_page_keep_to_themselves(site: str, tab: tuple[Page, Watch]) -> None:
    page, watch = tab
    page.goto(site)
    page.locator("#latest-deals + table").get_by_role("button", name="Amount").click()
    assert asked(page) == {"latest-deals-sort": ["-amount"]}
    assert page.locator("th[aria-sort]").count() == 1
    assert (watch.elsewhere, watch.trouble) == ([], [])


def test_on_a_narrow_screen_the_headings_are_a_line_of_buttons(site: str, tab: tuple[Page, Watch]) -> None:
    page, _ = tab
    page.set_viewport_size({"width": 390, "height": 800})
    for address in ("deals/?status=reported&sort=-amount", "stories/", "companies/"):
        page.goto(site + address)
        for heading in page.locator("thead button").all():
            assert heading.bounding_box()["width"] > 20  # type: ignore[index] # it is there
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, address


def years(page: Page) -> list[str]:
    """The headings of the years that are shown."""
    return [row.inner_text() for row in page.locator(".rs-year:visible").all()]


def test_a_company_s_deals_stand_by_year_until_they_are_sorted(site: str, tab: tuple[Page, Watch]) -> None:
    page, watch = tab
    page.goto(f"{site}companies/ada/")
    table = page.locator(".rs-table--company-deals")
    newest_first = table.locator("td.rs-day").all_inner_texts()
    assert years(page) == ["2025", "2024"]
    table.get_by_role("button", name="Amount").click()
    amounts = table.locator("td.rs-number").all_inner_texts()
    assert amounts[:5] == ["$80 million", "$9 million", "$700,000", "€2 billion", "€50 million"]
    assert len(amounts) == 12
    assert years(page) == []
    assert asked(page) == {"deals-sort": ["-amount"]}
    page.get_by_role("button", name="Show all").click()
    assert table.locator("td.rs-day").all_inner_texts() == newest_first
    assert years(page) == ["2025", "2024"]
    assert (watch.elsewhere, watch.trouble) == ([], [])


def test_a_company_s_deals_are_filtered_and_a_year_without_any_goes(site: str, tab: tuple[Page, Watch]) -> None:
    page, watch = tab
    page.goto(f"{site}companies/ada/?deals-year=2024")
    expect(page.locator(".rs-shown")).to_have_text("6 of 12 shown")
    assert years(page) == ["2024"]
    page.get_by_label("Type").select_option("Partnership")
    page.get_by_label("Role").select_option("Partner")
    expect(page.locator(".rs-shown")).to_have_text("2 of 12 shown")
    head, *rows = taken(page)
    assert head == ["Date", "Deal", "Address", "Type", "Role", "With", "Amount", "Value", "Currency", "Status"]
    assert {(row[3], row[4]) for row in rows} == {("Partnership", "Partner")}
    assert (watch.elsewhere, watch.trouble) == ([], [])


def test_a_company_s_deals_are_whole_and_by_year_without_a_script(site: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}companies/ada/?deals-year=2024&deals-sort=amount")
    assert page.locator(".rs-table--company-deals td.rs-day:visible").count() == 12
    assert years(page) == ["2025", "2024"]
    assert page.locator("table button, .rs-filter").count() == 0
    context.close()
