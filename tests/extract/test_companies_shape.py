"""How a name is written and where it stands: what the shape of the words tells of companies."""

from __future__ import annotations

import pytest

from generator.extract.companies import find_mentions
from tests.extract.written import NAMES, article, companies

CREDITS = [
    "Image Credits:JANE BRINDLE/AFP / Getty Images Orla Haskel writes.",
    "Jane Brindle/Bloomberg via Getty Images",
    "Credit: Dell / Getty Images",
    "Photo by Orla Brindle/Reuters",
]
NO_COMPANY = [
    "Trump signed orders, and Zuckerberg declined to comment.",
    "The then-Venezuelan president and the neo-Nazi group met.",
    "GANs (Generative Adversarial Networks) draw.",
    "Orla Roe of the Kettlebury Institute of Technology said so.",
    "Judge Sparkle L. Haskelby ruled.\nHaskelby has agreed to it.",
    "The DoJ sued the MP Orla Haskelby.",
    "Nothing beats a kettle. Nothing is better.",
    "It is on Steam, Epic Games Store and PS5.",
    "Engineers Akim Brindle (CTO) and Orla Haskel (CEO) met.",
    "Co was late.",
]


@pytest.mark.parametrize("text", CREDITS)
def test_who_made_a_picture_is_not_of_the_story(text: str) -> None:
    assert companies(text) == set()


def test_a_stroke_parts_companies_too_where_none_of_them_sells_pictures() -> None:
    assert companies("The Dell/Intel deal was signed.") == {"Dell", "Intel"}


@pytest.mark.parametrize("text", NO_COMPANY)
def test_these_are_no_companies(text: str) -> None:
    assert companies(*text.split("\n")) == set()


@pytest.mark.parametrize(
    "title",
    ["Voice AI Assistants Understand Kettles Better", "Kettle AI Assistants Meet", "Nothing beats a kettle"],
)
def test_a_title_does_not_say_what_a_plural_noun_does(title: str) -> None:
    assert companies(title=title) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Our key takeawaysBrindlewick raised $5 million.", "Brindlewick"),
        ("It comes with a beta feature.Alibaba-backed shops like it.", "Alibaba"),
        ("She founded littleBolts, the education company that everyone knew.", "littleBolts"),
        ("The system.Oracle module and www.apple.com failed; Dell declined to comment.", "Dell"),
    ],
)
def test_words_that_lost_their_space_are_parted_and_addresses_are_not(text: str, expected: str) -> None:
    assert expected in companies(text)


def test_and_co_is_a_part_of_the_name() -> None:
    found, _ = find_mentions(article("A fund built in partnership with Mitsui & Co. and Dell was sold."), NAMES)
    assert [mention.text for mention in found] == ["Mitsui & Co.", "Dell"]


def test_what_stands_in_brackets_after_a_name_does_not_end_its_list() -> None:
    text = "A round led by Index Ventures with money from Accel (Orla Brindle and Jo Haskel), Velluvia and others."
    assert companies(text) == {"Index Ventures", "Accel", "Velluvia"}


def test_a_brand_with_a_hyphen_is_named_whole() -> None:
    assert companies("B-Kettle Ergonomic Mouse for $17 (20 percent off): it clicks.") == {"B-Kettle"}


def test_a_word_that_ends_an_address_belongs_to_the_name() -> None:
    assert companies("The acquisition of Brindle.ly was signed.") == {"Brindle.ly"}


def test_a_surname_in_a_company_s_name_stays_there() -> None:
    assert "Trump Kettles" in companies("The startup Trump Kettles has raised $5 million.")
