"""A story's body: each company linked where it is first named, addresses that lead somewhere, nothing else changed."""

from __future__ import annotations

import pytest

from generator.model import Block, CompanyLink, Site, Story
from generator.render.body import body_html
from generator.render.index import index_site
from generator.settings import Settings
from tests.render.sites import article, company, identity, paragraph, story

NAMES = ("Ada", "Ada Labs", "Bell", "AT&T", "Cray")


def shown(blocks: tuple[Block, ...], links: tuple[CompanyLink, ...], settings: Settings | None = None) -> str:
    """The body of a story at stories/2025/two-firms/ on a site of these companies and a second story of ``b.txt``."""
    mine = story(article=article(blocks=blocks), links=links)
    other = story("2024/other", article=article("articles/2024/b.txt"))
    names = (company(name) for name in NAMES)
    site = Site(companies=tuple(names), stories=(other, mine))
    return str(_body(site, mine, settings or Settings()))


def _body(site: Site, mine: Story, settings: Settings) -> str:
    pictures = dict.fromkeys(("articles/a.png", "articles/2025/a b.PNG"), "")
    index = index_site(site, settings, {}, {"about/index.html": "about.md", **pictures})
    return body_html(mine, index, index.linker("stories/2025/two-firms/"))


def named(name: str, anchor: str | None = "p1") -> CompanyLink:
    """A mention of a company of that name."""
    return CompanyLink(identity(name), name, anchor)


def linked(name: str, words: str | None = None) -> str:
    """A company's name as a link."""
    return f'<a class="rs-name" href="../../../companies/{identity(name)}/">{words or name}</a>'


def one(html: str) -> tuple[Block, ...]:
    """A body of one paragraph of that HTML."""
    return (paragraph(1, "", html),)


@pytest.mark.parametrize(
    ("html", "names", "expected"),
    [
        ("Ada met Bell.", ("Ada", "Bell"), f"{linked('Ada')} met {linked('Bell')}."),
        ("Ada met Ada.", ("Ada", "Ada"), f"{linked('Ada')} met Ada."),
        ("Adage, NAda and Ada’s", ("Ada",), f"Adage, NAda and {linked('Ada')}’s"),
        ("Ada Labs and Ada", ("Ada", "Ada Labs"), f"{linked('Ada Labs')} and {linked('Ada')}"),
        ("<em>Ada</em> met", ("Ada",), f"<em>{linked('Ada')}</em> met"),
        (
            '<a href="https://x.example/">Ada</a> met Ada',
            ("Ada",),
            f'<a href="https://x.example/">Ada</a> met {linked("Ada")}',
        ),
        ("<code>Ada</code> met Ada", ("Ada",), f"<code>Ada</code> met {linked('Ada')}"),
        (
            '<img src="content:articles/a.png" alt="Ada"> Ada',
            ("Ada",),
            f'<img src="../../../articles/a.png" alt="Ada"> {linked("Ada")}',
        ),
        ("AT&amp;T paid", ("AT&T",), f"{linked('AT&T', 'AT&amp;T')} paid"),
        ("Ada&nbsp;Labs paid", ("Ada Labs",), f"{linked('Ada Labs', 'Ada&nbsp;Labs')} paid"),
        ("Ada\n Labs paid", ("Ada Labs",), f"{linked('Ada Labs', 'Ada' + chr(10) + ' Labs')} paid"),
        ("Dyne paid", ("Cray",), "Dyne paid"),
        ("&lt;b&gt;Ada&lt;/b&gt;", ("Ada",), f"&lt;b&gt;{linked('Ada')}&lt;/b&gt;"),
    ],
)
def test_the_first_mention_in_plain_text_is_linked(html: str, names: tuple[str, ...], expected: str) -> None:
    assert shown(one(html), tuple(named(name) for name in names)) == f'<p id="p1">{expected}</p>'


def test_a_name_inside_a_longer_name_that_is_linked_already_is_left_alone() -> None:
    blocks = (paragraph(1, "Ada Labs pays."), paragraph(2, "Then Ada Labs, and later Ada, pays."))
    html = shown(blocks, (named("Ada Labs"), named("Ada Labs", "p2"), named("Ada", "p2")))
    assert html.split("\n") == [
        f'<p id="p1">{linked("Ada Labs")} pays.</p>',
        f'<p id="p2">Then Ada Labs, and later {linked("Ada")}, pays.</p>',
    ]


def test_a_name_inside_a_longer_name_of_another_block_is_left_alone() -> None:
    blocks = (paragraph(1, "Ada Labs met Ada."), paragraph(2, "Ada Labs pays."))
    html = shown(blocks, (named("Ada"), named("Ada Labs", "p2")))
    assert html.startswith(f'<p id="p1">Ada Labs met {linked("Ada")}.</p>')


