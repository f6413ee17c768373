"""The page of a story: its text as far as it may be shown, the deals it reports, and where else to read."""

from __future__ import annotations

import pytest

from generator.model import Related, Site
from generator.render.data.records import render_records
from generator.settings import Settings
from tests.render.parsed import parsed
from tests.render.rendered import STORY, SUPPLY, one_story, pages, words
from tests.render.sites import article, company, deal, evidence, paragraph, party, story


def test_a_story_shows_its_text_its_deals_and_where_they_stand() -> None:
    page = pages()[STORY]
    html = parsed(page.html)
    assert page.title == "Two firms agree on machines"
    assert ("Read the original", "https://www.courier.example/2025/machines/") in html.linked
    assert ("Courier", "../../../sources/courier.example/") in html.linked
    assert ("Deepvault supplies Northgrid in a deal of $9.7 billion.", f"../../../{SUPPLY}") in html.linked
    said = "Where the text says so Deepvault supplies Northgrid in a deal of $9.7 billion."
    assert (said, "#p1") in html.linked
    assert "article" not in {tag for tag, _ in html.tags}, "the theme's own element is around it"
    assert ("Northgrid", "../../../companies/northgrid/") in html.linked
    assert "Machines, at last." in html.text
    assert "3 November 2025" in html.text
    assert "also about Northgrid" in html.text
    assert page.edit == "articles/a.md"
    assert page.canonical == "https://www.courier.example/2025/machines/"
    assert page.updated == "2025-11-03"


def test_related_stories_of_others_lead_out_and_to_our_own_page_of_them() -> None:
    html = parsed(pages()[STORY].html)
    assert ("The same by others", "https://herald.example/x?a=1&b=2") in html.linked
    assert ("on this site The same by others", "../../undated/second/") in html.linked
    assert "Far away" in html.text
    assert all(given.get("rel") == "noopener" for _, given in html.tags if given.get("href", "").startswith("http"))


def test_a_story_without_original_or_date_says_so_and_claims_none() -> None:
    page = pages()["stories/undated/second/"]
    assert page.canonical is None
    assert page.updated is None
    assert "undated" in words(page)
    assert "original" not in words(page)


def test_a_deal_in_no_shown_text_is_proved_by_its_quote() -> None:
    assert "Northgrid rents machines from Deepvault" in words(pages()["stories/undated/second/"])


def test_a_story_says_how_long_it_takes_to_read_by_the_text_that_is_shown() -> None:
    long = one_story(blocks=(paragraph(1, "word " * 441),))
    assert "3 minutes to read" in words(pages(long)[STORY])
    assert "1 minute to read" in words(pages(one_story())[STORY])
    assert "to read" not in words(pages(long, Settings(bodies="excerpt"))[STORY])


def _followed() -> Site:
    """Four stories of one company, of which the second and the last report one deal, told by three publishers."""
    told = [
        story(
            number,
            article=article(f"articles/{number[5:]}.md", title=number[5:].title(), date=date, publisher=publisher),
            companies=("ada",),
            deals=("one",) if number in ("2025/second", "2025/last") else (),
            related=(Related("2025/last", "same deal"), Related("2025/first", "also about Ada"))
            if number == "2025/second"
            else (),
        )
        for number, date, publisher in (
            ("2025/first", "2025-01-01", "Courier"),
            ("2025/last", "2025-03-01", "Herald"),
            ("2025/second", "2025-02-01", "Wire"),
            ("2025/undated", None, None),
        )
    ]
    proof = tuple(
        evidence(story=number, source_file=f"articles/{number[5:]}.md") for number in ("2025/second", "2025/last")
    )
    parties = (party("Ada", "customer"), party("Bell", "supplier", kind="other"))
    ada = company("Ada", deals=("one",), stories=tuple(one.id for one in told))
    return Site(companies=(ada,), deals=(deal("one", parties=parties, evidence=proof),), stories=tuple(told))


def test_a_story_names_who_else_reported_its_deals_once() -> None:
    page = parsed(pages(_followed())["stories/2025/second/"].html)
    assert [words for words, href in page.linked if href == "../last/"] == ["Last", "Last"]  # reported, and after
    assert "Also reported by Herald : Last" in page.text
    assert "same deal" not in page.text, "a story is not related besides"
    assert "also about Ada" in page.text
    assert "Also reported by" not in words(pages(_followed())["stories/2025/first/"])


