"""The pages of a small site: what a reader finds on each, and that every link on them leads somewhere."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest

from generator.model import CompanyLink, Page, Site, StatedCompany, Story
from generator.render.addresses import public_url
from generator.render.data import render_data
from generator.render.pages import render_pages
from generator.settings import Settings
from tests.render.parsed import parsed
from tests.render.sites import article, company, deal, evidence, external, paragraph, party, small_site, story

SUPPLY = "deals/northgrid-deepvault-supply-2025/"
BUILDOUT = "deals/northgrid-buildout-2024/"
STORY = "stories/2025/two-firms/"
ATTACKS = (
    "<script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "a | b",
    "{{ 7*7 }}",
    "{% raw %}",
    "# h1",
    "Fish &amp; <b>Chips</b>",
    "\"onmouseover='alert(1)'",
    "<!-- notes -->",
)


@cache
def pages(site: Site | None = None, settings: Settings | None = None) -> dict[str, Page]:
    """The pages of a site by address; of the small site where none is given."""
    return {page.address: page for page in render_pages(site or small_site(), settings or Settings())}


def words(page: Page) -> str:
    """The words on a page, white space folded."""
    return parsed(page.html).text


def one_story(**fields: Any) -> Site:
    """A site of one story with these fields of its article."""
    return Site(stories=(story(article=article(**fields)),))


# ------------------------------------------------------------------------------------------ every page


def test_every_page_is_there_once_and_in_order() -> None:
    addresses = [page.address for page in render_pages(small_site(), Settings())]
    assert addresses == sorted(set(addresses))
    assert addresses == [
        "",
        "companies/",
        "companies/by/d/",
        "companies/by/n/",
        "companies/by/q/",
        "companies/deepvault/",
        "companies/northgrid/",
        "companies/quietfund/",
        "deals/",
        "deals/2024/",
        "deals/2025/",
        BUILDOUT,
        SUPPLY,
        "sources/",
        "sources/courier.example/",
        "stories/",
        "stories/2025/",
        STORY,
        "stories/undated/",
        "stories/undated/second/",
        "topics/",
        "topics/ai/",
        "topics/c-plus-plus/",
    ]


def test_an_empty_site_has_its_home_and_lists() -> None:
    made = pages(Site())
    assert list(made) == ["", "companies/", "deals/", "sources/", "stories/", "topics/"]
    assert "Nothing here yet." in words(made["deals/"])


@pytest.mark.parametrize("directory_urls", [True, False])
@pytest.mark.parametrize("root", ["https://site.example/", "https://site.example/sub/path/"])
def test_every_link_leads_to_a_page_or_file_and_every_anchor_is_there(root: str, directory_urls: bool) -> None:
    settings = Settings(directory_urls=directory_urls)
    made = pages(settings=settings)
    urls = {root + public_url(address, directory_urls=directory_urls): page for address, page in made.items()}
    files = {root + file.address for file in render_data(small_site(), settings)}
    for url, page in urls.items():
        for href in parsed(page.html).values("href"):
            target = urlsplit(urljoin(url, href))
            if target.netloc != "site.example":
                continue
            bare = target._replace(fragment="").geturl()
            assert bare in urls.keys() | files, f"{page.address}: {href}"
            if target.fragment:
                assert target.fragment in parsed(urls[bare].html).ids, f"{page.address}: {href}"


@pytest.mark.parametrize("page", pages().values(), ids=lambda page: page.address or "home")
def test_a_page_is_sound_html_without_h1_scripts_or_requests(page: Page) -> None:
    html = parsed(page.html)
    assert not html.unclosed
    assert not html.wrong
    assert len(html.ids) == len(set(html.ids))
    assert not {"h1", "script", "style", "iframe", "link", "object"} & {tag for tag, _ in html.tags}
    assert not [name for _, given in html.tags for name in given if name == "style" or name.startswith("on")]
    assert not [given for tag, given in html.tags if tag != "a" and ("src" in given or "href" in given)]
    assert all(scope in ("col", "row") for scope in html.values("scope"))
    assert sum(tag == "table" for tag, _ in html.tags) == sum(tag == "caption" for tag, _ in html.tags)
    assert all("scope" in given for tag, given in html.tags if tag == "th")


@pytest.mark.parametrize("page", pages().values(), ids=lambda page: page.address or "home")
def test_a_page_says_what_it_is(page: Page) -> None:
    assert page.title
    assert page.description
    assert "\n" not in page.description
    levels = re.findall(r"<h([2-6])[^>]* id=\"", page.html)
    assert [str(heading.level) for heading in page.toc] == levels
    assert all(heading.title and heading.anchor in parsed(page.html).ids for heading in page.toc)


def test_the_same_site_gives_the_same_pages() -> None:
    assert render_pages(small_site(), Settings()) == render_pages(small_site(), Settings())


def site_of(text: str) -> Site:
    """A site with the same words in every field that holds words of others."""
    items = (external(title=text, excerpt=text, publisher=text, date=text),)
    shown = article(title=text, excerpt=text, publisher=text, author=text, topics=(text,), related=items)
    stated = StatedCompany("ada", "companies/ada.md", text, (), (text,), None, text, text, text)
    ada = company("Ada", deals=("one",), stories=("2025/two-firms",), aliases=(text + "2",), stated=stated)
    parties = (party(text, "customer", "ada"), party(text, "supplier", kind="other"))
    said = (evidence(quote=text, publisher=text), evidence(quote=text, publisher=text, status="ended"))
    made = deal("one", place=text, round=text, term=text, capacity=text, parties=parties, evidence=said)
    told = story(article=shown, companies=("ada",), deals=("one",), external=((items[0], None),))
    return Site((replace(ada, name=text),), (made,), (told,))


@pytest.mark.parametrize("attack", ATTACKS)
def test_text_of_others_shows_as_text_in_every_field(attack: str) -> None:
    """The attack is there as words, and no element or attribute is new."""
    plain, attacked = pages(site_of("Plain words")), pages(site_of(attack))
    for address in (
        "",
        "companies/",
        "companies/ada/",
        "deals/",
        "deals/one/",
        "stories/",
        STORY,
        "topics/",
        "sources/",
    ):
        before, after = parsed(plain[address].html), parsed(attacked[address].html)
        assert [tag for tag, _ in before.tags] == [tag for tag, _ in after.tags], address
        assert [set(given) for _, given in before.tags] == [set(given) for _, given in after.tags], address
        assert " ".join(attack.split()) in after.text, address


# --------------------------------------------------------------------------------------------- a story


def test_a_story_shows_its_text_its_deals_and_where_they_stand() -> None:
    page = pages()[STORY]
    html = parsed(page.html)
    assert page.title == "Two firms agree on machines"
    assert ("Read the original", "https://www.courier.example/2025/machines/") in html.linked
    assert ("Courier", "../../../sources/courier.example/") in html.linked
    assert ("Deepvault supplies Northgrid ($9.7 billion).", f"../../../{SUPPLY}") in html.linked
    assert ("Where the text says so", "#p1") in html.linked
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
    assert ("on this site", "../../undated/second/") in html.linked
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
    everywhere += [file.content.decode() for file in render_data(site, settings)]
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


# ------------------------------------------------------------------------------- companies and deals


def test_a_company_shows_what_is_known_its_deals_and_its_stories() -> None:
    page = pages()["companies/northgrid/"]
    html = parsed(page.html)
    for fact in ("northgrid.example", "NG", "Norway", "Power", "Gridnorth", "$9.7 billion", "Customer", "Announced"):
        assert fact in html.text
    assert ("Supply", f"../../{SUPPLY}") in html.linked
    assert ("Deepvault", "../deepvault/") in html.linked
    assert ("Two firms agree on machines", f"../../{STORY}") in html.linked
    assert html.text.index("3 November 2025") < html.text.index("multibillion-dollar"), "the newest deal first"
    assert page.edit == "companies/northgrid.md"
    assert page.notes == "Written by **hand**."
    assert "<!-- notes -->" in page.html


def test_a_company_without_a_file_has_no_notes_and_nothing_to_edit() -> None:
    page = pages()["companies/deepvault/"]
    assert page.edit is None
    assert "<!-- notes -->" not in page.html
    assert "DV" in words(page)


def test_an_investor_deals_with_the_company_and_not_with_other_investors() -> None:
    parties = (party("Ada", "company"), party("Bell", "investor"), party("Cray", "investor"))
    names = ("Ada", "Bell", "Cray")
    site = Site(
        companies=tuple(company(name, deals=("round",)) for name in names),
        deals=(deal("round", type="funding", parties=parties, evidence=()),),
    )
    made = pages(site)
    partners = {name: parsed(made[f"companies/{name.lower()}/"].html.partition("partners")[2]).linked for name in names}
    assert [words for words, _ in partners["Ada"]] == ["Bell", "Cray"]
    assert [words for words, _ in partners["Bell"]] == ["Ada"]


def test_a_deal_states_itself_and_proves_it() -> None:
    page = pages()[SUPPLY]
    html = parsed(page.html)
    assert "Deepvault supplies Northgrid ($9.7 billion)." in re.sub(r"\s+([.)])", r"\1", html.text)
    assert page.description == "Deepvault supplies Northgrid ($9.7 billion)."
    assert "Northgrid rents machines from Deepvault" in html.text
    assert ("Read it in the story", f"../../{STORY}#p1") in html.linked
    assert ("Two firms agree on machines", f"../../{STORY}") in html.linked
    assert ("Original", "https://www.courier.example/2025/machines/") in html.linked
    assert ("9700000000", "USD") in [
        (given["value"], given["data-currency"]) for tag, given in html.tags if tag == "data"
    ]
    assert "Where the sources differ" not in html.text


def test_a_deal_shows_all_that_is_known_and_a_person_s_notes() -> None:
    page = pages()[BUILDOUT]
    for fact in ("300 MW", "Norway", "two years", "multibillion-dollar", "Reported", "in the title"):
        assert fact in words(page)
    assert page.edit == f"{BUILDOUT[:-1]}.md"
    assert page.notes == "A note on the *deal*."


@pytest.mark.parametrize(
    ("fields", "differ"),
    [
        ({}, False),
        ({"date": "2025"}, False),
        ({"amount": None}, False),
        ({"date": None}, False),
        ({"status": "reported"}, True),
        ({"date": "2024-11"}, True),
        ({"amount": replace(deal().amount, value=8)}, True),  # type: ignore[type-var] # it has an amount
        ({"amount": replace(deal().amount, text="9.7 bln dollars")}, False),  # type: ignore[type-var] # as above
        ({"amount": replace(deal().amount, value=None)}, False),  # type: ignore[type-var] # as above
    ],
)
def test_who_says_what_is_shown_where_sources_contradict_each_other(fields: dict[str, object], differ: bool) -> None:
    told = Site(
        deals=(
            deal(
                "one",
                parties=(party("Ada", "customer", kind="other"), party("Bell", "supplier", kind="other")),
                evidence=(evidence(story=None), evidence(story=None, url="https://herald.example/", **fields)),
            ),
        )
    )
    assert ("Where the sources differ" in words(pages(told)["deals/one/"])) is differ


def test_words_from_one_address_are_one_source_and_the_oldest_source_comes_first() -> None:
    words_of = [
        evidence(story=None, quote="late", url="https://www.herald.example/x/", published="2025-12-01"),
        evidence(story=None, quote="again", url="http://herald.example/x#top", published="2025-12-01"),
        evidence(story=None, quote="again", url="http://herald.example/x", published="2025-12-01"),
        evidence(story=None, quote="early", url="https://herald.example/y", published="2025-11-01"),
    ]
    parties = (party("Ada", "customer", kind="other"), party("Bell", "supplier", kind="other"))
    html = pages(Site(deals=(deal("one", parties=parties, evidence=tuple(words_of)),)))["deals/one/"].html
    figures = html.split("<figure")[1:]
    assert [re.findall("<blockquote><p>(.*?)</p>", figure) for figure in figures] == [["early"], ["late", "again"]]


# ---------------------------------------------------------------------------------------------- drafts


@pytest.mark.parametrize(("drafts", "marked"), [("preview", True), ("publish", False)])
def test_a_draft_is_marked_unless_drafts_are_published_like_any_article(drafts: str, marked: bool) -> None:
    told: Story = replace(story(companies=("ada",)), draft=True, links=(CompanyLink("ada", "Ada", "p1"),))
    ada = replace(company("Ada", stories=(told.id,)), draft=True)
    settings = Settings(drafts=drafts, preview=True)  # type: ignore[arg-type] # a word
    made = pages(Site(companies=(ada,), stories=(told,)), settings)
    for address in (STORY, "companies/ada/"):
        assert made[address].draft is marked
        assert ("Draft" in words(made[address])) is marked
    assert ("Draft" in words(made["stories/"])) is marked
