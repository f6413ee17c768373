"""What the check over a built site calls a dead link, and what it follows."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.built_links import dead_links

URL = "https://desk.example/desk/"
PAGES = {
    "index.html": '<h1 id="__title">Home</h1>',
    "deals/index.html": '<p id="p1">One</p>',
    "stories/a b/index.html": "<p>Two</p>",
    "assets/site.css": "",
    "chart.png": "",
}
GOOD = {
    "index.html": [
        '<a href="deals/">', '<a href="deals/#p1">', "<a href='deals/'>", '<a href="stories/a%20b/">', '<a href=".">',
        '<a href="deals/#:~:text=One">', '<img src="chart.png" srcset="chart.png 1x, assets/../chart.png 2x">',
        '<a href="https://elsewhere.example/none/">', '<a href="mailto:x@desk.example">', f'<a href="{URL}deals/#p1">',
        '<!-- <a href="none/"> -->', '<script>const x = \'<a href="none/">\';</script>', '<a href="deals/?q=1">',
        '<p title=\'<a href="none/">\'>', "<p>&lt;a href=\"none/\"&gt;</p>",
    ],
    "deals/index.html": ['<a href="..">', '<a href="#p1">', '<link href="../assets/site.css" rel="stylesheet">'],
    "404.html": ['<a href="/desk/deals/">', '<link href="/desk/assets/site.css" rel="stylesheet">'],
    "data/deals.json": ['[{"url": "deals/", "evidence": [{"url": "https://elsewhere.example/"}]}]'],
    "data/companies/acme.json": ['{"url": "deals/"}'],
    "sitemap.xml": [f"<urlset><url><loc>{URL}deals/</loc></url></urlset>"],
    "deals/feed.xml": ['<feed><link href="../"/><id>tag:desk.example,2025:1</id></feed>'],
}  # fmt: skip
DEAD = {
    "index.html": [
        '<a href="none/">', '<a href="deals">', '<a href="deals/#p2">', '<a href="/desk/deals/">', '<img src="no.png">',
        '<img srcset="chart.png 1x, no.png 2x">', '<form action="none/">', f'<link rel="canonical" href="{URL}none/">',
        '<meta http-equiv="refresh" content="0; url=none/">', '<a\n  title="a > b"\n  href="none/"\n>',
        '<a href="../desk/deals/">', '<script src="none.js">x</script>',
    ],
    "404.html": ['<a href="/desk/none/">', '<a href="/deals/">'],
    "data/deals.json": ['[{"url": "none/"}]'],
    "sitemap.xml": [f"<urlset><url><loc>{URL}none/</loc></url></urlset>"],
    "deals/feed.xml": ['<feed><link href="none/"/></feed>'],
}  # fmt: skip


def found(folder: Path, name: str, text: str) -> list[str]:
    """The dead links of a small site, to one file of which a text is added."""
    for path, html in {**PAGES, name: PAGES.get(name, "") + text}.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(html, encoding="utf-8")
    return dead_links(folder, URL)[0]


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in GOOD.items() for text in texts])
def test_a_link_that_leads_somewhere_is_not_named(tmp_path: Path, name: str, text: str) -> None:
    assert found(tmp_path, name, text) == []


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in DEAD.items() for text in texts])
def test_a_link_that_leads_nowhere_is_named_with_its_file(tmp_path: Path, name: str, text: str) -> None:
    (dead,) = found(tmp_path, name, text)
    assert dead.startswith(f"{name}: ")
