"""What a page loads from other hosts is seen; what it only links to is not meant."""

from __future__ import annotations

import pytest

from generator.mkdocs_plugin import examine
from generator.mkdocs_plugin.foreign import hosts_asked
from generator.progress import quietly
from tests.mkdocs_plugin.conftest import Folder


@pytest.mark.parametrize(
    ("html", "hosts"),
    [
        ('<img src="https://a.example/x.png">', ("a.example",)),
        ('<script src="//a.example/x.js"></script>', ("a.example",)),
        ("<iframe src='HTTPS://A.example?x'></iframe>", ("a.example",)),
        ('<img src="x.png" srcset="y.png 1x, https://a.example/y.png 2x">', ("a.example",)),
        ('<link rel="stylesheet" href="https://a.example/x.css">', ("a.example",)),
        ('<p style="background: url(https://a.example/x.png)">b</p>', ("a.example",)),
        ("<style>p { background: url('//a.example/x.png') }</style>", ("a.example",)),
        ('<pre class="mermaid"><code>a</code></pre>', ("unpkg.com",)),
        ('<video poster="//b.example/x.png"><source src="//a.example/x"></video>', ("a.example", "b.example")),
        ('<a href="https://a.example/">x</a> <img src="../x.png"> <img src="/x//y.png">', ()),
        ("<p>src=//a.example</p><code>&lt;img src=&quot;//a.example&quot;&gt;</code>", ()),
        ('<img src="https://own.example/x.png">', ()),
    ],
)
def test_the_hosts_that_a_page_asks(html: str, hosts: tuple[str, ...]) -> None:
    assert hosts_asked(html, "own.example") == hosts


def test_a_page_by_hand_that_asks_another_host_is_reported_and_left_alone(folder: Folder) -> None:
    folder.write("about.md", "# About\n\n![A](https://a.example/x.png)\n\n<script src='//b.example/y.js'></script>\n")
    built = folder.build()
    said = built.said("about.md: warning: The page loads something from another host (a.example, b.example)")
    assert len(said) == 1
    assert 'src="https://a.example/x.png"' in built.html("about")


def test_a_page_that_asks_another_host_stops_a_build_where_warnings_count(folder: Folder) -> None:
    folder.settings = "theme: material\nplugins: [search, {research-site: {strict_findings: warning}}]\n"
    folder.write("about.md", "# About\n\n![A](https://a.example/x.png)\n")
    levels = [level for level, text in folder.build(strict=False).lines if "a.example" in text]
    assert levels == ["WARNING"]


def test_a_check_finds_what_a_build_finds_in_pages_by_hand_and_in_notes(folder: Folder) -> None:
    folder.write("about.md", "# About\n\n![A][a]\n\n[a]: https://a.example/x.png\n")
    folder.write(
        "companies/northwind.md",
        "---\nname: Northwind\n---\n[Gone](gone.md) <script></script> ![A][a]\n\n[a]: //a.example\n",
    )
    _, outcome = examine(folder.config, quietly)
    found = {(finding.file, finding.code) for finding in outcome.findings if finding.severity != "note"}
    assert found == {
        ("about.md", "page-asks-elsewhere"),
        ("companies/northwind.md", "dead-link"),
        ("companies/northwind.md", "notes-cleaned"),
        ("companies/northwind.md", "notes-picture"),
    }
