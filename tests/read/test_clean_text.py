"""What a text is when it has been cleaned, and whether it breaks off."""

from __future__ import annotations

import pytest

from generator.read.addresses import resolve
from generator.read.text import clean_text, is_cut


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("Tom&#8217;s &amp; Ann&rsquo;s", "Tom’s & Ann’s"),
        ("Tom&amp;#8217;s AT&amp;amp;T", "Tom’s AT&T"),
        ("a\xa0b&nbsp;c\u2003d\n\te", "a b c d e"),
        ("R&D at 3 < 4 & more", "R&D at 3 < 4 & more"),
        ("<p>One</p><p>two <em>th</em>ree<br>four</p>", "One two three four"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("</title><x>", "</title><x>"),
        ("&lt;b&gt;", "<b>"),
        ("&amp;lt;b&amp;gt;", "&lt;b&gt;"),
        ("cafe\u0301", "café"),
        ("zero\u200bwidth\ufeff and soft\xadhyphen", "zerowidth and softhyphen"),
        ("turned \u202eback\u202c", "turned back"),
        ("", ""),
    ],
)
def test_clean_text(raw: str, text: str) -> None:
    assert clean_text(raw) == text


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("It ends.", False),
        ("Does it end?", False),
        ("“It ends.”", False),
        ("(It ends.)", False),
        ("It ends.[14] [15]", False),
        ("It ends*.*", False),
        ("It has raised a $320", True),
        ("It has raised a [...]", True),
        ("It has raised a […]", True),
        ("“And then…”", True),
        ("And then...", True),
        ("First. And then", True),
        ("The terms:", True),
        ("Yes, said Ann", True),
        ("", False),
    ],
)
def test_is_cut(text: str, cut: bool) -> None:
    assert is_cut(text) is cut


@pytest.mark.parametrize(
    ("address", "kind", "written"),
    [
        ("https://Example.org/a?b=1#c", "web", "https://Example.org/a?b=1#c"),
        ("//example.org/a", "web", "https://example.org/a"),
        ("https://example.org/a b", "web", "https://example.org/a%20b"),
        ("mailto:a@example.org", "mail", "mailto:a@example.org"),
        ("b.md", "content", "content:articles/2024/b.md"),
        ("./b%20c.md?x#p2", "content", "content:articles/2024/b%20c.md#p2"),
        ("../b.md", "content", "content:articles/b.md"),
        ("pics\\b.png", "content", "content:articles/2024/pics/b.png"),
        ("../../../b.png", "outside", ""),
        ("%2e%2e/%2e%2e/%2e%2e/b.png", "outside", ""),
        ("..", "content", "content:articles"),
        ("../../", "content", "content:"),
        ("../..", "content", "content:"),
        ("../../../", "outside", ""),
        ("/about", "nowhere", ""),
        ("/", "nowhere", ""),
        ("/companies/northgrid/", "content", "content:companies/northgrid"),
        ("/articles/2024/b.png", "content", "content:articles/2024/b.png"),
        ("/articles/../../b.png", "content", "content:b.png"),
        ("#top", "content", "content:articles/2024/a.md#top"),
        ("#", "nowhere", ""),
        ("?x=1#top", "nowhere", ""),
        ("", "nowhere", ""),
        ("javascript:alert(1)", "unsafe", ""),
        ("java\nscript:alert(1)", "unsafe", ""),
        ("\x01javascript:alert(1)", "unsafe", ""),
        ("JaVaScRiPt:alert(1)", "unsafe", ""),
        ("data:text/html,x", "unsafe", ""),
        ("content:secret.md", "unsafe", ""),
        ("https://", "unsafe", ""),
    ],
)
def test_an_address_leads_where_it_may(address: str, kind: str, written: str) -> None:
    target = resolve(address, "articles/2024/a.md")
    assert (target.kind, target.address) == (kind, written)


@pytest.mark.parametrize(
    ("address", "kind", "written"),
    [
        ("/2025/plant?x=1", "web", "https://news.example/2025/plant?x=1"),
        ("/pics/plant.png", "web", "https://news.example/pics/plant.png"),
        ("/", "web", "https://news.example/"),
        ("/companies/northgrid/", "content", "content:companies/northgrid"),
        ("plant.md", "content", "content:articles/2024/plant.md"),
        ("#top", "content", "content:articles/2024/a.md#top"),
        ("?x=1", "nowhere", ""),
        ("//pics.example/plant.png", "web", "https://pics.example/plant.png"),
    ],
)
def test_a_path_from_the_root_leads_to_the_site_that_the_article_is_from_unless_it_names_content(
    address: str, kind: str, written: str
) -> None:
    target = resolve(address, "articles/2024/a.md", "https://news.example/2024/a/")
    assert (target.kind, target.address) == (kind, written)
