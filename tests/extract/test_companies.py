"""Which names of a text are taken for companies, and which are not."""

from __future__ import annotations

import time

import pytest

from generator.extract.companies import find_mentions
from tests.extract.written import NAMES, article, companies

KNOWN = [
    ("The chips are made by TSMC and sold by Nvidia's partners.", {"TSMC", "Nvidia"}),
    ("Lambda, Nvidia-backed and fast, grew.", {"Lambda", "Nvidia"}),
    ("Amazon.com, Inc. rose; so did Alphabet Inc.", {"Amazon", "Alphabet"}),
    ("ex-Google engineers joined.", {"Google"}),
    ("Engineers of Microsoft Research and Google Cloud met.", {"Microsoft", "Google"}),
    ("Deloitte India advised them.", {"Deloitte"}),
]
NO_COMPANY = [
    "He wore an Apple Watch and ate an apple.",
    "The Oracle of Omaha spoke of the Amazon rainforest.",
    "We meta and target, block and box.",
    "Look at Figure 3 and at the Box below.",
    "ChatGPT, Gemini and Claude were compared.",
    "The University of Ghent and the Ministry of Finance agreed in Brussels.",
    "On Monday, Representative Ursula Hanke spoke to Congress.",
    "Write to us @Nvidia or #Apple.",
    "They met at the Zurich Robotics Summit.",
    "Malicious AI spreads.",
    "He asked YouTuber Jane Brindle about Final Fantasy XVI.",
    "Existing Photoshop users rejoice.",
    "Image Credits:Brindlewick Jane Roe AI",
]
WORDS_WITH_SUPPORT = [
    ("Payments firm Block cut jobs.", {"Block"}),
    ("It was acquired by Figure last year.", {"Figure AI"}),
    ("Harvey, a legal startup, raised $10 million.", {"Harvey"}),
    ("Harvey Ruiz, a nurse, agreed.", set()),
]
DISCOVERED = [
    ("Brindlewick, a Belgian designer of kettles, has raised $5 million.", {"Brindlewick"}),
    ("Brindlewick, which few people know, has raised $5 million.", {"Brindlewick"}),
    ("The contract went to Chef Robotics in May.", {"Chef Robotics"}),
    ("The startup Brindlewick hired a chef.", {"Brindlewick"}),
    ("Brindlewick, a maker of kettles, grew.", {"Brindlewick"}),
    ("Brindlewick raised $5 million in May.", {"Brindlewick"}),
    ("They bought shares in Brindlewick GmbH.", {"Brindlewick"}),
    ("They sold it to Brindlewick (NASDAQ: BRWK).", {"Brindlewick"}),
    ("She is the founder of Brindlewick.", {"Brindlewick"}),
    ("The deal was struck by Brindlewick CEO Jane Oduya.", {"Brindlewick"}),
    ("Brindlewick-owned shops closed.", {"Brindlewick"}),
    ("A startup called Brindlewick makes kettles.", {"Brindlewick"}),
    ("Brindlewick Data Systems has acquired a maker of kettles for $12 million.", {"Brindlewick Data Systems"}),
    ("An app called Brindlewick sells kettles.", set()),
    ("Its new chatbot, Brindlewick 2, is out.", set()),
    ("He lives in Brindlewick, near the sea.", set()),
]
LISTS = [
    (
        "The round was led by Orrin Ventures, with participation from Tamsin Capital, Velluvia and Index Ventures.",
        {"Orrin Ventures", "Tamsin Capital", "Velluvia", "Index Ventures"},
    ),
    ("Its customers include Velluvia, Datadog and Stripe.", {"Velluvia", "Datadog", "Stripe"}),
    ("It is backed by Velluvia (since 2021), Accel and the Orrin Fund.", {"Velluvia", "Accel", "Orrin Fund"}),
    ("It flies to Paris, Velluvia and Rome.", set()),
    ("Angel investors including Ravi Tandel, Moira Quill and Bo Sterk joined.", set()),
]
OUTLETS = [
    ("The plan was first reported by Bloomberg.", set()),
    ("Ada Quill told TechCrunch that it works, Reuters reported.", set()),
    (
        "OpenAI signed a licensing deal with the Financial Times and Condé Nast.",
        {"OpenAI", "Financial Times", "Condé Nast"},
    ),
    ("He posted it on LinkedIn, and a Reddit user answered.", set()),
    ("Photo: Ada Quill / Getty Images", set()),
]


@pytest.mark.parametrize(("text", "expected"), KNOWN)
def test_known_companies_are_found_in_all_their_forms(text: str, expected: set[str]) -> None:
    assert companies(text) == expected


@pytest.mark.parametrize("text", NO_COMPANY)
def test_what_is_no_company_is_left_out(text: str) -> None:
    assert companies(text) == set()


