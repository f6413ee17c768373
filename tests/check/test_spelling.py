"""Names that a person has written and that no article has."""

from __future__ import annotations

from itertools import product
from time import process_time

import pytest

from generator.check.spelling import names_are_known
from generator.link.site import link_site
from tests.link.corpus import corpus

NAMES = "articles: [{file: a.md, names: [Figment, Brightwater Robotics], text: Figment and Brightwater Robotics}]\n"


def said(more: str, articles: str = NAMES) -> list[tuple[str, str, str]]:
    """What is said of names: the code, the file and the remedy."""
    content, extractions = corpus(f"{articles}{more}")
    found = names_are_known(link_site(content, extractions)[0], content)
    return [(one.code, one.file, one.remedy) for one in found]


def company(name: str, **lists: str) -> str:
    further = "".join(f", {key}: [{value}]" for key, value in lists.items())
    return f"companies: [{{id: x, name: {name}{further}}}]\n"


def deal(name: str) -> str:
    return f"deals: [{{id: x-deal-2025, type: supply, customer: {name}, supplier: Figment}}]\n"


@pytest.mark.parametrize(
    ("more", "write"),
    [
        (company("Figmnet"), "name: Figment"),
        (company("Figments"), "name: Figment"),
        (company("Figmnet").replace("id: x", "id: figment"), "name: Figment"),  # the file that it is described by
        (company("Nine", aliases="One, Figmnt"), "aliases: [One, Figment]"),
        (company("Nine", former_names="Brightwater Robtics"), "former_names: [Brightwater Robotics]"),
    ],
)
def test_a_companys_name_that_is_almost_anothers_is_one_warning_with_the_line(more: str, write: str) -> None:
    near = "Brightwater Robotics" if "Brightwater" in write else "Figment"
    file = "companies/figment.md" if "id: figment" in more else "companies/x.md"
    assert said(more) == [("name-misspelt", file, f"If {near} is meant, write: {write}")]


def test_so_is_a_partys_that_nothing_else_names_whether_articles_or_files_have_the_other() -> None:
    remedy = "If Brightwater Robotics is meant, write: Brightwater Robotics"
    expected = [("name-misspelt", "deals/x-deal-2025.md", remedy)]
    assert said(deal("Brightwater Robtics")) == expected
    described = "companies: [{id: b, name: Brightwater Robotics}]\n"
    articles = "articles: [{file: a.md, names: [Figment], text: Figment}]\n"
    assert expected[0] in said(f"{deal('Brightwater Robtics')}{described}", articles)


@pytest.mark.parametrize(
    "more",
    [
        company("Figment"),
        company("Figment", aliases="Figmnet, Figments Of"),
        company("Brightwater", aliases="Brightwater Robotics, Brightwater Robtics"),
        deal("Alder Steel"),
        deal("Brightwater Robotics"),
        "companies: [{id: figment, name: Figment}, {id: figmnet, name: Figmnet, aliases: [Brightwater Robotics]}]",
        f"{deal('Figmnet')}decisions: [{{verdict: different, companies: [figmnet, figment]}}]",
    ],
    ids=[
        "in an article", "its own other spelling", "another spelling of an alias", "a company of its own",
        "a party in an article", "two files", "told apart",
    ],
)  # fmt: skip
def test_names_that_are_in_order_are_nothing_to_say(more: str) -> None:
    assert said(more) == []


KEYS = "articles: [{file: a.md, names: [Figment], text: Figment}, {file: b.md, companies: [Figmnt], text: One}]\n"


def test_a_misspelt_name_in_the_keys_of_an_article_is_told_there_and_hides_the_same_slip_nowhere_else() -> None:
    remedy = "If Figment is meant, write: companies: [Figment]"
    assert said("", KEYS) == [("name-misspelt", "articles/b.md", remedy)]
    both = said(deal("Figmnt").replace("supplier: Figment", "supplier: Nine"), KEYS)
    assert [(code, file) for code, file, _ in both] == [
        ("name-misspelt", "deals/x-deal-2025.md"), ("name-misspelt", "articles/b.md")
    ]  # fmt: skip
    assert ("name-misspelt", "companies/x.md") in [one[:2] for one in said(company("Nine", aliases="Figmnt"), KEYS)]


@pytest.mark.parametrize(
    "keys",
    [
        "{file: b.md, companies: [Figment], text: One}",
        "{file: b.md, companies: [Nine Steels], text: One}, {file: c.md, companies: [Nine Steel], text: One}",
        "{file: b.md, companies: [Figmnt], text: Two}, {file: c.md, text: They call it Figmnt}",
        "{file: b.md, companies: [Figmnt], text: One}]\ndecisions: [{verdict: different, companies: [figmnt, figment]}",
        "{file: b.md, companies: [Figmnt], text: One}]\ndecisions: [{verdict: same, companies: [figmnt, figment]}",
    ],
    ids=["as texts have it", "no text has either", "another text has it", "told apart", "joined"],
)
def test_names_in_the_keys_of_articles_that_are_in_order_are_nothing_to_say(keys: str) -> None:
    assert said("", f"articles: [{{file: a.md, names: [Figment], text: Figment}}, {keys}]\n") == []


def test_a_name_that_an_article_has_all_the_same_is_no_slip() -> None:
    articles = "articles: [{file: a.md, names: [Figment], text: Figment and Figmnet.}]\n"
    assert [code for code, _, _ in said(company("Figmnet"), articles)] == ["company-unnamed"]


@pytest.mark.parametrize(
    ("name", "near"), [("Brightwater Robots", '; the nearest that they name is "Brightwater Robotics"'), ("Alder", "")]
)
def test_a_company_that_no_article_names_is_a_note_with_the_nearest(name: str, near: str) -> None:
    content, extractions = corpus(f"{NAMES}{company(name)}")
    (found,) = names_are_known(link_site(content, extractions)[0], content)
    assert (found.code, found.severity) == ("company-unnamed", "note")
    assert found.message == f'No published article names the company "{name}"{near}.'


def test_where_another_finding_asks_whether_two_are_one_nothing_more_is_said() -> None:
    assert said(company("Figment AI")) == []


def test_a_company_that_a_deal_names_is_named() -> None:
    assert said(f"{company('Alder Steel')}{deal('Alder Steel')}") == []


def test_thousands_of_names_in_one_file_take_no_longer_than_a_few_would_each() -> None:
    names = ", ".join(f"Figment{''.join(letters)} Robtics" for letters in product("abcdefghijklmno", repeat=3))
    content, extractions = corpus(f"{NAMES}{company('Nine', aliases=names)}")
    site, _ = link_site(content, extractions)
    start = process_time()
    assert [one.code for one in names_are_known(site, content)] == ["company-unnamed"]
    assert process_time() - start < 8
