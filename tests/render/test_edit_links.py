"""Where a file is changed or written in the browser: exact addresses, and none where none is known."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from generator.render.edit_links import LONGEST, edit_link, file_link, is_filled, new_file_link
from generator.settings import Settings

GITHUB = "https://github.com/desk/clippings"
GITLAB = "https://gitlab.com/group/desk/clippings"
GITEA = "https://codeberg.org/desk/clippings"
HOSTILE = '---\nname: "A&B=\\"#? +%41</a>"\n--- é 新'


@pytest.mark.parametrize(
    ("edit_url", "path", "text", "link"),
    [
        (f"{GITHUB}/edit/main/content/", "deals/a.md", "", f"{GITHUB}/new/main/content?filename=deals/a.md"),
        (
            f"{GITHUB}/edit/main/content/",
            "deals/a.md",
            '---\nstatus: reported\namount: "$5m"\n---',
            f"{GITHUB}/new/main/content?filename=deals/a.md"
            "&value=---%0Astatus%3A%20reported%0Aamount%3A%20%22%245m%22%0A---%0A",
        ),
        (f"{GITHUB}/edit/main/", "a.md", "", f"{GITHUB}/new/main?filename=a.md"),
        (f"{GITHUB}/blob/topic/x/our/files/", "a.md", "", f"{GITHUB}/new/topic/x/our/files?filename=a.md"),
        (f"{GITHUB}/edit/main/content/", "a b&c#.md", "", f"{GITHUB}/new/main/content?filename=a%20b%26c%23.md"),
        (f"{GITLAB}/-/edit/main/content/", "deals/a.md", "x", f"{GITLAB}/-/new/main/content?file_name=deals/a.md"),
        (f"{GITLAB}/-/blob/main/", "a.md", "", f"{GITLAB}/-/new/main?file_name=a.md"),
        (f"{GITEA}/_edit/main/content/", "a.md", "x\ny", f"{GITEA}/_new/main/content?filename=a.md&value=x%0Ay%0A"),
        (f"{GITEA}/src/branch/main/content/", "a b.md", "", f"{GITEA}/_new/main/content?filename=a%20b.md"),
        ("https://code.example/desk/clippings/edit/main/content/", "a.md", "", ""),
        ("https://github.com.example/desk/clippings/edit/main/content/", "a.md", "", ""),
        (f"{GITHUB}/src/main/content/", "a.md", "", ""),
        (f"{GITHUB}/edit/main/content/?x=", "a.md", "", ""),
        (f"{GITHUB}/edit/main/content/x-", "a.md", "", ""),
    ],
)
def test_a_new_file_is_written_at_hosts_that_are_known_alone(edit_url: str, path: str, text: str, link: str) -> None:
    assert new_file_link(path, text, Settings(edit_url=f"{edit_url}{{path}}")) == link


@pytest.mark.parametrize("edit_url", ["", f"{GITHUB}/edit/main/content/{{path}}?plain=1", f"{GITHUB}/edit/{{path}}"])
def test_no_new_file_is_begun_where_it_is_not_told_which_folder_it_lies_in(edit_url: str) -> None:
    assert new_file_link("a.md", "", Settings(edit_url=edit_url)) == ""


def test_no_text_gets_out_of_its_place_in_the_address() -> None:
    link = new_file_link("deals/a.md", HOSTILE, Settings(edit_url=f"{GITHUB}/edit/main/content/{{path}}"))
    assert link.isascii()
    assert not set("<>\"' \n#") & set(link)
    assert parse_qs(urlsplit(link).query) == {"filename": ["deals/a.md"], "value": [f"{HOSTILE}\n"]}


@pytest.mark.parametrize(("more", "filled"), [(0, True), (1, False)])
def test_an_address_that_would_be_too_long_names_the_file_alone(more: int, filled: bool) -> None:
    settings = Settings(edit_url=f"{GITHUB}/edit/main/content/{{path}}")
    shortest = new_file_link("a.md", "x", settings)
    link = new_file_link("a.md", "x" * (LONGEST - len(shortest) + 1 + more), settings)
    assert is_filled(link) is filled
    assert (len(link) == LONGEST) if filled else (link == f"{GITHUB}/new/main/content?filename=a.md")


def test_a_file_that_is_there_is_changed_at_any_host() -> None:
    settings = Settings(edit_url="https://code.example/desk/edit/main/content/{path}")
    link = "https://code.example/desk/edit/main/content/deals/a%20b%23.md"
    assert edit_link("deals/a b#.md", settings) == link
    assert file_link("deals/a b#.md", "", settings, exists=True) == link
    assert file_link("deals/a b#.md", "", settings, exists=False) == ""
    assert edit_link("deals/a.md", Settings()) == ""


@pytest.mark.parametrize(
    ("template", "link"),
    [
        ("https://code.example/{path}?mode=edit", "https://code.example/deals/a%20b.v2.md?mode=edit"),
        ("https://code.example/?open=%7Bpath%7D", "https://code.example/?open=deals%2Fa%20b.v2.md"),
        ("https://code.example/{path_noext}/edit", "https://code.example/deals/a%20b.v2/edit"),
    ],
)
def test_a_template_has_the_path_where_it_says(template: str, link: str) -> None:
    assert edit_link("deals/a b.v2.md", Settings(edit_url=template)) == link
