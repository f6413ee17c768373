"""``research-site new company``: its name, its id, and what the site knows of it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from generator.read.curated import read_company_file
from tests.read.editor import front_matter, wrong


def stated(file: Path) -> Any:
    """What a company's file says, nothing being wrong with it."""
    company, findings = read_company_file(f"companies/{file.name}", file.read_text(encoding="utf-8"))
    assert findings == ()
    assert wrong("company", front_matter(file)) == []
    return company


def test_a_company_that_is_not_known_gets_the_id_of_its_name(folder: Path, new: Any, check: Any) -> None:
    done = new("company", "Ørsted A/S: Wind", "--alias", "Dong", "--alias", "Ørsted")
    assert done.exit_code == 0, done.output
    company = stated(folder / "content" / "companies" / "orsted-a-s-wind.md")
    assert (company.name, company.aliases) == ("Ørsted A/S: Wind", ("Dong", "Ørsted"))
    assert (company.website, company.country, company.not_phrases) == (None, None, ())
    assert check() == []


def test_a_name_in_other_letters_makes_an_id_that_can_be_read(folder: Path, new: Any, check: Any) -> None:
    assert new("company", "東芝").exit_code == 0
    (file,) = (folder / "content" / "companies").iterdir()
    assert re.fullmatch(r"company-[0-9a-f]{8}\.md", file.name)
    assert stated(file).name == "東芝"
    assert check() == []


@pytest.mark.parametrize(
    ("name", "shown", "aliases"),
    [
        ("northwind-robotics", "Northwind Robotics", ()),
        ("Northwind Robotics Inc.", "Northwind Robotics Inc.", ("Northwind Robotics",)),
    ],
)
def test_one_that_the_site_knows_keeps_its_address(
    name: str, shown: str, aliases: tuple[str, ...], folder: Path, new: Any
) -> None:
    assert new("company", name).exit_code == 0
    company = stated(folder / "content" / "companies" / "northwind-robotics.md")
    assert (company.name, company.aliases) == (shown, aliases)


@pytest.mark.parametrize("name", ["Northwind Robots", "nortwhind-robotics", "Nothrwind Robotcis"])
def test_one_that_is_called_almost_like_a_company_of_the_site_is_written_and_that_one_named(
    name: str, folder: Path, new: Any
) -> None:
    done = new("company", name)
    assert done.exit_code == 0, done.output
    assert "If you mean that one, delete this file and run research-site new company northwind-robotics." in done.output
    assert len(list((folder / "content" / "companies").iterdir())) == 1


@pytest.mark.parametrize("name", ["Northwind Foods", "Northwind Robotics", "Fern"])
def test_of_other_names_nothing_is_said(name: str, new: Any) -> None:
    done = new("company", name)
    assert done.exit_code == 0, done.output
    assert "If you mean" not in done.output


@pytest.mark.parametrize("name", ["northwind-robotics", "Northwind Robotics", "NWR"])
def test_one_that_has_a_file_is_left_as_it_is(name: str, folder: Path, new: Any) -> None:
    assert new("company", "Northwind Robotics", "--alias", "NWR").exit_code == 0
    file = folder / "content" / "companies" / "northwind-robotics.md"
    before = file.read_text(encoding="utf-8")
    done = new("company", name)
    assert done.exit_code == 2
    assert "Error: content/companies/northwind-robotics.md is its file already.\n" in done.output
    assert file.read_text(encoding="utf-8") == before


def test_a_file_that_is_there_and_cannot_be_read_stays_too(folder: Path, new: Any) -> None:
    file = folder / "content" / "companies" / "fern.md"
    file.parent.mkdir()
    file.write_text("no front matter", encoding="utf-8")
    done = new("company", "Fern")
    assert done.exit_code == 2
    assert "content/companies/fern.md is there already; it stays as it is." in done.output
    assert file.read_text(encoding="utf-8") == "no front matter"


def test_an_id_that_is_kept_for_other_pages_is_not_taken(folder: Path, new: Any, check: Any) -> None:
    assert new("company", "Index").exit_code == 0
    assert stated(folder / "content" / "companies" / "index-company.md").name == "Index"
    assert check() == []


def test_a_name_without_letters_is_none(new: Any) -> None:
    done = new("company", "!?")
    assert done.exit_code == 2
    assert "!? is no name" in done.output
