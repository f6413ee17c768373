"""The names that are known before an article is read."""

from __future__ import annotations

import pytest

from generator.extract.names import build_names
from generator.model import Decision, StatedCompany
from tests.extract.written import NAMES, companies


def stated(name: str, **more: tuple[str, ...] | str) -> StatedCompany:
    """A curated company."""
    return StatedCompany(id=name.lower(), source_file=f"companies/{name.lower()}.md", name=name, **more)  # type: ignore[arg-type] # one helper for fields of two types


def refused(name: str) -> Decision:
    """A person's decision that a name is no company."""
    return Decision("not-a-company", "name", (name,), "Ada", "2025-01-01", "it is a magazine", 1)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("AWS", "Amazon"),
        ("Amazon Web Services", "Amazon"),
        ("NVIDIA", "Nvidia"),
        ("Openai", "OpenAI"),
        ("ORACLE", "Oracle"),
        ("Johnson and Johnson", "Johnson & Johnson"),
        ("Nestle", "Nestlé"),
    ],
)
def test_a_company_is_known_by_its_other_names_and_spellings(text: str, name: str) -> None:
    assert companies(f"Analysts at {text} said so.") == {name}


@pytest.mark.parametrize(("name", "sector"), [("Nvidia", "chips"), ("Sequoia", "venture"), ("Axios", "publisher")])
def test_the_sector_of_a_company_is_known(name: str, sector: str) -> None:
    assert NAMES.sector(name) == sector


def test_the_parent_of_a_company_is_known() -> None:
    assert (NAMES.parent("DeepMind"), NAMES.parent("Nvidia"), NAMES.sector("Nobody")) == ("Google", None, None)


def test_a_curated_company_is_known_by_all_its_names() -> None:
    names = build_names([stated("Quillon", aliases=("QLN",), former_names=("Pennant Works",))], [])
    assert companies("We saw QLN and Pennant Works grow.", names=names) == {"Quillon"}


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("Windsurf", "They like to go to Windsurf.", False),
        ("Windsurf", "Windsurf, a startup, has raised $5 million.", True),
        ("Monday", "Databricks, a startup, said on Monday that it has moved.", False),
        ("Again", "Again the startup Databricks has moved.", False),
        ("Chase", "Fernlake was founded by Harrison Chase. Chase likes music.", False),
        ("Chase", "Chase, a bank, has opened forty branches.", True),
    ],
)
def test_a_file_does_not_make_a_company_of_every_ordinary_word_that_is_its_name(
    name: str, text: str, *, found: bool
) -> None:
    assert (name in companies(text, names=build_names([stated(name)], []))) == found


def test_a_curated_company_takes_over_the_names_of_the_lexicon() -> None:
    names = build_names([stated("Nvidia Corporation", aliases=("Nvidia",), sector="graphics")], [])
    assert companies("Shares of NVIDIA rose.", names=names) == {"Nvidia Corporation"}
    assert names.sector("Nvidia Corporation") == "graphics"
    assert names.parent("Mellanox") == "Nvidia Corporation"


def test_phrases_of_a_curated_company_are_no_company() -> None:
    names = build_names([stated("Harbor", not_phrases=("Pearl Harbor",))], [])
    assert companies("They remembered Pearl Harbor.", names=names) == set()
    assert companies("They remembered Harbor.", names=names) == {"Harbor"}


def test_a_refused_name_is_no_company_however_it_is_found() -> None:
    names = build_names([], [refused("Zentrik"), refused("Oracle")])
    text = "The startup Zentrik raised $5 million from Oracle."
    assert companies(text, names=names) == set()
    assert companies(text) == {"Zentrik", "Oracle"}
