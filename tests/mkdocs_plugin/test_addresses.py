"""Old addresses on whole sites: what is left behind, and what no line of the record can do."""

from __future__ import annotations

from tests.mkdocs_plugin.conftest import Folder

SITE = "site_url: https://desk.example/some/path/\n"
ROUND = "deals/northwind-funding-series-b-2024/"
OTHER = """\
---
title: Northwind raises money again
date: 2024-05-05
---

Northwind has raised $90 million in a Series C round led by Fabrikam Ventures.
"""
SAME = """\
- verdict: same
  companies: [northwind, contoso]
  by: desk
  on: 2024-06-01
  why: one firm
"""


def test_no_line_of_the_record_writes_outside_the_site_or_over_a_file_of_it(folder: Folder) -> None:
    folder.settings += SITE
    folder.write("hand.md", "# Hand\n\nBy hand.\n")
    folder.write("tool/index.html", "<p>A tool.</p>")
    without = folder.build(site="without")
    lines = ["../../escape/", f"{folder.root}/out/", "data/deals.json/", "feed.xml/", "tool/", "pagefind/", "hand/"]
    lines += ["assets/javascripts/", "Hand/", "404.html", "data/deals.json/x/", "companies/northwind/index.md/"]
    folder.write("addresses.txt", "".join(f"{line} -> companies/northwind/\n" for line in lines))
    before = {*folder.root.parent.rglob("*")}
    built = folder.build(strict=False)
    written = {*folder.root.parent.rglob("*")} - before
    assert {path for path in written if path.is_file()} == {built.site / file for file in built.files()}
    assert built.files() == without.files()
    assert "By hand." in built.html("hand")
    assert "A tool." in built.html("tool")
    assert len(built.said("records no address")) == 2
    assert len(built.said("No page can be left behind")) == len(lines) - 3


def test_a_rejected_deal_leads_nowhere(folder: Folder) -> None:
    folder.write("articles/again.md", OTHER)
    folder.write("addresses.txt", f"{ROUND} = funding; northwind; articles/northwind.md; articles/again.md\n")
    folder.write(f"{ROUND[:-1]}.md", "---\nreject: It was a loan.\n---\n")
    built = folder.build()
    assert f"{ROUND}index.html" not in built.files()
    assert "deals/northwind-funding-series-c-2024/index.html" in built.files()
    assert not built.said(ROUND)


def test_a_company_joined_to_another_leaves_its_feed_and_twin_at_the_old_address(folder: Folder) -> None:
    folder.settings += SITE
    folder.write("addresses.txt", "companies/contoso/ = Contoso\n")
    folder.write("decisions.yml", SAME)
    built = folder.build()
    assert 'href="../northwind/"' in built.html("companies/contoso")
    twin = (built.site / "companies/contoso/index.md").read_text(encoding="utf-8")
    assert twin == "This page has moved. [Go to it](../northwind/index.md)\n"
    feed = (built.site / "feeds/companies/contoso.xml").read_text(encoding="utf-8")
    assert feed == (built.site / "feeds/companies/northwind.xml").read_text(encoding="utf-8")
    assert 'href="https://desk.example/some/path/feeds/companies/northwind.xml" rel="self"' in feed


def test_old_addresses_lead_to_the_home_page_and_to_pages_by_hand(folder: Folder) -> None:
    folder.write("about us.md", "# About\n")
    folder.write("tool/index.html", "<p>A tool.</p>")
    folder.write("addresses.txt", "start/ -> /\nimprint/ -> about us/\nold/tool/ -> tool/\n")
    built = folder.build()
    assert 'href="../"' in built.html("start")
    assert 'href="../about%20us/"' in built.html("imprint")
    assert 'href="../../tool/"' in built.html("old/tool")


def test_drafts_that_are_published_last(folder: Folder) -> None:
    folder.settings = "theme: material\nplugins: [search, research-site: {drafts: publish}]\n"
    folder.write("articles/draft.md", OTHER.replace("date:", "draft: true\ndate:"))
    folder.write("addresses.txt", "stories/2024/old-draft/ = articles/draft.md\n")
    assert 'href="../northwind-raises-money-again/"' in folder.build().html("stories/2024/old-draft")
