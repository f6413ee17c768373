"""Whole sites, built for real from articles: addresses, options, strictness, and bytes that do not change."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort, MkDocsException

from generator.mkdocs_plugin import load_project
from tests.mkdocs_plugin.conftest import PLAIN, POST, Built, Folder

STORY = "stories/2024/northwind-raises-40-million-for-its-data-centres"
DRAFT = "---\ntitle: Not yet\ndate: 2024-05-01\ndraft: true\n---\n\nTailspin buys Wingtip for $3 million.\n"
NO_YAML = '---\ntitle: "never closed\n---\n\nText.\n'


def material(**theme: str) -> str:
    """Settings with more to say about the theme."""
    lines = "".join(f"  {key}: {value}\n" for key, value in theme.items())
    return f"theme:\n  name: material\n{lines}plugins: [search, research-site]\n"


class Links(HTMLParser):
    """Collects what a page loads and where it leads."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.loads: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {key: value or "" for key, value in attrs}
        if tag == "a" and "href" in values:
            self.found.append(values["href"])
        elif tag == "link" and values.get("rel") != "canonical" and "href" in values:
            self.loads.append(values["href"])
        elif "src" in values:
            self.loads.append(values["src"])


def dead(built: Built, *, folders: bool) -> list[tuple[str, str]]:
    """Links of any page, the theme's among them, that a plain web server or a disk could not follow."""
    missing = []
    for page in sorted(built.site.rglob("*.html")):
        if page.name == "404.html":
            continue  # its links begin at the server's root
        links = Links(page.read_text(encoding="utf-8"))
        for link in (*links.found, *links.loads):
            target = page.parent / link.partition("#")[0].partition("?")[0]
            if folders and target.is_dir():
                target /= "index.html"
            if not re.match("https?:|mailto:|#", link) and not target.is_file():
                missing.append((page.relative_to(built.site).as_posix(), link))
    return missing


def test_the_least_that_works_makes_a_site(folder: Folder) -> None:
    built = folder.build()
    assert {"index.html", "404.html", f"{STORY}/index.html", "deals/index.html", "data/deals.json"} <= built.files()
    assert built.said("2 files: 2 stories")
    assert built.lines[-2] == ("INFO", "2 files: 2 stories")
    assert not any(level in ("WARNING", "ERROR") for level, _ in built.lines)


def test_articles_and_curated_files_are_not_published_raw(folder: Folder) -> None:
    folder.write("companies/northwind.md", "---\nname: Northwind\n---\n\nNotes.\n")
    folder.write("decisions.yml", "- {verdict: not-a-company, name: Norway, by: A. Editor, on: 2024-01-01, why: no}\n")
    files = folder.build(strict=False).files()
    assert "companies/northwind/index.html" in files
    twins = {file.removesuffix("html") + "md" for file in files if file.endswith(".html")} | {"llms.txt", "robots.txt"}
    assert not [file for file in files - twins if re.search(r"^articles|\.(md|txt|yml)$", file)]


def test_a_picture_beside_an_article_is_published_and_shown(folder: Folder) -> None:
    folder.write("articles/northwind.md", POST + "\n![The hall](hall.png)\n")
    folder.write("articles/hall.png", b"picture")
    built = folder.build()
    assert (built.site / "articles/hall.png").read_bytes() == b"picture"
    assert 'src="../../../articles/hall.png"' in built.html(STORY)


def test_a_picture_that_no_page_shows_is_not_published(folder: Folder) -> None:
    folder.write("articles/draft.md", DRAFT + "\n![The plan](plan.png)\n")
    folder.write("articles/plan.png", b"secret")
    folder.write("articles/spare.png", b"spare")
    folder.write("about.md", "# About\n\n<img src='../articles/by%20hand.png'>\n")
    folder.write("articles/by hand.png", b"shown")
    assert {file for file in folder.build().files() if file.startswith("articles")} == {"articles/by hand.png"}
    assert "articles/plan.png" in folder.build(command="serve").files()


def test_pictures_of_texts_that_are_not_shown_are_not_published(folder: Folder) -> None:
    folder.settings = "theme: material\nplugins: [search, research-site: {bodies: excerpt}]\n"
    folder.write("articles/northwind.md", POST + "\n![The hall](hall.png)\n")
    folder.write("articles/hall.png", b"picture")
    assert "articles/hall.png" not in folder.build().files()


def test_articles_that_would_share_an_address_as_pages_are_no_trouble_to_mkdocs(folder: Folder) -> None:
    folder.settings += "exclude_docs: |\n  old.*\n"
    folder.write("articles/northwind.MD", PLAIN.replace("Contoso", "Tailspin"))
    folder.write("articles/northwind.markdown", PLAIN.replace("Contoso", "Wingtip"))
    folder.write("articles/old.md", PLAIN)
    built = folder.build()
    assert built.said("4 files: 4 stories")
    assert not built.said("conflicts")


