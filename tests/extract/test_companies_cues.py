"""Which words around a name tell that it is a company, and which tell that it is none."""

from __future__ import annotations

import pytest

from generator.extract.companies.cue_words import phrases
from generator.extract.names import load_table
from tests.extract.written import companies

FOUND = {
    "a role with a hyphen": [
        ("The school was founded by Dell co-founder Jane Brindle.", {"Dell"}),
        ("She met the Brindlewick co-founder.", {"Brindlewick"}),
    ],
    "whose rival, subsidiary or purchase it is": [
        ("He praised Brindlewick, Dell’s only European acquisition.", {"Brindlewick", "Dell"}),
        ("He left for Orrin, Dell’s closest rival.", {"Orrin", "Dell"}),
    ],
    "what a company is named after the verb": [
        ("The main competitor is Brindlewick.", {"Brindlewick"}),
        ("Its largest supplier was Orrin.", {"Orrin"}),
    ],
    "a relative clause that says when": [
        ("They were hired by Brindlewick, which recently landed a $7 million round.", {"Brindlewick"}),
        ("They were hired by Brindlewick, which in March raised $9 million.", {"Brindlewick"}),
    ],
    "the money comes from it": [
        ("The money was a $4 million Series A from Orrin.", {"Orrin"}),
        ("The shop raised $2 million from Velluvia last year.", {"Velluvia"}),
        ("The city put $2 million in Velluvia last year.", {"Velluvia"}),
    ],
    "its ticker": [("Brindlewick (NASDAQ: BRWK) fell.", {"Brindlewick"})],
    "an outlet that is owned": [("Sony also owns CNN.", {"Sony", "CNN"})],
    "what it closes is a round": [("Brindlewick closed a round, they say.", {"Brindlewick"})],
    "whom it takes on": [("Many take on the likes of Brindlewick.", {"Brindlewick"})],
}
NOT_FOUND = {
    "what stands beside a list": [
        "The kettle boils eggs as well as QTR7 noodles.",
        "She wrote to the council, together with Haskelby.",
        "The shelf holds jars alongside Tuxo boxes.",
    ],
    "the product that a company is behind": [
        "The team behind Brindlewick went home.",
        "Ask one of the startups behind Brindlewick.",
        "Both are of the duo behind Brindlewick.",
    ],
    "a product that is released": [
        "Orla released its own competitor called Brindlewick.",
        "He launched a rival called Brindlewick.",
    ],
    "examples of products": [
        "She planned the trip in apps like Hinge and Slack.",
        "It copies the style of games like Brindlewick.",
        "They use tools such as Brindlewick.",
    ],
    "what is signed is no deal": [
        "Haskelby signed decrees on Monday.",
        "Haskelby has agreed that rain is likely.",
        "Brindlewick raises more doubts than it calms.",
    ],
    "a body that sells nothing": [
        "He gave his time to Brindle Harbour, a nonprofit for sailors.",
        "The charity Brindle Harbour sued the council.",
        "The nonprofit Brindle AI was founded in May.",
    ],
    "an address to go to": ["Tenants should visit BrindleWater.com by May."],
    "where to listen": ["Listen on Spotify", "Follow us on Bluesky."],
    "a role before a name": [
        "They wrote to the MP Orla Haskelby.",
        "The bakery is run by former kettle makers Akim Haskel and Orla Brindle.",
    ],
    "someone's manager": ["The letter came from Ruben Haskelby, Orla's deputy business manager."],
}


@pytest.mark.parametrize(("text", "expected"), [case for cases in FOUND.values() for case in cases])
def test_these_words_speak_for_a_company(text: str, expected: set[str]) -> None:
    assert companies(text) == expected


@pytest.mark.parametrize("text", [text for texts in NOT_FOUND.values() for text in texts])
def test_these_words_do_not_make_a_company(text: str) -> None:
    assert companies(text) == set()


@pytest.mark.parametrize(
    "title", ["See the Business Kettlings Launch", "Boost Developer Kettling With Kettles", "90% of Customer Kettlings"]
)
def test_a_capitalised_noun_before_a_name_is_a_part_of_it_in_a_title(title: str) -> None:
    assert companies(title=title) == set()


def test_phrases_are_looked_up_as_passages_are_cut() -> None:
    assert phrases("after")["co - founder"] == "people"


def test_the_words_of_each_list_are_in_small_letters() -> None:
    assert all(word == word.lower() for words in load_table("cues")["words"].values() for word in words)
