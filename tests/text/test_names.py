"""When two spellings are one name."""

from __future__ import annotations

import pytest

from generator.text.names import name_key, slip, slip_keys, stands_in, without_legal_form


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


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lamda", "Lambda"),
        ("Lambdda", "LAMBDA"),
        ("Lamdba, Inc.", "Lambda"),
        ("Brightwatar Robotics", "Brightwater Robotics"),
        ("Brightwater Robotcis", "The Brightwater-Robotics"),
        ("Brightwater Robitocs", "Brightwater Robotics"),
    ],
)
def test_a_letter_in_a_word_that_is_missing_too_much_another_or_out_of_place_is_a_slip(one: str, other: str) -> None:
    assert slip(one, other)
    assert slip(other, one)
    assert slip_keys(one) & slip_keys(other)


@pytest.mark.parametrize("other", ["Redwood Analytics", "Fern Analytics", "Brightwater Robotics Works"])
def test_names_that_no_slip_parts_are_not_looked_at_together(other: str) -> None:
    assert not slip_keys("Brightwater Robotics") & slip_keys(other)


def test_a_text_too_long_for_a_name_has_nothing_to_be_looked_up_by() -> None:
    assert slip_keys("Brightwater " * 10) == frozenset()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lambda", "lambda"),
        ("Meta", "Metta"),
        ("Red Cat", "Red Hat"),
        ("Lambda", "Gambda"),
        ("Lambda", "Lambba"),
        ("Northwind3", "Northwind4"),
        ("Lambda", "Lambda Cloud"),
        ("Brightwater", "Brightwell"),
        ("Brigtwater Robotcs", "Brightwater Robotics"),
        ("", "Lambda"),
    ],
)
def test_a_short_word_another_beginning_another_digit_or_more_is_another_name(one: str, other: str) -> None:
    assert not slip(one, other)
    assert not slip(other, one)


@pytest.mark.parametrize(
    ("name", "text", "stands"),
    [
        ("Fern  Analytics", "of fern analytics, inc.", True),
        ("Fern", "ferns and a fernery", False),
        ("Fern (UK)", "it is fern (uk).", True),
    ],
)
def test_a_name_stands_in_a_text_as_words_of_its_own(name: str, text: str, stands: bool) -> None:
    assert stands_in(name, text) is stands
