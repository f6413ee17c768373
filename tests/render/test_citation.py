"""How to cite a page."""

from __future__ import annotations

from generator.render.citation import as_bibtex, as_sentence
from generator.settings import Settings

HERE = Settings(site_url="https://desk.example/research/", site_name="Desk & Co")
NOWHERE = Settings()
PAGE = "deals/ada-bell-supply-2025/"


def test_a_citation_says_what_where_and_as_of_when() -> None:
    said = as_sentence("Ada – Bell supply deal", PAGE, "2025-11-03", HERE)
    assert said == f"“Ada – Bell supply deal”, Desk & Co, as of 3 November 2025. https://desk.example/research/{PAGE}"
    assert as_sentence("Ada", PAGE, None, NOWHERE) == "“Ada”."


def test_bibtex_takes_no_character_of_a_title_for_a_command() -> None:
    entry = as_bibtex("50% of {A}_B & C\\input~^ $9 #1", PAGE, "2025-11", HERE)
    assert entry.startswith("@misc{ada-bell-supply-2025,\n")
    title = r"50\% of \{A\}\_B \& C\textbackslash{}input\textasciitilde{}\textasciicircum{} \$9 \#1"
    assert f"  title = {{{{{title}}}}},\n" in entry
    assert "  author = {{Desk \\& Co}},\n  year = {2025},\n  note = {As of November 2025},\n" in entry


def test_bibtex_leaves_out_what_is_not_known() -> None:
    assert as_bibtex("Ada", PAGE, None, NOWHERE) == "@misc{ada-bell-supply-2025,\n  title = {{Ada}},\n}"
