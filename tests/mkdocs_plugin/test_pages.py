"""Pages made by hand go through MkDocs and Material: text stays text, links and addresses hold."""

from __future__ import annotations

import gzip
import html
import re
from collections.abc import Callable

import pytest
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from generator import pipeline
from generator.mkdocs_plugin.pages import data_file, page_file
from generator.model import Account, DataFile, Heading, Page, SearchFacts, Site
from tests.mkdocs_plugin.conftest import Built, Folder

ATTACKS = (
    "<script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "a | b",
    "{{ 7*7 }}",
    "# h1",
    "Fish &amp; <b>Chips</b>",
    "\"onmouseover='alert(1)'",
)
CONTENTS_ENTRY = r'<a href="#{}" class="md-nav__link">\s*<span class="md-ellipsis">(.*?)</span>'
"""An entry of a page's table of contents."""
LISTS = (
    Page("", "Home", '<h2 id="latest">Latest</h2>', toc=(Heading(2, "Latest", "latest"),)),
    Page("deals/", "Deals", '<p><a href="../stories/">Stories</a></p>'),
    Page("companies/", "Companies", "<p>None yet.</p>"),
    Page("stories/", "Stories", "<p>None yet.</p>"),
    Page("data/", "Data", "<p>None yet.</p>"),
    Page("network/", "Network", "<p>None yet.</p>"),
    Page("trends/", "Trends", "<p>None yet.</p>"),
)

Make = Callable[..., Folder]


