"""Which words around a name tell that it is a company, and which tell that it is none."""

from __future__ import annotations

import pytest

from generator.extract.companies.cue_words import phrases
from generator.extract.names import load_table
from tests.extract.written import companies

FOUND = {
    "a role with a hyphen": [
        ("It was started by xAI co-founder Jane Brindle.", {"xAI"}),
        ("She met the Brindlewick co-founder.", {"Brindlewick"}),
    ],
    "whose rival, subsidiary or purchase it is": [
        ("The kettles work with Brindlewick, Dell’s biggest ever acquisition.", {"Brindlewick", "Dell"}),
        ("He left for Orrin, Dell’s closest rival.", {"Orrin", "Dell"}),
    ],
    "what a company is named after the verb": [
        ("Another key competitor is Brindlewick.", {"Brindlewick"}),
        ("Its largest supplier was Orrin.", {"Orrin"}),
    ],
    "a relative clause that says when": [
        ("They were hired by Brindlewick, which last year secured a $16 million round.", {"Brindlewick"}),
        ("They were hired by Brindlewick, which in March raised $9 million.", {"Brindlewick"}),
    ],
    "the money comes from it": [
        ("It had secured a $16 million Series A from Orrin in May.", {"Orrin"}),
        ("The shop raised $2 million from Velluvia last year.", {"Velluvia"}),
        ("The city put $2 million in Velluvia last year.", {"Velluvia"}),
    ],
    "its ticker": [("Brindlewick (NASDAQ: BRWK) fell.", {"Brindlewick"})],
    "an outlet that is owned": [("Paramount owns CBS.", {"Paramount", "CBS"})],
    "what it closes is a round": [("Brindlewick closed a round, they say.", {"Brindlewick"})],
    "whom it takes on": [("It wants to take on the likes of Brindlewick.", {"Brindlewick"})],
}
NOT_FOUND = {
    "what stands beside a list": [
        "The stick plays 4K films as well as HDR10 content.",
        "They sued the ministry, along with Haskelby.",
        "It has quests as well as Tuxo files.",
    ],
    "the product that a company is behind": [
        "The team behind Brindlewick went home.",
        "It comes from one of the studios behind Brindlewick.",
        "He is one of the trio behind Brindlewick.",
    ],
    "a product that is released": [
        "Orla released its own competitor called Brindlewick.",
        "He launched a rival called Brindlewick.",
    ],
    "examples of products": [
        "They chat in apps like Telegram and Discord.",
        "It copies the style of games like Brindlewick.",
        "They use tools such as Brindlewick.",
    ],
    "what is signed is no deal": [
        "Haskelby signed decrees on Monday.",
        "Haskelby has agreed with the group.",
        "The Brindlewick raises the stakes in a lovely way.",
    ],
    "a body that sells nothing": [
        "The judge heard Brindle Matters, the media nonprofit that sued.",
        "The watchdog Brindle Matters sued the ministry.",
        "The nonprofit Brindle AI was founded in May.",
    ],
    "an address to go to": ["Authors may visit BrindleClaims.com for more."],
    "where to listen": ["Listen on Spotify", "Follow us on Bluesky."],
    "a role before a name": [
        "The MP Jess Haskelby is suing.",
        "It was founded by ex-Careem operators Akim Haskel and Orla Brindle.",
    ],
    "someone's manager": ["It is harder now, Marcin Haskelby, Orla's senior business development manager, said."],
}


@pytest.mark.parametrize(("text", "expected"), [case for cases in FOUND.values() for case in cases])
def test_these_words_speak_for_a_company(text: str, expected: set[str]) -> None:
    assert companies(text) - {"Careem"} == expected


@pytest.mark.parametrize("text", [text for texts in NOT_FOUND.values() for text in texts])
def test_these_words_do_not_make_a_company(text: str) -> None:
    assert companies(text) - {"Careem"} == set()


@pytest.mark.parametrize(
    "title", ["See the Business Kettlings Launch", "Boost Developer Kettling With Kettles", "90% of Customer Kettlings"]
)
def test_a_capitalised_noun_before_a_name_is_a_part_of_it_in_a_title(title: str) -> None:
    assert companies(title=title) == set()


def test_phrases_are_looked_up_as_passages_are_cut() -> None:
    assert phrases("after")["co - founder"] == "people"


def test_the_words_of_each_list_are_in_small_letters() -> None:
    assert all(word == word.lower() for words in load_table("cues")["words"].values() for word in words)
