"""``research-site new article``: where it is written, what it says, and when it is not."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from generator.mkdocs_plugin import load_project
from generator.pipeline import build_site
from generator.read.article import read_article
from tests.read.editor import front_matter, wrong

URL = "https://daily.example/brightwater?utm_source=x"


def test_it_is_named_from_its_title_and_year_and_carries_what_was_given(folder: Path, new: Any, check: Any) -> None:
    title = 'Brightwater "Foods": a $3 million loan'
    done = new("article", "--url", URL, "--title", title, "--date", "Nov 3, 2025", "--publisher", "The Daily")
    file = folder / "content" / "articles" / "2025" / "brightwater-foods-a-3-million-loan.md"
    assert done.exit_code == 0, done.output
    assert f"Wrote {file.relative_to(folder)}\n" in done.output
    assert "Then run research-site check." in done.output
    article, findings = read_article("articles/2025/a.md", file.read_text(encoding="utf-8"))
    assert findings == ()
    assert article is not None
    assert (article.title, article.date) == (title, "2025-11-03")
    assert (article.original_url, article.publisher, article.dialect) == (URL, "The Daily", "post")
    assert wrong("article", front_matter(file)) == []
    assert check() == []


def test_a_title_in_other_letters_makes_a_short_name_and_an_address_that_is_the_same(folder: Path, new: Any) -> None:
    for number in ("", "-2"):
        done = new("article", "--title", "ソフトの会社、2000万ドルを調達", "--date", "2025-11-03")
        assert re.search(rf"/2025/story-[0-9a-f]{{8}}{number}\.md\n", done.output), done.output
    project = load_project()
    site, _ = build_site(project.files, project.settings)
    stems = {file.stem for file in (folder / "content" / "articles" / "2025").iterdir()}
    assert {f"2025/{stem}" for stem in stems} < {story.id for story in site.stories}


def test_without_a_day_none_is_guessed_and_check_says_that_it_is_missing(folder: Path, new: Any) -> None:
    assert new("article", "--title", "A loan").exit_code == 0
    _, findings = read_article("a.md", (folder / "content" / "articles" / "a-loan.md").read_text(encoding="utf-8"))
    assert [finding.code for finding in findings] == ["date-missing"]


def test_an_empty_one_is_an_error_until_it_is_filled_in(folder: Path, new: Any, check: Any) -> None:
    assert new("article").exit_code == 0
    assert check() == ["content/articles/untitled.md: error: file-empty"]
    file = folder / "content" / "articles" / "untitled.md"
    text = file.read_text(encoding="utf-8").replace("title:", "title: A loan").replace("date:", "date: 2025-11-03")
    file.write_text(f"{text}The bank lends money.\n", encoding="utf-8")
    assert check() == []
    assert wrong("article", front_matter(file)) == []


def test_a_second_story_of_a_title_gets_a_file_of_its_own(new: Any) -> None:
    for name in ("a-loan.md", "a-loan-2.md", "a-loan-3.md"):
        assert f"articles/2025/{name}" in new("article", "--title", "A loan", "--date", "2025-11-03").output


@pytest.mark.parametrize("url", ["https://news.example/northwind", "http://www.news.example/northwind/?utm_source=x"])
@pytest.mark.parametrize("draft", [False, True])
def test_an_address_that_an_article_has_is_refused_with_its_file(url: str, draft: bool, folder: Path, new: Any) -> None:
    file = folder / "content" / "articles" / "northwind.md"
    if draft:
        file.write_text(file.read_text(encoding="utf-8").replace("date:", "draft: true\ndate:"), encoding="utf-8")
    done = new("article", "--url", url, "--title", "Another")
    assert done.exit_code == 2
    assert "Error: content/articles/northwind.md is the article of that address already.\n" in done.output
    assert [one.name for one in (folder / "content" / "articles").iterdir()] == ["northwind.md"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--url", "ftp://a.example"), "ftp://a.example is no address of the web"),
        (("--date", "soon"), "soon is no day"),
        (("--date", "2025-11"), "2025-11 is no day"),
        (("-f", "nowhere.yml"), "nowhere.yml"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(words: tuple[str, ...], said: str, folder: Path, new: Any) -> None:
    done = new("article", "--title", "A loan", *words)
    assert done.exit_code == 2
    assert said in done.output
    assert not (folder / "content" / "articles" / "a-loan.md").exists()