@pytest.fixture
def make(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> Make:
    """Let a folder's articles make these pages and files."""

    def made(*pages: Page, data: tuple[DataFile, ...] = ()) -> Folder:
        monkeypatch.setattr(pipeline, "build_site", lambda *_: (Site(account=Account(files=2, stories=2)), ()))
        monkeypatch.setattr(pipeline, "build_pages", lambda *_: ((*LISTS, *pages), data))
        return folder

    return made


def tag(built: Built, address: str, pattern: str) -> str:
    """What the first match of a pattern on a page holds, as a browser would read it."""
    found = re.search(pattern, built.html(address), re.DOTALL)
    assert found, f"{pattern} is not on {address}"
    return html.unescape(" ".join(found[1].split()))


def test_text_reaches_the_theme_as_text(make: Make) -> None:
    addresses = {f"stories/2024/x{number}": text for number, text in enumerate(ATTACKS)}
    built = make(
        *(
            Page(
                f"{address}/",
                text,
                '<h2 id="a">A</h2>',
                description=text,
                toc=(Heading(2, text, "a"),),
                facts=SearchFacts("story"),
            )
            for address, text in addresses.items()
        )
    ).build()
    titles = {address: page["meta"]["title"] for address, page in built.searched().items()}
    for address, text in addresses.items():
        assert tag(built, address, "<title>(.*?)</title>") == f"{text} - Desk"
        assert tag(built, address, '<h1 id="__title">(.*?)</h1>') == text
        assert tag(built, address, '<meta name="description" content="(.*?)">') == text
        assert tag(built, address, CONTENTS_ENTRY.format("a")) == text
        assert not re.search("<script>alert|<b>Chips", built.html(address))
        assert titles[f"{address}/"] == text, "the index holds plain text, of which the page makes text"


def test_a_page_about_nothing_of_ours_is_safe_too(make: Make) -> None:
    folder = make()
    page = (folder.build().site / "404.html").read_text()
    assert "<title>Page not found - Desk</title>" in page
    assert page.count("<h1") == 1


def test_headings_nest_below_the_title(make: Make) -> None:
    headings = (Heading(2, "A", "a"), Heading(3, "B", "b"), Heading(2, "C", "c"), Heading(4, "D", "d"))
    body = "".join(f'<h{one.level} id="{one.anchor}">{one.title}</h{one.level}>' for one in headings)
    page = make(Page("stories/2024/x/", "X", body, toc=headings)).build().html("stories/2024/x")
    contents = re.search(r'<ul class="md-nav__list" data-md-component="toc".*?</nav>\s*</div>', page, re.DOTALL)
    assert contents
    marks = re.findall(r'href="#(\w+)"|(<ul)|(</ul)', contents[0])
    shape = "".join(anchor or ("(" if opens else ")") for anchor, opens, _ in marks)
    assert shape == "(a(b)c(d))"


def test_a_page_of_which_the_search_knows_nothing_is_not_in_the_index(make: Make) -> None:
    known = Page("stories/2024/y/", "Y", "<p>shown words</p>", facts=SearchFacts("story"))
    built = make(Page("stories/2024/x/", "X", "<p>hidden words</p>"), known).build()
    assert {"stories/2024/x/", "stories/2024/y/"} & set(built.searched()) == {"stories/2024/y/"}


def test_notes_go_through_the_sites_markdown_and_its_links_lead_to_our_pages(make: Make) -> None:
    notes = "Seen in [an article](../articles/northwind.md); see [the list](../deals/index.md).\n\n**Bold**"
    page = Page("companies/x/", "X", "<p>top</p><!-- notes --><p>end</p>", notes=notes, edit="companies/x.md")
    folder = make(page, Page("stories/2024/n/", "N", "<p>n</p>", edit="articles/northwind.md"))
    built = folder.build().html("companies/x")
    assert re.search(r"<p>top</p><p>Seen in .*<strong>Bold</strong></p><p>end</p>", built, re.DOTALL)
    assert 'href="../../stories/2024/n/"' in built
    assert 'href="../../deals/"' in built


def test_a_link_in_notes_that_leads_nowhere_stops_a_strict_build(make: Make) -> None:
    page = Page("companies/x/", "X", "<!-- notes -->", notes="[gone](nowhere.md)", edit="companies/x.md")
    with pytest.raises(Abort):
        make(page).build()


@pytest.mark.parametrize(
    "link",
    ["../articles/draft.md", "nofile.md", "../nowhere/", "#nowhere", "/x/", "../deals/index.md#nowhere", "gone.png"],
)
def test_a_link_in_notes_that_leads_nowhere_is_an_error_of_its_file(make: Make, link: str) -> None:
    folder = make(Page("companies/x/", "X", "<!-- notes -->", notes=f"[a]({link})", edit="companies/x.md"))
    folder.write("articles/draft.md", "---\ntitle: D\ndraft: true\n---\nA draft.\n")
    said = folder.build(strict=False).said("companies/x")
    assert len(said) == 1
    assert "companies/x.md: error: The page companies/x/ links to " in said[0]


def test_links_in_notes_that_lead_somewhere_are_no_finding(make: Make) -> None:
    links = (
        "../about.md",
        "../chart.png",
        "#own",
        "#deals",
        "../deals/index.md",
        "https://there.example/",
        "mailto:a@b.example",
    )
    notes = "## Own\n\n" + " ".join(f"[a]({link})" for link in links) + " ![c](../chart.png)"
    folder = make(Page("companies/x/", "X", '<!-- notes --><h2 id="deals">D</h2>', notes=notes, edit="companies/x.md"))
    folder.write("about.md", "# About")
    folder.write("chart.png", b"picture")
    built = folder.build()
    assert not built.said("companies/x")
    assert 'src="../../chart.png"' in built.html("companies/x")


def test_headings_in_notes_never_meet_those_of_the_page(make: Make) -> None:
    deals = (Heading(2, "Deals", "deals"),)
    notes = "# Top\n\n## Deals\n\n### `a` & <b>\n\nHere."
    body = '<!-- notes --><h2 id="deals">Deals</h2>'
    built = make(Page("companies/x/", "X", body, notes=notes, edit="companies/x.md", toc=deals)).build()
    page = built.html("companies/x")
    assert page.count('id="deals"') == page.count('id="note-deals"') == page.count("<h1") == 1
    assert tag(built, "companies/x", CONTENTS_ENTRY.format("note-top")) == "Top"
    assert tag(built, "companies/x", CONTENTS_ENTRY.format("note-deals")) == "Deals"
    assert tag(built, "companies/x", CONTENTS_ENTRY.format("note-a")).startswith("a &")
    assert page.index('href="#note-deals"') < page.index('href="#deals"')


def test_notes_that_act_are_cleaned_and_reported(make: Make) -> None:
    notes = (
        '![A chart](https://evil.example/z.png)\n\n<iframe src="//evil.example"></iframe>\n\n'
        "<img src=x.png onerror=alert(1)> [x](javascript:alert(1))\n\n<script>alert(1)</script>\n"
    )
    folder = make(Page("companies/x/", "X", "<!-- notes -->", notes=notes, edit="companies/x.md"))
    folder.write("companies/x.png", b"picture")
    built = folder.build(strict=False)
    page = built.html("companies/x")
    assert '<a href="https://evil.example/z.png">A chart</a>' in page
    assert not re.search(r"<iframe|onerror|javascript:alert|alert\(1\)", page)
    assert built.said("companies/x.md: warning: The notes hold what a page must not have (<iframe>, <script>, ")
    assert built.said("companies/x.md: warning: The notes show a picture from another host, https://evil.example/z.png")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("# Hello\n\nFirst.\n\n<!-- latest -->\n\nLast.\n", "First.*Latest.*Last"),
        ("# Hello\n\nFirst.\n", "First.*Latest"),
    ],
)
def test_our_list_goes_into_the_page_that_a_person_opens_it_with(make: Make, words: str, expected: str) -> None:
    folder = make()
    folder.write("index.md", words)
    built = folder.build()
    assert re.search(expected, built.html(""), re.DOTALL)
    assert built.html("").count("<h1") == 1
    assert tag(built, "", CONTENTS_ENTRY.format("latest")) == "Latest"


