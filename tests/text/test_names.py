"""When two spellings are one name."""

from __future__ import annotations

import pytest

from generator.text.names import name_key, without_legal_form


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nvidia", "NVIDIA"),
        ("Acme Inc.", "Acme"),
        ("Acme, Inc.", "ACME CORP"),
        ("Tiffany & Co.", "Tiffany"),
        ("Hugging Face", "HuggingFace"),
        ("D.E. Shaw", "DE Shaw"),
        ("Nestlé S.A.", "Nestle"),
        ("Johnson & Johnson", "Johnson and Johnson"),
        ("The Northgrid Company", "Northgrid"),
        ("Pay-Pal", "Paypal"),
    ],
)
def test_case_punctuation_and_legal_form_do_not_matter(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Acme Labs", "Acme"),
        ("Acme Capital", "Acme Ventures"),
        ("Disney", "Disney+"),
        ("3M", "4M"),
        ("北方", "南方"),
        ("Company", "Corporation"),
        ("The", "A"),
        ("Visa", "Vi SA"),
    ],
)
def test_other_words_make_another_name(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


@pytest.mark.parametrize("name", ["", "…", "$", "--"])
def test_a_text_without_letters_is_no_name(name: str) -> None:
    assert name_key(name) == ""


def test_a_name_that_is_a_legal_form_stays() -> None:
    assert without_legal_form("AG") == "AG"
    assert without_legal_form("Co. Ltd.") == "Co."