@pytest.mark.parametrize(
    ("which", "before", "after"),
    [("first", [], ["../second/"]), ("second", ["../first/"], ["../last/"]), ("last", ["../second/"], [])],
)
def test_a_story_leads_to_those_before_and_after_about_its_company(
    which: str, before: list[str], after: list[str]
) -> None:
    tags = parsed(pages(_followed())[f"stories/2025/{which}/"].html).tags
    ways = {rel: [given["href"] for _, given in tags if given.get("rel") == rel] for rel in ("prev", "next")}
    assert ways == {"prev": before, "next": after}


def test_an_undated_story_has_nothing_before_or_after() -> None:
    assert "Before and after" not in words(pages(_followed())["stories/2025/undated/"])


@pytest.mark.parametrize(
    ("clipped", "original", "canonical", "noindex"),
    [
        ("canonical", "https://x.example/", "https://x.example/", False),
        ("noindex", "https://x.example/", None, True),
        ("canonical", None, None, False),
        ("noindex", None, None, False),
    ],
)
def test_what_search_engines_are_told_of_a_clipped_story(
    clipped: str, original: str | None, canonical: str | None, noindex: bool
) -> None:
    settings = Settings(clipped=clipped)  # type: ignore[arg-type] # a word
    page = pages(one_story(original_url=original), settings)[STORY]
    assert (page.canonical, page.noindex) == (canonical, noindex)


SECRET = "Only the whole text says this."
CLIPPED = {"blocks": (paragraph(1, SECRET),), "excerpt": "In short."}


@pytest.mark.parametrize(
    ("option", "own", "original", "shown"),
    [
        ("full", None, "https://x.example/", True),
        ("excerpt", None, "https://x.example/", False),
        ("full", "excerpt", "https://x.example/", False),
        ("excerpt", "full", "https://x.example/", True),
        ("excerpt", None, None, True),
        ("full", "excerpt", None, True),
    ],
)
def test_how_much_of_a_story_is_shown(option: str, own: str | None, original: str | None, shown: bool) -> None:
    site = one_story(**CLIPPED, body=own, original_url=original)
    settings = Settings(bodies=option)  # type: ignore[arg-type] # a word
    made = pages(site, settings)
    everywhere = [page.html + page.description for page in made.values()]
    everywhere += [file.content.decode() for file in render_records(site, settings)]
    assert any(SECRET in text for text in everywhere) is shown
    assert "In short." in words(made[STORY])


def test_an_excerpt_only_story_still_proves_its_deals_and_leads_to_no_place_in_a_text_that_is_not_there() -> None:
    made = pages(settings=Settings(bodies="excerpt"))
    assert "Both were pleased" not in made[STORY].html
    assert "Northgrid rents machines from Deepvault" in words(made[STORY])
    assert "#p1" not in made[STORY].html + made[SUPPLY].html
    assert "Others say so too" not in made[STORY].html


@pytest.mark.parametrize(
    ("excerpt", "shown"),
    [
        ("Northgrid rents machines fr...", False),
        ("northgrid  rents machines…", False),
        ("Something else entirely.", True),
        (None, False),
    ],
)
def test_an_excerpt_that_the_text_repeats_is_not_shown_twice(excerpt: str | None, shown: bool) -> None:
    assert ('class="rs-lead"' in pages(one_story(excerpt=excerpt))[STORY].html) is shown


@pytest.mark.parametrize(
    ("fields", "description"),
    [
        ({"excerpt": "In short."}, "In short."),
        ({}, "Northgrid rents machines from Deepvault."),
        ({"blocks": ()}, "A story from Courier of 3 November 2025."),
        ({"blocks": (), "date": None, "publisher": None}, "Two firms agree on machines"),
    ],
)
def test_a_story_is_described_by_what_is_known_of_it(fields: dict[str, object], description: str) -> None:
    assert pages(one_story(**fields))[STORY].description == description


def test_evidence_from_a_joined_file_leads_to_no_place_in_the_text_of_another() -> None:
    words_elsewhere = evidence(source_file="articles/copy.md", anchor="p1")
    told = story(source_files=("articles/a.md", "articles/copy.md"), deals=("one",))
    parties = (party("Ada", "customer", kind="other"), party("Bell", "supplier", kind="other"))
    made = pages(Site(deals=(deal("one", parties=parties, evidence=(words_elsewhere,)),), stories=(told,)))
    assert "#p1" not in made["deals/one/"].html + made[STORY].html