def test_a_list_page_by_hand_keeps_its_section_in_the_navigation(make: Make) -> None:
    folder = make()
    folder.write("deals/index.md", "Some words of ours, and no heading.\n")
    built = folder.build()
    assert tag(built, "deals", "<h1>(.*?)</h1>") == "Deals"
    assert '<p><a href="../stories/">Stories</a></p>' in built.html("deals")


def test_two_sources_for_one_address_are_an_error_that_names_both(make: Make) -> None:
    folder = make(Page("stories/2024/x/", "X", "<p>ours</p>", edit="articles/x.md"))
    folder.write("stories/2024/X.md", "# By hand")
    folder.write("data/deals.json", "[1]")
    built = folder.build(strict=False)
    assert built.said("articles/x.md")
    assert built.said("stories/2024/X.md: error: ")
    assert "<p>ours</p>" in built.html("stories/2024/x")
    assert "stories/2024/X/index.html" not in built.files()
    with pytest.raises(Abort):
        folder.build()


def test_two_sources_for_a_data_file_are_an_error(make: Make) -> None:
    folder = make(data=(DataFile("data/deals.json", b"[]"),))
    folder.write("data/deals.json", "[1]")
    built = folder.build(strict=False)
    assert (built.site / "data/deals.json").read_bytes() == b"[]"
    assert built.said("data/deals.json: error: ")


def test_the_pencil_leads_to_the_content_file(make: Make) -> None:
    folder = make(
        Page("stories/2024/x/", "X", "", edit='articles/a b#c"<x>.md'),
        Page("topics/chips/", "Chips", ""),
    )
    folder.settings += "repo_url: https://code.example/desk/site\nedit_uri: edit/main/content/\n"
    folder.settings = folder.settings.replace(
        "theme: material", "theme: {name: material, features: [content.action.edit]}"
    )
    built = folder.build()
    pencil = r'<a href="([^"]*)"[^>]*rel="edit"'
    assert tag(built, "stories/2024/x", pencil) == (
        "https://code.example/desk/site/edit/main/content/articles/a%20b%23c%22%3Cx%3E.md"
    )
    assert not re.search(pencil, built.html("topics/chips"))
    assert not re.search(pencil, built.html("deals"))


def test_the_link_to_the_repository_asks_no_other_host(make: Make) -> None:
    folder = make()
    folder.settings += "repo_url: https://github.com/example/example\n"
    page = folder.build().html("deals")
    assert 'href="https://github.com/example/example"' in page
    assert 'data-md-component="source"' not in page


def test_a_story_with_its_original_elsewhere_says_so_and_is_not_in_the_sitemap(make: Make) -> None:
    original = 'https://news.example/x?a=1&b="2"'
    folder = make(
        Page("stories/2024/x/", "X", "", canonical=original, updated="2024-03-05"),
        Page("companies/y/", "Y", "", updated="2024-03"),
    )
    folder.settings += "site_url: https://desk.example/sub/\n"
    built = folder.build()
    sitemap = (built.site / "sitemap.xml").read_text()
    assert tag(built, "stories/2024/x", '<link rel="canonical" href="([^"]*)">') == original
    assert tag(built, "companies/y", '<link rel="canonical" href="([^"]*)">') == "https://desk.example/sub/companies/y/"
    assert "<loc>https://desk.example/sub/companies/y/</loc>\n    <lastmod>2024-03</lastmod>" in sitemap
    assert "stories/2024/x" not in sitemap
    assert "news.example" not in sitemap
    assert gzip.decompress((built.site / "sitemap.xml.gz").read_bytes()).decode() == sitemap


def test_no_date_of_an_article_breaks_the_sitemap(make: Make) -> None:
    days = ("0001-01-01", "1900-02-28", "9999-12-31")
    folder = make(*(Page(f"companies/y{day}/", "Y", "", updated=day) for day in days))
    folder.settings += "site_url: https://desk.example/\n"
    sitemap = (folder.build().site / "sitemap.xml").read_text()
    assert re.findall("<lastmod>(.*?)</lastmod>", sitemap) == list(days)


def test_a_dead_link_of_ours_stops_a_strict_build(make: Make) -> None:
    folder = make(Page("companies/y/", "Y", '<a href="../z/">z</a><a href="../#nowhere">z</a>', edit="companies/y.md"))
    built = folder.build(strict=False)
    assert built.said("companies/y.md: error: The page companies/y/ links to ../z/")
    with pytest.raises(Abort):
        folder.build()


@pytest.mark.parametrize("address", ["/tmp/x/index.html", "../escape.json", "data/../../x.json", "..\\x.json"])
def test_a_file_or_a_page_that_would_lie_outside_the_site_is_never_made(folder: Folder, address: str) -> None:
    config = load_config(folder.config)
    with pytest.raises(ValueError, match="cannot be a file of the site"):
        data_file(DataFile(address, b""), config)
    with pytest.raises(ValueError, match="cannot be a file of the site"):
        page_file(Page(f"{address}/", "Out", "<p>x</p>"), config)
