"""A page written by hand tells machines as much as one of ours: a title, a description, a card, a twin."""

from __future__ import annotations

import re
from html import unescape

from tests.mkdocs_plugin.conftest import Built, Folder
from tests.mkdocs_plugin.test_head import URL, head

SITE = "site_description: Who pays whom & why.\n"


def described(built: Built, address: str) -> list[str]:
    """What a page's description says to search engines, each time that it has one."""
    return [unescape(said) for said in re.findall(r'<meta name="description" content="(.*?)">', built.html(address))]


def twin(built: Built, address: str) -> str:
    """The Markdown twin of a page."""
    return (built.site / address).read_text(encoding="utf-8")


def test_a_page_is_described_by_its_first_words(folder: Folder) -> None:
    folder.settings += URL + SITE
    folder.write("about.md", '# About us\n\n![](x.png)\n\nWe *read* the news & say "who" pays.\n\nMore.\n')
    folder.write("x.png", b"picture")
    built = folder.build()
    assert described(built, "about") == ['We read the news & say "who" pays.']
    found = head(built, "about")
    assert found.cards == {
        "og:title": "About us",
        "og:description": 'We read the news & say "who" pays.',
        "og:type": "website",
        "og:url": "https://desk.example/some/path/about/",
        "og:site_name": "Desk",
    }
    assert found.others == {"text/markdown": ["index.md"]}
    assert not found.facts


def test_what_its_author_says_of_a_page_goes_before_its_first_words(folder: Folder) -> None:
    folder.write("about.md", "---\ntitle: Ours\ndescription: Theirs.\n---\n\nWe read the news.\n")
    built = folder.build()
    found = head(built, "about")
    assert described(built, "about") == ["Theirs."]
    assert (found.cards["og:title"], found.cards["og:description"]) == ("Ours", "Theirs.")
    assert twin(built, "about/index.md") == "# Ours\n\nWe read the news.\n"


def test_long_first_words_are_cut(folder: Folder) -> None:
    folder.write("about.md", "# About\n\n" + "word " * 100)
    (said,) = described(folder.build(), "about")
    assert said.endswith("word …")
    assert len(said) <= 162


def test_a_home_page_written_by_hand_is_described_with_and_without_the_site_s_description(folder: Folder) -> None:
    folder.write("index.md", "# Who & whom\n\nOur own words.\n")
    built = folder.build()
    (said,) = described(built, "")
    assert said == head(built, "").cards["og:description"]
    assert said.startswith("Which companies made which deals")
    folder.settings += SITE
    built = folder.build()
    assert described(built, "") == ["Who pays whom & why."]
    assert head(built, "").cards["og:title"] == "Who & whom"
    assert head(built, "").cards["og:description"] == "Who pays whom & why."


def test_a_list_that_a_person_opens_is_described_in_their_words(folder: Folder) -> None:
    folder.write("deals/index.md", "---\ndescription: Ours & theirs.\n---\n\n# Who & whom\n\nIn their own words.\n")
    built = folder.build()
    found = head(built, "deals")
    assert (found.cards["og:title"], found.cards["og:description"]) == ("Who & whom", "Ours & theirs.")
    assert twin(built, "deals/index.md").startswith("# Who & whom\n\nIn their own words.\n")
    assert "Northwind raises $40 million" in twin(built, "deals/index.md")


def test_a_list_that_a_person_opens_without_a_description_has_that_of_the_list(folder: Folder) -> None:
    folder.write("deals/index.md", "# Ours\n\nIn their own words.\n")
    (said,) = described(folder.build(), "deals")
    assert said.startswith("2 deals, the newest first.")


def test_what_is_not_published_has_no_twin(folder: Folder) -> None:
    folder.settings += "draft_docs: plans.md\nexclude_docs: hidden.md\n"
    folder.write("plans.md", "# Plans\n")
    folder.write("hidden.md", "# Hidden\n")
    built = folder.build()
    assert not [file for file in built.files() if "plans" in file or "hidden" in file]