@pytest.mark.parametrize(
    ("settings", "folders"),
    [("", True), ("site_url: https://desk.example/some/path/\n", True), ("use_directory_urls: false\n", False)],
)
def test_every_link_leads_somewhere(folder: Folder, settings: str, folders: bool) -> None:
    folder.settings += settings
    folder.write("index.md", "# Welcome\n\n[A story](articles/northwind.md)\n")
    folder.write("articles/northwind.md", POST + "\n![The hall](hall.png)\n")
    folder.write("articles/hall.png", b"picture")
    built = folder.build()
    assert dead(built, folders=folders) == []
    assert ("stories/2024/" in built.html("")) is True


@pytest.mark.parametrize("folders", [True, False])
def test_a_page_by_hand_and_a_list_that_a_person_opens_carry_the_cards_of_their_links_once(
    folder: Folder, folders: bool
) -> None:
    folder.settings += f"use_directory_urls: {str(folders).lower()}\n"
    folder.write("about.md", "# About\n\nRead of [them](companies/northwind.md).\n")
    folder.write("companies/index.md", "# Companies\n\nAbove all [them](northwind.md).\n")
    built = folder.build()
    ending = "/" if folders else ".html"
    about = ("about/index.html", "../companies/northwind") if folders else ("about.html", "companies/northwind")
    for file, href in (about, ("companies/index.html", "northwind")):
        carried = re.findall(r'data-cards="([^"]*)"', (built.site / file).read_text(encoding="utf-8"))
        assert len(carried) == 1, file
        assert f"{href}{ending}\nNorthwind\n" in f"\n{carried[0]}", file


def test_under_a_sub_path_only_the_sitemap_and_the_404_page_name_it(folder: Folder) -> None:
    folder.settings += "site_url: https://desk.example/some/path/\n"
    built = folder.build()
    assert 'href="/some/path/deals/"' in (built.site / "404.html").read_text()
    assert not re.search(r'(href|src)="/', built.html(STORY))
    sitemap = (built.site / "sitemap.xml").read_text()
    assert "<loc>https://desk.example/some/path/deals/</loc>" in sitemap
    assert "northwind-raises" not in sitemap, "its original is elsewhere"
    assert "contoso-will-rent" in sitemap


def test_no_page_loads_anything_from_another_host(folder: Folder) -> None:
    folder.settings += "repo_url: https://github.com/example/example\n"
    built = folder.build()
    for page in built.site.rglob("*.html"):
        links = Links(page.read_text(encoding="utf-8"))
        assert not [link for link in links.loads if re.match("(https?:)?//", link)], page
    assert "fonts.g" not in built.html("")


def test_drafts_leave_no_byte_in_a_build(folder: Folder) -> None:
    before = folder.build(site="before")
    folder.write("articles/draft.md", DRAFT)
    after = folder.build(site="after")
    assert after.said("3 files: 2 stories, 1 draft left out (option drafts)")
    assert contents(after.site) == contents(before.site)


def test_drafts_take_part_where_the_option_says_so(folder: Folder) -> None:
    folder.settings = "theme: material\nplugins: [search, research-site: {drafts: publish}]\n"
    folder.write("articles/draft.md", DRAFT)
    assert "stories/2024/not-yet/index.html" in folder.build().files()


def test_drafts_take_part_in_the_preview(folder: Folder) -> None:
    folder.write("articles/draft.md", DRAFT)
    assert "stories/2024/not-yet/index.html" in folder.build(command="serve").files()