def test_a_company_is_linked_in_the_first_block_where_a_link_may_stand() -> None:
    heading = Block("heading", 1, '<h2 id="p1">Ada pays</h2>', "p1", ())
    blocks = (heading, paragraph(2, "Here Ada pays."), paragraph(3, "There Ada pays."))
    html = shown(blocks, (named("Ada"), named("Ada", "p2"), named("Ada", "p3")))
    assert html.split("\n") == [
        '<h2 id="p1">Ada pays</h2>',
        f'<p id="p2">Here {linked("Ada")} pays.</p>',
        '<p id="p3">There Ada pays.</p>',
    ]


def test_a_name_is_linked_only_in_a_block_in_which_it_was_found() -> None:
    blocks = (paragraph(1, "An Ada of another kind."), paragraph(2, "Ada pays."))
    assert shown(blocks, (named("Ada", None), named("Ada", "p2"))).startswith('<p id="p1">An Ada of another kind.</p>')


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<img src="content:articles/2025/a%20b.PNG" alt="x">', '<img src="../../../articles/2025/a%20b.PNG" alt="x">'),
        ('<a href="content:articles/2024/b.txt">x</a>', '<a href="../../2024/other/">x</a>'),
        ('<a href="content:articles/2024/b.txt#p1" rel="n">x</a>', '<a href="../../2024/other/#p1" rel="n">x</a>'),
        ('<a href="content:about.md#our%20aims">x</a>', '<a href="../../../about/#our%20aims">x</a>'),
        ('<a href="content:articles/a.md#p1">x</a>', '<a href="#p1">x</a>'),
        ('<a href="content:articles/a.md#p%31">x</a>', '<a href="#p%31">x</a>'),
        ('<a href="content:articles/a.md#top">x</a>', "<a>x</a>"),
        ('<a href="content:articles/a.md">x</a>', '<a href="./">x</a>'),
        ('<a href="content:articles/gone.md">x</a>', "<a>x</a>"),
        ('<img src="content:articles/gone.png" alt="x"> y', " y"),
        ('<a href="content:about.md">x</a>', '<a href="../../../about/">x</a>'),
        ('<a href="content:companies/ada">x</a>', '<a href="../../../companies/ada/">x</a>'),
        ('<a href="content:companies/ada.md">x</a>', '<a href="../../../companies/ada/">x</a>'),
        ('<a href="content:data/deals.json">x</a>', '<a href="../../../data/deals.json">x</a>'),
        ('<a href="content:data/companies.csv">x</a>', '<a href="../../../data/companies.csv">x</a>'),
        ('<a href="content:deals/index.md">x</a>', '<a href="../../../deals/">x</a>'),
        ('<a href="content:">x</a>', '<a href="../../../">x</a>'),
        ('<a href="content:stories/2025">x</a>', '<a href="../">x</a>'),
        ('<a href="content:companies/nobody">x</a>', "<a>x</a>"),
        ('<a href="content:decisions.yml" rel="n">x</a>', '<a rel="n">x</a>'),
        ('<a href="https://x.example/content:y.png">x</a>', '<a href="https://x.example/content:y.png">x</a>'),
        ("content:articles/2024/b.txt", "content:articles/2024/b.txt"),
    ],
)
def test_an_address_of_the_content_folder_leads_to_what_it_became(html: str, expected: str) -> None:
    assert shown(one(html), ()) == f'<p id="p1">{expected}</p>'


def test_nothing_is_left_of_a_figure_whose_picture_is_not_there() -> None:
    figure = '<figure id="p1"><img src="content:articles/{}.png" alt="x"></figure>'
    blocks = tuple(Block("figure", 1, figure.format(name), "p1", ()) for name in ("gone", "a"))
    assert shown(blocks[:1], ()) == ""
    assert "articles/a.png" in shown(blocks[1:], ())


def test_a_very_long_body_takes_no_longer_than_its_length() -> None:
    """Thousands of tags and names in one block: a reader would notice a square."""
    html = "<b>Ada</b> &lt; " * 20_000
    assert shown(one(html), tuple(named(name) for name in NAMES)).count("rs-name") == 1


PICTURE = "https://pics.example/a.png?x=1&amp;y=2"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (
            f'<img src="{PICTURE}" alt="The hall &amp; &quot;roof&quot;">',
            f'<a href="{PICTURE}" rel="noopener nofollow">The hall &amp; "roof"</a>',
        ),
        (f'<img src="{PICTURE}" alt="">', f'<a href="{PICTURE}" rel="noopener nofollow">picture (pics.example)</a>'),
        (
            f'<a href="https://x.example/"><img src="{PICTURE}" alt="Roof"></a> Roof',
            '<a href="https://x.example/">Roof</a> Roof',
        ),
    ],
)
def test_a_picture_of_another_host_is_a_link_and_no_request(html: str, expected: str) -> None:
    assert shown(one(html), ()) == f'<p id="p1">{expected}</p>'


def test_a_picture_of_another_host_is_loaded_where_the_owner_wants_it() -> None:
    loaded = shown(one(f'<img src="{PICTURE}" alt="Roof">'), (), Settings(external_pictures="load"))
    assert loaded == (f'<p id="p1"><img src="{PICTURE}" alt="Roof" loading="lazy" referrerpolicy="no-referrer"></p>')
