"""The index of the search in real builds."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import material
import pytest
from mkdocs.exceptions import PluginError

from generator.mkdocs_plugin import pagefind, steady
from generator.render.templates import templates_folder
from tests.mkdocs_plugin.conftest import Folder

DEAL = "deals/northwind-funding-series-b-2024/"


@pytest.mark.parametrize("plugins", ["[search, research-site]", "[research-site, search]", "[research-site]"])
def test_there_is_one_index_whether_the_themes_own_is_switched_on_or_not(folder: Folder, plugins: str) -> None:
    folder.settings = f"theme: material\nplugins: {plugins}\n"
    built = folder.build()
    assert {"pagefind/pagefind.js", "pagefind/pagefind-entry.json", "search/index.html"} <= built.files()
    assert "search/search_index.json" not in built.files()
    assert 'id="rs-search"' in built.html("")
    assert 'action="../../search/"' in built.html("companies/northwind")


def test_it_holds_every_page_with_what_it_is_narrowed_by(folder: Folder) -> None:
    folder.write("about.md", "# About\n\nWritten by hand, on tide tables.\n")
    folder.write("hidden.md", "---\nsearch:\n  exclude: true\n---\n# Hidden\n")
    folder.write("articles/draft.md", "---\ntitle: Not yet\ndate: 2024-05-01\ndraft: true\n---\n\nA text to come.\n")
    pages = folder.build().searched()
    assert "tide tables" in pages["about/"]["content"]
    assert pages["about/"]["filters"] == {"kind": ["page"]}
    assert pages["about/"]["meta"]["line"] == "Page"
    assert not {"hidden/", "search/", "stories/2024/not-yet/"} & set(pages)
    deal = pages[DEAL]
    assert deal["filters"]["type"] == ["funding"]
    assert deal["filters"]["status"] == ["announced"]
    assert deal["filters"]["year"] == ["2024"]
    assert "Northwind" in deal["filters"]["company"]
    assert deal["meta"]["line"] == "Deal · Funding · Announced · 5 March 2024 · $40 million"
    assert "northwind" in pages["companies/northwind/"]["filters"]["name-n"]
    preview = folder.build(command="serve", site="preview").searched()
    assert "stories/2024/not-yet/" in preview


def test_a_page_is_filed_under_its_date_by_which_the_newest_come_first(folder: Folder) -> None:
    folder.write("about.md", "# About\n\nOn tide tables.\n")
    for number in range(20):
        folder.write(f"articles/{number}.md", f"---\ntitle: Note {number}\ndate: 2024-06-01\n---\n\nOf tides.\n")
    built = folder.build()
    names = {path.name: json.loads(gzip.decompress(path.read_bytes())[12:])["url"] for path in built.pieces()}
    assert len(names) == len(built.searched())
    assert sum(name.startswith("en_20240601-") for name in names) == 20
    newest = [names[name] for name in sorted(names, reverse=True)]
    assert newest[0].startswith("/stories/2024/note-")
    assert newest[-1] == "/about/"


def test_addresses_without_folders_are_found_as_they_are(folder: Folder) -> None:
    folder.settings += "use_directory_urls: false\n"
    built = folder.build()
    assert "companies/northwind.html" in built.searched()
    assert 'action="../search/index.html"' in (built.site / "companies/northwind.html").read_text()


def test_the_same_pages_give_the_same_index(folder: Folder) -> None:
    once, again = (folder.build(site=site).site / "pagefind" for site in ("once", "again"))
    assert contents(once) == contents(again)


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_what_pagefind_refuses_stops_the_build(tmp_path: Path) -> None:
    with (
        pagefind.Pagefind(tmp_path, {}) as program,
        pytest.raises(PluginError, match="could not make the search index"),
    ):
        program._ask("Sing")


@pytest.mark.parametrize("value", [0, 23, 24, 255, 256, 65_535, 65_536, 2**32, "", "é" * 30, ["a", [1, "b"]] * 20])
def test_what_is_written_is_read_as_it_was(value: object) -> None:
    written = steady._encoded(value)
    assert steady._decoded(written, 0) == (value, len(written))


@pytest.mark.parametrize("content", [b"\xf6", b"\xa0", b"\x5f"])
def test_files_of_another_make_are_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match="another kind"):
        steady._decoded(content, 0)


def test_the_header_is_materials_but_for_the_search() -> None:
    theirs = (Path(material.__file__).parent / "templates/partials/header.html").read_text(encoding="utf-8")
    ours = (templates_folder() / "theme/partials/header.html").read_text(encoding="utf-8")
    before, _, rest = theirs.partition('    {% if "material/search" in config.plugins %}\n')
    after = rest[rest.index("    {% if config.repo_url %}") :]
    expected = f'{before}    {{% include "partials/search.html" %}}\n{after}'
    assert ours.partition("-#}\n")[2] == expected.partition("-#}\n")[2]


def test_the_index_says_in_which_language_it_is(folder: Folder) -> None:
    folder.settings = "theme: {name: material, language: nl}\nplugins: [research-site]\n"
    entry = json.loads((folder.build().site / "pagefind/pagefind-entry.json").read_text())
    assert list(entry["languages"]) == ["nl"]
