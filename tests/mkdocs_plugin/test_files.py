"""What is ours to read, what MkDocs publishes, and what is left out."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import get_files
from mkdocs.utils import markdown_extensions

from generator.mkdocs_plugin import examine, load_project
from generator.mkdocs_plugin.files import is_content, leave_to_mkdocs
from generator.progress import quietly
from generator.read.content import ARTICLE_ENDINGS
from tests.mkdocs_plugin.conftest import Folder


@pytest.mark.parametrize(
    ("path", "ours"),
    [
        ("articles/x.md", True),
        ("articles/x.markdown", True),
        ("articles/deep/er/x.txt", True),
        ("articles/X.MD", True),
        ("articles/x.mkd", True),
        ("articles/index.md", True),
        ("articles/chart.png", False),
        ("articles/page.html", False),
        ("companies/lambda.md", True),
        ("companies/index.md", False),
        ("companies/README.md", False),
        ("companies/logo.png", False),
        ("companies/notes/lambda.md", False),
        ("deals/a-b-supply-2024.md", True),
        ("deals/index.md", False),
        ("decisions.yml", True),
        ("about.md", False),
        ("index.md", False),
        ("stories/index.md", False),
        ("guide/articles/x.md", False),
    ],
)
def test_what_is_content(path: str, ours: bool) -> None:
    assert is_content(path) is ours


def paths(folder: Folder) -> list[str]:
    return [file.path for file in load_project(folder.config).files]


def test_the_content_files_are_those_that_mkdocs_would_take(folder: Folder) -> None:
    folder.settings += "exclude_docs: |\n  /articles/old/\ndraft_docs: |\n  *.draft.md\n"
    folder.write("articles/old/x.md", "old")
    folder.write("articles/.hidden/x.md", "hidden")
    folder.write("articles/new.draft.md", "new")
    folder.write("companies/index.md", "# Companies")
    folder.write("decisions.yml", "[]")
    files = load_project(folder.config).files
    assert [(file.path, file.draft) for file in files] == [
        ("articles/2024/contoso.txt", False),
        ("articles/new.draft.md", True),
        ("articles/northwind.md", False),
        ("decisions.yml", False),
    ]
    assert all(file.disk.is_file() for file in files)


def test_files_that_would_share_an_address_as_pages_are_all_read(folder: Folder) -> None:
    folder.write("articles/northwind.markdown", "one more")
    assert {"articles/northwind.md", "articles/northwind.markdown"} <= set(paths(folder))


def test_what_cannot_be_read_is_handed_on_to_be_reported(folder: Folder) -> None:
    (folder.root / "content/articles/gone.md").symlink_to("nowhere.md")
    (folder.root / "content/articles/folder.md").mkdir()
    folder.write("articles/folder.md/inside.md", "inside")
    assert {"articles/gone.md", "articles/folder.md", "articles/folder.md/inside.md"} <= set(paths(folder))


def test_a_link_back_up_is_not_followed_for_ever(folder: Folder) -> None:
    (folder.root / "content/articles/loop").symlink_to("..")
    assert paths(folder) == ["articles/2024/contoso.txt", "articles/northwind.md"]


def left_out(folder: Folder, *, preview: bool = False) -> tuple[dict[str, str], set[str]]:
    """Codes by file, and the files that MkDocs is left with."""
    config = load_config(folder.config)
    files = get_files(config)
    found = leave_to_mkdocs(files, config, preview=preview)
    return {finding.file: finding.code for finding in found}, set(files.src_uris)


def test_content_is_never_published_raw(folder: Folder) -> None:
    folder.write("articles/2024/chart.png", b"picture")
    folder.write("articles/SHOUT.TXT", "loud")
    folder.write("companies/northwind.md", "name: Northwind")
    folder.write("companies/index.md", "# Companies")
    folder.write("decisions.yml", "[]")
    assert left_out(folder) == ({}, {"articles/2024/chart.png", "companies/index.md"})


@pytest.mark.parametrize("name", ["saved.html", "saved.htm", "drawing.svg", "report.pdf", "data.json"])
def test_among_articles_only_pictures_are_published(folder: Folder, name: str) -> None:
    folder.write(f"articles/{name}", "<script>alert(1)</script>")
    assert left_out(folder) == ({f"articles/{name}": "not-published"}, set())


def test_a_page_or_picture_that_cannot_be_read_is_left_out(folder: Folder) -> None:
    content = folder.root / "content"
    (content / "articles/gone.png").symlink_to("nowhere.png")
    (content / "gone.md").symlink_to("nowhere.md")
    os.mkfifo(content / "pipe.css")
    folder.write("latin.md", "caf\xe9".encode("latin-1"))
    assert left_out(folder) == (
        {
            "articles/gone.png": "unreadable-file",
            "gone.md": "unreadable-file",
            "pipe.css": "unreadable-file",
            "latin.md": "unreadable-page",
        },
        set(),
    )


def test_what_a_link_brings_in_from_outside_is_left_out(folder: Folder) -> None:
    outside, content = folder.root / "private", folder.root / "content"
    outside.mkdir()
    (outside / "plan.png").write_bytes(b"picture")
    (outside / "plan.md").write_text("# Plan")
    (content / "articles/plan.png").symlink_to(outside / "plan.png")
    (content / "plan.md").symlink_to("../private/plan.md")
    (content / "all").symlink_to(outside)
    folder.write("here.md", "# Here")
    (content / "again.md").symlink_to("here.md")
    assert left_out(folder) == (
        dict.fromkeys(("articles/plan.png", "plan.md", "all"), "outside-link"),
        {"here.md", "again.md"},
    )


def test_a_link_out_of_the_content_folder_is_named_once_whatever_lies_behind_it(folder: Folder) -> None:
    (folder.root / "private").mkdir()
    for name in ("a.md", "b.txt", "c.png", "d.html"):
        (folder.root / "private" / name).write_text("Some words.")
    (folder.root / "content/articles/all").symlink_to(folder.root / "private")
    found = [one for one in examine(folder.config, quietly)[1].findings if one.code == "outside-link"]
    assert [(one.file, one.line) for one in found] == [("articles/all", None)]


def test_a_content_folder_may_itself_be_a_link(folder: Folder) -> None:
    (folder.root / "content").rename(folder.root / "elsewhere")
    (folder.root / "content").symlink_to("elsewhere")
    folder.write("about.md", "# About")
    assert left_out(folder) == ({}, {"about.md"})


def test_endings_of_articles_are_those_that_mkdocs_would_publish_and_txt() -> None:
    assert set(ARTICLE_ENDINGS) == {*markdown_extensions, ".txt"}


def test_a_draft_picture_is_there_in_the_preview_only(folder: Folder) -> None:
    folder.settings += "draft_docs: |\n  draft*\n"
    folder.write("articles/draft.html", "x")
    assert left_out(folder)[0] == {}
    assert left_out(folder, preview=True)[0] == {"articles/draft.html": "not-published"}


def test_the_project_is_found_from_its_settings_alone(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.settings = "theme: material\nplugins: [research-site: {drafts: publish, bodies: excerpt}]\n"
    assert folder.config
    monkeypatch.chdir(folder.root)
    project = load_project()
    assert (project.settings.drafts, project.settings.bodies, project.settings.preview) == ("publish", "excerpt", False)
    assert (project.config_file, project.content_dir) == (Path(folder.config), Path(folder.root, "content"))


def test_names_that_are_not_utf8_are_set_aside_and_shown(folder: Folder) -> None:
    names = (
        "articles/a\udce9.txt",
        "articles/d\udce9/b.md",
        "articles/p\udce9.png",
        "companies/c\udce9.md",
        "e\udce9.md",
    )
    for name in names:
        folder.write(name, "Some words\n\nA text of some words.\n")
    built = folder.build(strict=False)
    for name in names:
        shown = name.replace("\udce9", "\\xe9")
        assert len(built.said(f"{shown}: error: The name of the file")) == 1, shown
    assert built.said("2 set aside")
    assert not [file for file in built.files() if "\udce9" in file]
