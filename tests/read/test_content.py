"""The content folder is sorted, every article file is accounted for, and nothing depends on the order of the files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.model import SourceFile
from generator.read.content import read_content, role_of
from generator.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from tests.read.conftest import Read

ARTICLE = "---\ntitle: A title\ndate: 2025-11-03\n---\nA body.\n"


@pytest.mark.parametrize(
    ("path", "role"),
    [
        ("articles/a.md", "articles"),
        ("articles/2024/x/a.TXT", "articles"),
        ("articles/a.markdown", "articles"),
        ("articles/a.png", None),
        ("articles.md", None),
        ("companies/lambda.md", "companies"),
        ("companies/index.md", None),
        ("companies/README.md", None),
        ("companies/sub/lambda.md", None),
        ("deals/a-b.md", "deals"),
        ("deals/a-b.txt", None),
        ("decisions.yml", "decisions"),
        ("sub/decisions.yml", None),
        ("index.md", None),
    ],
)
def test_a_path_has_one_role(path: str, role: str | None) -> None:
    assert role_of(path) == role


@pytest.mark.parametrize(
    ("settings", "articles", "out"),
    [
        ({}, ["articles/b.md"], ("articles/a.md",)),
        ({"preview": True}, ["articles/a.md", "articles/b.md"], ()),
        ({"drafts": "publish"}, ["articles/a.md", "articles/b.md"], ()),
        ({"drafts": "exclude", "preview": True}, ["articles/b.md"], ("articles/a.md",)),
    ],
)
def test_drafts_take_part_as_the_settings_say(
    folder: Read, settings: dict[str, object], articles: list[str], out: tuple[str, ...]
) -> None:
    draft = ARTICLE.replace("date:", "published: false\ndate:")
    content, findings = folder({"articles/a.md": draft, "articles/b.md": ARTICLE}, **settings)
    assert [article.source_file for article in content.articles] == articles
    assert content.drafts_out == out
    assert findings == ()


def test_an_unknown_key_is_reported_once_with_a_count_and_a_misspelt_one_in_every_file(folder: Read) -> None:
    text = ARTICLE.replace("date:", "mood: good\nexerpt: x\ndate:")
    _, findings = folder({"articles/a.md": text, "articles/b.md": text, "articles/c.md": ARTICLE})
    assert [(finding.code, finding.file, finding.line) for finding in findings] == [
        ("article-key-misspelt", "articles/a.md", 4),
        ("article-key-misspelt", "articles/b.md", 4),
        ("article-key-unknown", "articles/a.md", 3),
    ]
    assert "files with it: 2" in findings[2].message
    assert all("write: excerpt: x" in one.remedy for one in findings[:2])


@pytest.mark.parametrize(
    ("key", "misspelt", "codes"),
    [
        ("title", "titel", ["article-key-misspelt"]),
        ("date", "dat", ["article-key-misspelt"]),
        ("title", "weather", ["article-key-unknown", "title-missing"]),
        ("title", "exerpt", ["article-key-misspelt", "title-missing"]),
    ],
)
def test_a_misspelt_title_or_date_is_told_once_in_each_file_with_its_value(
    key: str, misspelt: str, codes: list[str], folder: Read
) -> None:
    text = ARTICLE.replace(f"{key}:", f"{misspelt}:")
    value = next(line for line in ARTICLE.splitlines() if line.startswith(key)).partition(" ")[2]
    _, findings = folder({"articles/a.md": text, "articles/b.md": text})
    assert sorted(one.code for one in findings if one.file == "articles/a.md") == codes
    if len(codes) == 1:
        assert [(one.file, one.remedy) for one in findings] == [
            (file, f"If {key} is meant, write: {key}: {value}") for file in ("articles/a.md", "articles/b.md")
        ]


def test_an_encrypted_block_under_a_misspelt_key_is_not_in_the_line_to_write(folder: Read) -> None:
    _, (found,) = folder({"articles/a.md": ARTICLE.replace("date:", f"secureds: {'QUJD' * 20}\ndate:")})
    assert found.remedy == "If secured is meant, write: secured: …"


def test_the_order_of_the_files_makes_no_difference(tmp_path: Path) -> None:
    names = ["b.md", "a.md", "c.txt"]
    for name in names:
        (tmp_path / name).write_text(ARTICLE + name)
    files = [SourceFile(f"articles/{name}", tmp_path / name) for name in names]
    assert read_content(files, Settings()) == read_content(files[::-1], Settings())


def test_every_article_file_is_accounted_for(folder: Read) -> None:
    files = {f"articles/{name}.md": ARTICLE for name in "abc"}
    files |= {"articles/d.md": "", "articles/e.md": ARTICLE.replace("date:", "draft: yes\ndate:"), "index.md": "Hello"}
    content, _ = folder(files)
    read = {article.source_file for article in content.articles}
    assert read | set(content.drafts_out) | set(content.set_aside) == set(files) - {"index.md"}
    assert (content.drafts_out, content.set_aside) == (("articles/e.md",), ("articles/d.md",))


@pytest.mark.shared
def test_every_real_article_is_read_without_an_error(shared: Path) -> None:
    """Every seventh of the real articles: each is read, and none of them is wrongly said to have an error."""
    paths = sorted(
        path
        for folder in ("seeds", "field", "gold/dev/articles")
        for path in (shared / folder).rglob("*")
        if path.suffix in (".md", ".txt")
    )
    files = [SourceFile(f"articles/{path.relative_to(shared).as_posix()}", path) for path in paths[::7]]
    content, findings = read_content(files, Settings(drafts="publish"))
    assert len(content.articles) == len(files) > 0
    assert [finding for finding in findings if finding.severity == "error"] == []
