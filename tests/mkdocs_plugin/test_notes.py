"""Notes keep what Markdown makes of text, and nothing that acts, asks another host or meets the page's own ids."""

from __future__ import annotations

import pytest
from markdown import Markdown

from generator.mkdocs_plugin.notes import clean

EXTENSIONS = [
    "admonition", "attr_list", "footnotes", "md_in_html", "tables", "toc",
    "pymdownx.details", "pymdownx.highlight", "pymdownx.superfences", "pymdownx.tabbed", "pymdownx.tasklist",
]  # fmt: skip
MARKDOWN = """\
## A heading

Text with **weight**, `code`, a footnote[^1] and [a link](https://there.example/ "Title").

| Left | Right |
| :--- | ----: |
| a    | b     |

!!! note "An admonition"
    Its text.

??? tip
    Folded.

=== "One"
    First.

=== "Two"
    Second.

- [x] Done
- [ ] Open

```python
print("<script>")
```

![A chart](../charts/a.png){ width=300 }

[^1]: The footnote.
"""


def rendered(text: str) -> str:
    """What the site's Markdown makes of a text."""
    configs = {"toc": {"permalink": True}, "pymdownx.tasklist": {"custom_checkbox": True}}
    configs["pymdownx.tabbed"] = {"alternate_style": True}
    return Markdown(extensions=EXTENSIONS, extension_configs=configs).convert(text)


def test_what_markdown_makes_stays() -> None:
    notes = clean(rendered(MARKDOWN))
    assert (notes.removed, notes.linked) == ((), ())
    for kept in (
        'class="admonition note"', '<details class="tip">', 'class="tabbed-set', 'type="radio"', 'type="checkbox"',
        'style="text-align:right"', 'class="footnote-ref"', 'class="highlight"', "&lt;script&gt;",
        'src="../charts/a.png"', 'href="https://there.example/"',
    ):  # fmt: skip
        assert kept in notes.html


def test_ids_and_the_links_to_them_get_a_prefix() -> None:
    html = clean(rendered("## Deals\n\n[here](#deals), [the page's own](#stories), a footnote[^1]\n\n[^1]: It.")).html
    assert 'id="note-deals"' in html
    assert html.count('href="#note-deals"') == 2
    assert 'href="#stories"' in html
    assert 'id="note-fnref:1"' in html
    assert 'href="#note-fn:1"' in html


@pytest.mark.parametrize(
    ("html", "kept", "removed"),
    [
        ("a<script>alert(1)</script>b", "ab", ("<script>",)),
        ('a<iframe src="//evil.example"></iframe>b', "ab", ("<iframe>",)),
        ('<img src="x.png" onerror="alert(1)">', '<img src="x.png">', ("onerror",)),
        ('<img src=x.png><p onclick="a()">b</p>', '<img src="x.png"><p>b</p>', ("onclick",)),
        ('<a href="javascript:alert(1)">x</a>', "<a>x</a>", ("href", "javascript:")),
        ('<a href=" java\nscript:alert(1)">x</a>', "<a>x</a>", ("href", "javascript:")),
        ('<a href="x/">y</a><a href="data:text/html,x">x</a>', '<a href="x/">y</a><a>x</a>', ("data:",)),
        ('<form action="//evil.example"><input name="q"><button>Go</button></form>', "Go", ("<button>", "<form>")),
        ('<input type="password">', "", ("<input>", "type")),
        ("a<style>body { display: none }</style>", "a", ("<style>",)),
        ('<img src="data:image/png;base64,AA" alt="A chart">', "A chart", ("data:", "src")),
        ('<img src="a.png" srcset="//evil.example/b.png 2x">', '<img src="a.png">', ("srcset",)),
        ('<div class="md-overlay wide">a</div>', '<div class="wide">a</div>', ()),
        ('<pre class="mermaid">a</pre>', "<pre>a</pre>", ("class",)),
        ("a<!-- b -->c", "ac", ()),
        ("<h1>Top</h1>", "<h2>Top</h2>", ()),
        ("a</div></div>b", "ab", ()),
    ],
)
def test_what_acts_goes_and_is_named(html: str, kept: str, removed: tuple[str, ...]) -> None:
    notes = clean(html)
    assert (notes.html, notes.removed) == (kept, removed)


@pytest.mark.parametrize(
    ("src", "address"),
    [
        ("https://evil.example/z.png", "https://evil.example/z.png"),
        ("//evil.example/z.png", "https://evil.example/z.png"),
        ("\\\\evil.example/z.png", "https://evil.example/z.png"),
        ("/\t/evil.example/z.png", "https://evil.example/z.png"),
        ("HTTPS://evil.example/z.png?a&amp;b", "HTTPS://evil.example/z.png?a&amp;b"),
    ],
)
def test_a_picture_from_another_host_becomes_a_link(src: str, address: str) -> None:
    notes = clean(f'<img src="{src}" alt="A &quot;chart&quot;">')
    assert notes.html == f'<a href="{address}">A &quot;chart&quot;</a>'
    assert notes.linked == (address.replace("&amp;", "&"),)
    assert clean(f'<img src="{src}">').html == f'<a href="{address}">{address}</a>'


def test_within_a_link_such_a_picture_leaves_its_words() -> None:
    notes = clean('<a href="b/"><img src="https://evil.example/z.png" alt="A chart"></a> <img src="c.png">')
    assert notes.html == '<a href="b/">A chart</a> <img src="c.png">'


@pytest.mark.parametrize("piece", ["<a", "<img ", "<", '<img alt="', "<script>", "</", "&", "<a><p>"])
def test_hostile_notes_take_no_longer_than_their_length(piece: str) -> None:
    assert len(clean(piece * 20_000).html) < 1_000_000
