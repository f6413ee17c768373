"""Ids: lower case, ASCII, from content alone."""

from __future__ import annotations

import re

import pytest

from generator.text.slugs import SLUG_LENGTH, distinct_slug, file_slug, free_ids, slug, slug_or_code


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Acme Raises $9.7B", "acme-raises-9-7b"),
        ("  Zürich–Łódź:  Ærø & Straße ", "zurich-lodz-aero-and-strasse"),
        ("Crème brûlée’s day", "creme-brulees-day"),
        ("Disney+ grows", "disney-plus-grows"),
        ("../../etc/passwd", "etc-passwd"),
        ("<script>alert(1)</script>", "script-alert-1-script"),
        ("ﬁne ②", "fine-2"),
        ("北方", ""),
        ("…", ""),
    ],
)
def test_a_text_becomes_lower_case_ascii(text: str, expected: str) -> None:
    assert slug(text) == expected


@pytest.mark.parametrize("text", ["word " * 40, "x" * 300, "a-" * 100, "é" * 200])
def test_a_long_text_is_cut_at_a_hyphen(text: str) -> None:
    cut = slug(text)
    assert 0 < len(cut) <= SLUG_LENGTH
    assert not cut.endswith("-")
    assert cut in (slug(text, 10_000)[: len(cut)], "x" * SLUG_LENGTH, "e" * SLUG_LENGTH)


@pytest.mark.parametrize("name", ["北方電網", "Яндекс", "東芝", "株式会社"])
def test_a_name_without_latin_letters_has_an_id_of_its_own(name: str) -> None:
    assert re.fullmatch(r"xn-[a-z0-9-]+", slug_or_code(name))
    assert slug_or_code(name) != slug_or_code(name + "京")


@pytest.mark.parametrize("text", ["Acme Raises $9.7B", "Zürich", "AI 人", "2024", "360"])
def test_a_file_is_named_by_the_latin_words_of_a_text(text: str) -> None:
    assert file_slug(text, "story") == slug(text)


@pytest.mark.parametrize("text", ["北方電網", "Яндекс привлёк 20 млн", "東芝 2025", "\ud800"])
def test_a_file_of_a_text_in_other_letters_is_named_by_what_it_is_and_by_a_code_of_its_own(text: str) -> None:
    assert re.fullmatch("story-[0-9a-f]{8}", file_slug(text, "story"))
    assert file_slug(text, "story") == file_slug(text.upper(), "story") != file_slug(text + "京", "story")


@pytest.mark.parametrize(
    ("wished", "given"),
    [
        (["a", "a", "a"], ("a", "a-2", "a-3")),
        (["a", "a-2", "a"], ("a", "a-2", "a-3")),
        (["a", "a", "a-2"], ("a", "a-2", "a-2-2")),
        (["index", "2025", "readme", "2025"], ("index-2", "2025-2", "readme-2", "2025-3")),
        (["2025/index", "2025/x"], ("2025/index-2", "2025/x")),
        (["undated", "by", "page", "x/page"], ("undated-2", "by-2", "page-2", "x/page-2")),
        (["20251", "indexes"], ("20251", "indexes")),
    ],
)
def test_equal_and_reserved_ids_get_a_number(wished: list[str], given: tuple[str, ...]) -> None:
    assert free_ids(wished) == given


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("AI Hardware", "ai-hardware"),
        ("  Zürich & Genève ", "zurich-and-geneve"),
        ("C++", "c-plus-plus"),
        ("C#", "c-sharp"),
        ("AT&T", "at-and-t"),
        ("<script>alert(1)</script>", "script-alert-1-script"),
    ],
)
def test_a_slug_is_readable(name: str, expected: str) -> None:
    assert distinct_slug(name) == expected


@pytest.mark.parametrize("name", ["人工智能", "???", "", "Índex Ω", "index", "..", "/", "a" * 300, "\ud800"])
def test_a_slug_of_any_text_is_one_safe_segment(name: str) -> None:
    made = distinct_slug(name)
    assert made.isascii()
    assert made
    assert made != "index"
    assert len(made) <= 90
    assert all(char.isalnum() or char == "-" for char in made)


def test_slugs_tell_apart_what_ascii_would_make_equal() -> None:
    names = ["人工智能", "机器学习", "AI 人", "AI 机", "AI", "C", "C++", "C#", "x" * 100 + "a", "x" * 100 + "b"]
    assert len({distinct_slug(name) for name in names}) == len(names)


@pytest.mark.parametrize("name", ["index", "Page", "2025", "by"])
def test_a_name_that_is_reserved_is_marked(name: str) -> None:
    assert re.fullmatch(rf"{name.lower()}-[0-9a-f]{{8}}", distinct_slug(name))
