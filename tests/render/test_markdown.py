"""The Markdown twin says what the page says, and text of others is no mark-up in it."""

from __future__ import annotations

from html import escape

import markdown as reader
import pytest

from generator.render.html_tree import DEPTH
from generator.render.markdown import markdown
from tests.render.parsed import parsed
from tests.render.rendered import pages


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<h1>A</h1>\n<p>b\n c</p>", "# A\n\nb c"),
        ("<p>a <strong>b</strong> <em>c</em><br>d</p>", "a **b** *c* d"),
        ('<p><a href="../x/">to <b>x</b></a></p>', "[to **x**](../x/)"),
        ('<p><a href="#p1">here</a></p>', "here"),
        ('<p><a href="x (1)|2/">x</a></p>', "[x](x%20%281%29%7C2/)"),
        ('<p><img src="a.png" alt="A [b]"></p>', "![A \\[b\\]](a.png)"),
        ("<blockquote><p>a</p><footer>b</footer></blockquote>", "> a\n>\n> b"),
        ("<ul><li>a</li><li><p>b</p><ul><li>c</li></ul></li></ul>", "- a\n- b\n\n  - c"),
        ("<ol><li>a</li><li>b</li></ol>", "1. a\n2. b"),
        ('<ol start="9"><li>a</li><li><p>b</p><p>c</p></li></ol>', "9. a\n10. b\n\n    c"),
        ('<ol start="x"><li>a</li></ol>', "1. a"),
        ('<p>Wow!<a href="x/">t</a></p>', "Wow\\![t](x/)"),
        ('<p><span>Wow!</span><span><a href="x/">t</a></span> Oh! <a href="y/">u</a></p>', "Wow\\![t](x/) Oh! [u](y/)"),
        ("<p><code>a|b</code></p>", "` a|b `"),
        ("<table><tr><td><code>a|b</code></td></tr></table>", "| ` a\\|b ` |\n| --- |"),
        ("<h2>F and C#</h2>", "## F and C\\#"),
        ("<dl><div><dt>Ticker</dt> <dd>NG</dd></div></dl>", "- **Ticker** NG"),
        ("<table><tr><th>a</th><th>b|c</th></tr><tr><td>1</td></tr></table>", "| a | b\\|c |\n| --- | --- |\n| 1 |  |"),
        ("<pre><code>a `` b\n  c</code></pre>", "```\na `` b\n  c\n```"),
        ("<p><code>a`b</code></p>", "`` a`b ``"),
        ('<p>a<span class="rs-hidden"> of b</span></p><script>c</script><!-- d -->', "a"),
        ("<div><p>a</p>b<hr></div>", "a\n\nb\n\n---"),
        ("<p>a < b &lt;i&gt; &amp;amp;</p>", "a &lt; b &lt;i\\> &amp;amp;"),
    ],
)
def test_an_element_is_written_as_markdown_has_it(html: str, expected: str) -> None:
    assert markdown(html) == f"{expected}\n"


@pytest.mark.parametrize(
    "text",
    [
        "# no heading",
        "- no list",
        "1. no list",
        "> no quote",
        "=== --- ***",
        "[x](javascript:alert(1))",
        "![x](https://evil.example/x.png)",
        "<script>alert(1)</script>",
        "&lt;b&gt; &#42;",
        "`code` *a* _b_ __c__ ~d~ a|b \\*",
        "<https://evil.example>",
    ],
)
def test_text_of_others_stays_text(text: str) -> None:
    """A reader of Markdown gives back the very words, and no element but the paragraph."""
    back = parsed(reader.markdown(markdown(f"<p>{escape(text)}</p>")))
    assert [tag for tag, _ in back.tags] == ["p"]
    assert back.text.replace("\\|", "|").replace("\\~", "~") == text


def test_what_lies_deeper_than_a_reader_would_go_loses_its_frame_only() -> None:
    html = "<blockquote>" * 5000 + "deep" + "</blockquote>" * 5000
    assert markdown(html).count(">") < DEPTH
    assert "deep" in markdown(html)


def test_the_links_of_a_page_that_lead_to_others_are_in_its_twin() -> None:
    for page in pages().values():
        twin = markdown(page.html)
        for said, href in parsed(page.html).linked:
            led = href if "://" in href else href.partition("?")[0]  # a twin has no views
            assert href.startswith("#") or not said.strip() or f"]({led})" in twin, (page.address, href)


@pytest.mark.parametrize(
    ("html", "tags", "text"),
    [
        ('<p>Wow!<a href="x/">t</a></p>', ["p", "a"], "Wow! t"),
        ("<h2>From C to C##</h2>", ["h2"], "From C to C##"),
        ("<p>Say <code>a|b</code></p>", ["p", "code"], "Say a|b"),
        ('<ol start="5"><li>e</li><li>f</li></ol>', ["ol", "li", "li"], "e f"),
    ],
)
def test_a_reader_gets_back_what_the_page_shows(html: str, tags: list[str], text: str) -> None:
    back = parsed(reader.markdown(markdown(html), extensions=["sane_lists"]))
    assert [tag for tag, _ in back.tags] == tags
    assert back.text == text