@pytest.mark.parametrize(("text", "expected"), WORDS_WITH_SUPPORT)
def test_ordinary_words_count_with_support_only(text: str, expected: set[str]) -> None:
    assert companies(text) == expected


@pytest.mark.parametrize(("text", "expected"), DISCOVERED)
def test_unknown_companies_are_found_by_what_stands_around_them(text: str, expected: set[str]) -> None:
    assert companies(text) == expected


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_a_list_is_read_as_a_list(text: str, expected: set[str]) -> None:
    assert companies(text) == expected


@pytest.mark.parametrize(("text", "expected"), OUTLETS)
def test_outlets_count_as_actors_only(text: str, expected: set[str]) -> None:
    assert companies(text) == expected


def test_an_outlet_that_the_title_is_about_is_a_company() -> None:
    assert "The New York Times" in companies("The paper wants damages.", title="New York Times sues OpenAI")


def test_the_article_s_own_outlet_is_no_company() -> None:
    text = "The Verge signed up more readers."
    assert companies(text, publisher="The Verge") == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Our takeawaysNvidia sells chips.", {"Nvidia"}),
        ("BerlinOpenAI has an office there.", {"OpenAI"}),
        ("The clean dataThe firm has it.", set()),
        ("YouTube and LinkedIn sued PayPal.", {"YouTube", "LinkedIn", "PayPal"}),
    ],
)
def test_words_that_lost_the_space_between_them_are_parted(text: str, expected: set[str]) -> None:
    assert companies(text) == expected


def test_a_title_in_capitals_throughout_gives_whole_names() -> None:
    title = "BRINDLEWICK LABS RAISES $5 MILLION LED BY INDEX VENTURES"
    assert companies(title=title) == {"Brindlewick Labs", "Index Ventures"}


@pytest.mark.parametrize("title", ["Frequent flyers like this plan", "Disabling this setting saves power"])
def test_the_first_word_of_a_title_in_small_letters_is_no_company(title: str) -> None:
    assert companies(title=title) == set()


@pytest.mark.parametrize(
    "title",
    [
        "Kettle Startup Brindlewick Raises $5M From Accel",
        "Brindlewick Updates Its Kettles",
        "Accel Backs AI Firm Brindlewick",
    ],
)
def test_titles_in_capitals_are_cut_at_ordinary_words(title: str) -> None:
    assert companies(title=title) - {"Accel"} == {"Brindlewick"}


def test_a_name_found_once_is_found_everywhere_in_its_short_form_too() -> None:
    found, aliases = find_mentions(
        article("The startup Brindlewick AI grew.", "Brindlewick sells kettles, and we like Brindlewick."), NAMES
    )
    assert [(mention.text, mention.passage) for mention in found] == [
        ("Brindlewick AI", 0),
        ("Brindlewick", 1),
        ("Brindlewick", 1),
    ]
    assert aliases == (("Brindlewick", "Brindlewick AI"),)


def test_an_abbreviation_in_brackets_is_the_name() -> None:
    found, aliases = find_mentions(article("The firm Orrin Data Systems (ODS) grew. ODS sells data."), NAMES)
    assert {mention.company for mention in found} == {"Orrin Data Systems"}
    assert aliases == (("ODS", "Orrin Data Systems"),)


def test_a_surname_used_alone_is_the_person() -> None:
    assert companies("Bolu Tandoori said so.", "It was acquired by Tandoori, who smiled.") == set()


def test_mentions_point_at_the_words_in_the_order_of_the_text() -> None:
    text = "“Nvidia’s deal with Microsoft Corp. beats Nvidia,” Dell said."
    found, _ = find_mentions(article(text), NAMES)
    assert [mention.text for mention in found] == ["Nvidia", "Microsoft Corp.", "Nvidia", "Dell"]
    assert all(text[mention.start : mention.end] == mention.text for mention in found)
    assert [mention.known for mention in found] == [True] * 4


@pytest.mark.parametrize(("text", "expected"), [("It buys from Micro", set()), ("Nvidia sells to Micro…", {"Nvidia"})])
def test_a_name_that_touches_a_cut_is_not_read(text: str, expected: set[str]) -> None:
    found, _ = find_mentions(article(text, cut=True), NAMES)
    assert {mention.company for mention in found} == expected


def test_shopping_lists_name_the_brand() -> None:
    assert companies("Brindlewick KX-9 Electric Kettle for $40 (20 percent off): it boils.") == {"Brindlewick"}


@pytest.mark.parametrize("text", ["Aa " * 30_000, "Ab, " * 30_000, "(" * 30_000, "A-" * 30_000, "'s" * 30_000])
def test_hostile_text_takes_no_longer_than_its_length(text: str) -> None:
    """Seconds of processor time, where a search that grew with the square of the text would take minutes."""
    start = time.process_time()
    find_mentions(article(text, " ".join(f"Na{number} Xo{number}" for number in range(20_000))), NAMES)
    assert time.process_time() - start < 10
