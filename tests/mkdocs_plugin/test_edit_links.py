"""A built site leads to the files behind it; what its links fill in is read as it stands, with nothing wrong."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest

from generator.mkdocs_plugin import Outcome, examine
from generator.mkdocs_plugin.project import load_settings, project_of
from generator.progress import quietly
from tests.mkdocs_plugin.conftest import POST, Built, Folder

GITHUB = "https://github.com/desk/clippings"
FUNDING = "deals/northwind-funding-series-b-2024"
NAME = "North\"wind': # [x] --- {y}, & <b>é"
OTHER = POST.replace("$40 million", "$42 million").replace("news.example/", "other.example/")


def kept(folder: Folder, repo_url: str = GITHUB, edit_uri: str = "edit/main/content/") -> Folder:
    """The folder, with the place where its files are kept."""
    folder.settings = folder.settings.replace(
        "theme: material", "theme: {name: material, features: [content.action.edit]}"
    )
    folder.settings += f"repo_url: {repo_url}\nedit_uri: {edit_uri}\n"
    return folder


def links(built: Built, address: str) -> list[str]:
    """Every address on a page at which a file is changed or written."""
    found = re.findall(r'href="([^"]+)"', built.html(address))
    return [link for link in map(unescape, found) if re.search("/(edit|new)/main/", link)]


def pencil(built: Built, address: str) -> str:
    found = re.search(r'<a href="([^"]*)"[^>]*rel="edit"', built.html(address))
    return unescape(found[1]) if found else ""


def filled(link: str) -> tuple[str, str]:
    """The file that a link begins, and its text."""
    query = parse_qs(urlsplit(link).query, strict_parsing=True)
    return query["filename"][0], query["value"][0]


def errors(outcome: Outcome) -> list[str]:
    return [f"{one.code}: {one.message}" for one in outcome.findings if one.severity == "error"]


def test_each_page_leads_to_its_file_or_to_a_new_one(folder: Folder) -> None:
    folder.write("companies/contoso.md", "---\nname: Contoso\n---\n")
    built = kept(folder).build(strict=False)
    story = "stories/2024/northwind-raises-40-million-for-its-data-centres"
    assert pencil(built, story) == f"{GITHUB}/edit/main/content/articles/northwind.md"
    assert pencil(built, "companies/contoso") == f"{GITHUB}/edit/main/content/companies/contoso.md"
    assert pencil(built, "companies/northwind") == (
        f"{GITHUB}/new/main/content?filename=companies/northwind.md&value=---%0Aname%3A%20%22Northwind%22%0Aaliases%3A%20%5B%22Northwind%22%5D%0A---%0A"
    )
    assert pencil(built, FUNDING).startswith(f"{GITHUB}/new/main/content?filename={FUNDING}.md&value=---%0Astatus%3A")
    assert pencil(built, "deals") == ""
    assert links(built, "companies/northwind").count(pencil(built, "companies/northwind")) == 2
    twin = (built.site / FUNDING / "index.md").read_text(encoding="utf-8")
    assert "/new/main/" not in twin.partition("Cite this")[0]


@pytest.mark.parametrize("name", ["Northwind", NAME])
def test_every_file_that_a_deal_begins_is_one_of_ours(folder: Folder, name: str) -> None:
    escaped = name.replace("'", "''")
    folder.write("companies/northwind.md", f"---\nname: '{escaped}'\naliases: [Northwind]\n---\n")
    (deal,) = (one for one in examine(kept(folder).config, quietly)[1].site.deals if one.type == "funding")
    begun = [filled(link) for link in dict.fromkeys(links(folder.build(strict=False), f"deals/{deal.id}"))]
    assert len(begun) == 4, "the deal, its two quotes, and that it is none"
    assert {path for path, _ in begun} == {f"deals/{deal.id}.md"}
    for _, text in begun:
        assert text.startswith("---\n")
        assert text.endswith("\n---\n")
        folder.write(f"deals/{deal.id}.md", text)
        outcome = examine(folder.config, quietly)[1]
        assert errors(outcome) == []
        after = [one for one in outcome.site.deals if one.id == deal.id]
        if "reject: " in text:
            assert after == []
            continue
        assert (after[0].status, after[0].amount and after[0].amount.value) == (deal.status, 40_000_000)
        assert name in {party.name for party in after[0].parties}
        folder.build()


def test_a_quote_begins_the_file_as_its_source_has_it_and_says_what_differs(folder: Folder) -> None:
    folder.write("articles/other.md", OTHER)
    built = kept(folder).build(strict=False)
    texts = [filled(link)[1] for link in links(built, FUNDING)]
    said = {text.splitlines()[1]: "$42 million" in text for text in texts if "# As" in text}
    same = "# As one source says it. What stays is shown: put it right, drop the rest but quote."
    assert said == {same: True, same.replace("it.", "it; the page shows another amount."): False}
    assert 'reject: "Its sources do not say so."' in "".join(texts)


def test_a_deal_with_a_file_leads_to_it_alone(folder: Folder) -> None:
    folder.write(f"{FUNDING}.md", "---\nstatus: reported\n---\n")
    built = kept(folder).build(strict=False)
    assert set(links(built, FUNDING)) == {f"{GITHUB}/edit/main/content/{FUNDING}.md"}


@pytest.mark.parametrize(
    ("repo", "uri", "begun"),
    [
        (GITHUB, "edit/main/content/", f"{GITHUB}/new/main/content?filename="),
        ("https://codeberg.org/desk/clippings", "_edit/main/content/", "/_new/main/content?filename="),
        ("https://gitlab.com/desk/clippings", "-/edit/main/content/", "/-/new/main/content?file_name="),
    ],
)
def test_a_template_of_a_known_host_begins_files_as_well(folder: Folder, repo: str, uri: str, begun: str) -> None:
    folder.settings += f"repo_url: {repo}\nedit_uri_template: {uri}{{path}}\n"
    folder.settings = folder.settings.replace(
        "theme: material", "theme: {name: material, features: [content.action.edit]}"
    )
    built = folder.build(strict=False)
    assert pencil(built, "stories/2024/northwind-raises-40-million-for-its-data-centres").endswith(
        f"/{uri}articles/northwind.md"
    )
    found = [unescape(link) for link in re.findall(r'href="([^"]+)"', built.html(FUNDING)) if "new/main" in link]
    assert found
    assert all(f"{begun}{FUNDING}.md" in link for link in found)
    filled_in = "gitlab" not in repo
    assert all(("&value=" in link) is filled_in for link in found)
    assert ("Reject it" in built.html(FUNDING)) is filled_in
    assert ("amount: &#34;$40 million&#34;" in built.html(FUNDING)) is not filled_in


@pytest.mark.parametrize("settings", [None, ("https://code.example/desk/clippings", "edit/main/content/")])
def test_at_another_host_no_new_file_is_begun_and_the_text_is_there_to_copy(
    folder: Folder, settings: tuple[str, str] | None
) -> None:
    built = (kept(folder, *settings) if settings else folder).build(strict=False)
    pages = [path.read_text(encoding="utf-8") for path in built.site.rglob("*.html")]
    assert not [html for html in pages if "github.com/" in html.replace("squidfunk.github.io", "") and "/new/" in html]
    assert links(built, FUNDING) == []
    assert "amount: &#34;$40 million&#34;" in built.html(FUNDING)


def test_the_preview_leads_from_each_thing_to_do_to_its_file(folder: Folder) -> None:
    folder.write("articles/undated.md", "---\ntitle: A day out\n---\n\nContoso, Inc. has a garden.\n")
    preview = kept(folder).build(strict=False, command="serve", site="preview")
    found = links(preview, "worklist")
    assert f"{GITHUB}/edit/main/content/articles/undated.md" in found
    begun = [filled(link) for link in found if "/new/" in link]
    (text,) = (text for path, text in begun if path == f"{FUNDING}.md")
    assert text.startswith('---\nquote: "Northwind has raised $40 million in')
    assert text.endswith('"\nevidence:\n  - url: https://…\n    quote: "…"\n---\n')
    tasks = len(found)
    assert f"Worklist: 0 claims and {tasks} tasks" in preview.html("")


@pytest.mark.parametrize(
    ("settings", "edit_url"),
    [
        ("", ""),
        (f"repo_url: {GITHUB}\n", f"{GITHUB}/edit/master/docs/{{path}}"),
        (f"repo_url: {GITHUB}/\nedit_uri: blob/main/content\n", f"{GITHUB}/blob/main/content/{{path}}"),
        (f"repo_url: {GITHUB}\nedit_uri: ''\n", ""),
        (f"edit_uri: {GITHUB}/edit/main/content/\n", f"{GITHUB}/edit/main/content/{{path}}"),
        ("repo_url: https://code.example/x\nedit_uri: '?open='\n", "https://code.example/x?open=/{path}"),
        (f"repo_url: {GITHUB}\nedit_uri_template: edit/main/{{path}}\n", f"{GITHUB}/edit/main/{{path}}"),
        ("edit_uri_template: 'https://code.example/?open={path!q}'\n", "https://code.example/?open=%7Bpath%7D"),
    ],
)
def test_where_files_are_changed_is_as_mkdocs_has_it(folder: Folder, settings: str, edit_url: str) -> None:
    folder.settings += settings
    assert project_of(load_settings(folder.config)).settings.edit_url == edit_url


@pytest.mark.parametrize(
    ("text", "link"),
    [(None, "/new/main/content?filename=decisions.yml&value="), ("# none yet\n", "/edit/main/content/decisions.yml")],
)
def test_a_decision_goes_into_the_file_that_is_there_though_it_holds_none(
    folder: Folder, text: str | None, link: str
) -> None:
    for name in ("northwind", "contoso"):
        folder.write(f"companies/{name}.md", f"---\nname: {name.title()}\n---\n")
    for number, words in enumerate(("will supply software to Contoso", "has licensed its software to Contoso")):
        folder.write(
            f"articles/{number}.md", f"---\ntitle: News\ndate: 2024-05-0{number + 1}\n---\n\nNorthwind {words}.\n"
        )
    if text:
        folder.write("decisions.yml", text)
    preview = kept(folder).build(strict=False, command="serve", site="preview")
    (found,) = (one for one in links(preview, "worklist") if "decisions.yml" in one)
    assert found.startswith(f"{GITHUB}{link}")
    assert "- {verdict: same, deals: [" in preview.html("worklist")
