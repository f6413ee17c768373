"""Ids: lower case, ASCII, from content alone."""

from __future__ import annotations

import re

import pytest

from generator.text.slugs import SLUG_LENGTH, distinct_slug, free_ids, slug, slug_or_code


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
    [("AI Safety", "ai-safety"), ("C++", "c-plus-plus"), ("C#", "c-sharp"), ("C", "c"), ("Straße", "strasse")],
)
def test_a_name_of_latin_letters_is_its_slug(name: str, expected: str) -> None:
    assert distinct_slug(name) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [("北方", "南方"), ("Acme 北方", "Acme 南方"), ("…", "—"), ("word " * 30 + "a", "word " * 30 + "b")],
)
def test_names_that_lose_their_difference_keep_apart(one: str, other: str) -> None:
    assert distinct_slug(one) != distinct_slug(other)
    assert re.fullmatch(r"[a-z0-9-]{8,89}", distinct_slug(one))


@pytest.mark.parametrize("name", ["index", "Page", "2025", "by"])
def test_a_name_that_is_reserved_is_marked(name: str) -> None:
    assert re.fullmatch(rf"{name.lower()}-[0-9a-f]{{8}}", distinct_slug(name))