def contents(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_the_same_content_gives_the_same_bytes_at_any_time(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.settings += "site_url: https://desk.example/\n"
    folder.write("about.md", "# About")
    built = []
    for epoch in ("1000000000", "1700000000"):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
        built.append(contents(folder.build(site=epoch).site))
    assert "sitemap.xml.gz" in built[0]
    assert built[0] == built[1]


def test_an_error_stops_a_strict_build_and_no_other(folder: Folder) -> None:
    folder.write("articles/broken.md", NO_YAML)
    built = folder.build(strict=False)
    assert [line for line in built.lines if line[0] == "ERROR" and "articles/broken.md" in line[1]]
    assert built.said("3 files: 2 stories, 1 set aside")
    with pytest.raises(Abort):
        folder.build()


def test_a_build_names_a_file_as_one_would_type_it(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder.root)
    folder.write("articles/broken.md", NO_YAML)
    built = folder.build(strict=False)
    assert [message for _, message in built.lines if message.startswith("content/articles/broken.md:2:")]


@pytest.mark.parametrize(("strictness", "level"), [("error", "INFO"), ("warning", "WARNING")])
def test_whether_warnings_stop_a_strict_build_is_an_option(folder: Folder, strictness: str, level: str) -> None:
    folder.settings = f"theme: material\nplugins: [search, research-site: {{strict_findings: {strictness}}}]\n"
    folder.write("articles/saved.html", "<p>x</p>")
    built = folder.build(strict=False)
    assert [line[0] for line in built.lines if "articles/saved.html: warning: " in line[1]] == [level]
    if strictness == "warning":
        with pytest.raises(Abort):
            folder.build()


def test_very_many_notes_of_one_kind_are_counted_rather_than_listed(folder: Folder) -> None:
    for number in range(9):
        folder.write(f"articles/saved{number}.html", "<p>x</p>")
    built = folder.build()
    assert len(built.said(".html: warning: ")) == 4
    assert built.said("warning: 5 more of this kind; research-site check lists them all")


@pytest.mark.parametrize("settings", ["theme: readthedocs\nplugins: [research-site]\n", "plugins: [research-site]\n"])
def test_another_theme_stops_the_build_with_a_sentence(folder: Folder, settings: str) -> None:
    folder.settings = settings
    with pytest.raises(Abort) as stopped:
        folder.build()
    assert "BuildError" in str(stopped.value)


def test_the_sentence_about_the_theme_says_what_to_write(folder: Folder, caplog: pytest.LogCaptureFixture) -> None:
    folder.settings = "plugins: [research-site]\n"
    with caplog.at_level("ERROR", "mkdocs"), pytest.raises(Abort):
        folder.build()
    assert 'write "theme: material" in' in caplog.text


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ("{drafts: maybe}", "Expected one of: ('preview', 'publish', 'exclude') but received: 'maybe'"),
        ("{drafts: off}", "Expected one of: ('preview', 'publish', 'exclude') but received: False"),
        ("{bodies: none}", "Expected one of: ('full', 'excerpt') but received: 'none'"),
        (
            "{colour: red}",
            "'colour': The options are drafts, bodies, clipped, external_pictures, strict_findings, processes, "
            "data_licence, social_image.",
        ),
        ("{processes: 0}", "'processes': Write a whole number from 1, not 0."),
        ("{processes: yes}", "'processes': Write a whole number from 1, not True."),
        ("{processes: many}", "Expected type: <class 'int'>"),
        ("{draft: publish}", "'draft': There is no such option; did you mean drafts?"),
    ],
)
def test_an_option_that_is_none_is_refused(
    folder: Folder, options: str, words: str, caplog: pytest.LogCaptureFixture
) -> None:
    folder.settings = f"theme: material\nplugins: [research-site: {options}]\n"
    with caplog.at_level("WARNING", "mkdocs"), pytest.raises(MkDocsException):
        folder.build(strict=False)
    assert words in caplog.text


def test_a_command_needs_the_plugin(folder: Folder) -> None:
    folder.settings = "theme: material\nplugins: [search]\n"
    with pytest.raises(MkDocsException, match='add the line "- research-site" under "plugins:"'):
        load_project(folder.config)


def test_the_sites_own_templates_come_before_ours_and_custom_dir_before_those(folder: Folder) -> None:
    for where, words in (("templates/theme", "of the site"), ("custom", "of custom_dir")):
        partials = folder.root / where / "partials"
        partials.mkdir(parents=True)
        (partials / "copyright.html").write_text(words)
    (folder.root / "templates/theme/partials/source.html").write_text("<i>source of the site</i>")
    folder.settings = material(custom_dir=str(folder.root / "custom")) + "repo_url: https://code.example/x\n"
    page = folder.build().html("")
    assert "of custom_dir" in page
    assert "source of the site" in page
    assert "assets/research-site/site.css" in page


def test_a_story_lights_up_its_section(folder: Folder) -> None:
    folder.settings = material(features="[navigation.tabs]")
    page = folder.build().html(STORY)
    lit = re.findall(r'md-tabs__item--active">\s*<a href="([^"]*)"', page)
    assert lit == ["../../"]


def test_hostile_files_stop_nothing(folder: Folder) -> None:
    content = folder.root / "content"
    (content / "articles/folder.md").mkdir()
    (content / "articles/gone.md").symlink_to("nowhere.md")
    (content / "articles/gone.png").symlink_to("nowhere.png")
    (content / "articles/loop").symlink_to("..")
    folder.write("articles/latin.md", "caf\xe9 in latin".encode("latin-1"))
    folder.write("articles/deep.md", "---\nx: " + "[" * 50_000 + "\n---\ntext\n")
    folder.write("articles/empty.md", "")
    folder.write("about.md", "caf\xe9".encode("latin-1"))
    built = folder.build(strict=False)
    assert f"{STORY}/index.html" in built.files()
    assert built.said("7 files: 2 stories, 5 set aside")
    for name in ("folder.md", "gone.md", "gone.png", "latin.md", "deep.md", "empty.md"):
        assert [line for line in built.lines if line[0] == "ERROR" and f"articles/{name}" in line[1]], name


def test_plain_and_post_meet_in_one_company(folder: Folder) -> None:
    page = folder.build().html("companies/northwind")
    assert "northwind-raises" in page
    assert "contoso-will-rent" in page
    assert PLAIN.splitlines()[0] in page
