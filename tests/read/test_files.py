"""Bytes become text, and what is no text is set aside without harm."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from generator.model import SourceFile
from generator.read.content import read_content
from generator.read.files import SIZE_LIMIT, read_text
from generator.read.trouble import Unreadable
from generator.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from tests.read.conftest import Read


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"one\ntwo\n", "one\ntwo\n"),
        (b"one\r\ntwo\r\n", "one\ntwo\n"),
        (b"one\rtwo", "one\ntwo"),
        (b"\xef\xbb\xbfone", "one"),
        ("one\u2028two\x0bthree\x85four".encode(), "one two three four"),
        ("one\ufefftwo".encode(), "onetwo"),
    ],
)
def test_marks_and_line_ends_make_no_difference(tmp_path: Path, data: bytes, text: str) -> None:
    file = tmp_path / "x.md"
    file.write_bytes(data)
    assert read_text(file) == (text, None)


def test_control_characters_are_taken_out_and_placed(tmp_path: Path) -> None:
    file = tmp_path / "x.md"
    file.write_bytes(b"one\n\ttw\x00o\x1b[31m\x7f")
    assert read_text(file) == ("one\n\ttwo[31m", (2, 4, 3))


@pytest.mark.parametrize("data", [b"Caf\xe9", b"\r\n\r\nCaf\xe9 au lait", b"ok\xc3\x28", b"ok\xed\xa0\x80"])
def test_the_first_byte_that_is_not_utf8_is_placed(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "x.md"
    file.write_bytes(data)
    with pytest.raises(Unreadable) as caught:
        read_text(file)
    before = data[: max(data.find(b"\xe9"), data.find(b"\xc3"), data.find(b"\xed"))].decode().replace("\r\n", "\n")
    assert caught.value.code == "file-not-utf8"
    assert (caught.value.line, caught.value.column) == (before.count("\n") + 1, len(before.split("\n")[-1]) + 1)


def test_a_huge_file_is_set_aside_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "x.md"
    with file.open("wb") as sparse:
        sparse.truncate(50_000_000)
    monkeypatch.setattr("pathlib.Path.open", lambda *_: pytest.fail("the file was opened"))
    with pytest.raises(Unreadable) as caught:
        read_text(file)
    assert caught.value.finding("articles/x.md").message.startswith("The file has 50.0 MB")


def test_a_file_of_the_greatest_size_is_read(tmp_path: Path) -> None:
    file = tmp_path / "x.md"
    file.write_bytes(b"a" * SIZE_LIMIT)
    assert len(read_text(file)[0]) == SIZE_LIMIT


def test_what_is_no_file_is_set_aside_and_the_rest_is_read(folder: Read, tmp_path: Path) -> None:
    (tmp_path / "articles" / "folder.md").mkdir(parents=True)
    (tmp_path / "articles" / "dangling.md").symlink_to(tmp_path / "gone.md")
    (tmp_path / "articles" / "loop.md").symlink_to(tmp_path / "articles" / "loop.md")
    os.mkfifo(tmp_path / "articles" / "pipe.md")
    content, findings = folder({"articles/good.md": "---\ntitle: A title\ndate: 2025-11-03\n---\nA body.\n"})
    assert [article.title for article in content.articles] == ["A title"]
    assert content.set_aside == ("articles/dangling.md", "articles/folder.md", "articles/loop.md", "articles/pipe.md")
    assert [finding.code for finding in findings] == ["file-missing", "file-folder", "file-unreadable", "file-special"]


def test_a_link_that_leads_out_of_the_content_folder_is_not_followed(tmp_path: Path) -> None:
    """Neither a file, nor one behind a folder, nor a curated file or the decisions; links within are followed."""
    top, outside = tmp_path / "content", tmp_path / "elsewhere"
    for folder in (top / "articles", top / "companies", outside):
        folder.mkdir(parents=True)
    for name in ("secret.md", "other.md"):
        (outside / name).write_text("---\ntitle: Secret\nname: Secret\n---\nA word.\n")
    (top / "articles" / "own.md").write_text("---\ntitle: Own\ndate: 2025-11-03\n---\nA word.\n")
    (top / "articles" / "again.md").symlink_to(top / "articles" / "own.md")
    links = ["articles/secret.md", "companies/secret.md", "decisions.yml"]
    for path in links:
        (top / path).symlink_to(outside / "secret.md")
    (top / "articles" / "folder").symlink_to(outside)
    (tmp_path / "site").symlink_to(top)  # that the whole folder lies behind a link is the editor's business
    behind = ["articles/folder/other.md", "articles/folder/secret.md"]
    paths = ["articles/again.md", "articles/own.md", *behind, *links]
    files = [SourceFile(path, tmp_path / "site" / path) for path in paths]
    content, findings = read_content(files, Settings())
    assert [article.title for article in content.articles] == ["Own", "Own"]
    assert content.companies == ()
    assert content.set_aside == (*behind, "articles/secret.md")
    assert {(one.code, one.severity) for one in findings} == {("outside-link", "error")}
    assert sorted(one.file for one in findings) == ["articles/folder", *links]
