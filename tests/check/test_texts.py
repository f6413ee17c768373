"""What can be wrong with the text of an article: its language, and where it ends."""

from __future__ import annotations

import pytest

from generator.check.texts import texts_are_english, texts_end
from generator.model import Content, Site
from generator.read.article import read_article

GERMAN = (
    "Das Unternehmen baut am alten Hafen eine Halle, in der Maschinen rechnen sollen, und sucht noch Mieter dafür. " * 3
)
FRENCH = "La société construit près du vieux port une salle de machines, et elle cherche encore des clients. " * 3
DANISH = "Selskabet bygger en hal ved den gamle havn, som skal have maskiner, og det leder stadig efter kunder. " * 3
RUSSIAN = "Компания строит у старого порта зал для машин и всё ещё ищет тех, кто будет его снимать. " * 4
CHINESE = "公司在旧港口旁边建造一座机房，目前仍在寻找愿意租用的客户。" * 12
ENGLISH = (
    "The company is building a hall of machines by the old harbour and still looks for those who will rent it. " * 3
)
NAMES = "With Quill, Nebra, Arden, Saltmarsh, Figment, Orlow and Contoso, Northwind, Fabrikam, Tailspin, Wingtip. " * 3


def content(body: str, keys: str = "") -> Content:
    """A content of one article."""
    article, _ = read_article("articles/a.md", f"---\ntitle: A title\ndate: 2025-01-01\n{keys}---\n\n{body}\n")
    assert article
    return Content((article,))


@pytest.mark.parametrize("text", [GERMAN, FRENCH, DANISH, RUSSIAN, CHINESE])
def test_a_text_in_another_language_is_a_warning(text: str) -> None:
    (found,) = texts_are_english(Site(), content(text))
    assert (found.code, found.severity, found.file) == ("language-not-english", "warning", "articles/a.md")


@pytest.mark.parametrize(
    "text",
    [ENGLISH, NAMES, GERMAN[:150], f"> {GERMAN}", f"{ENGLISH}\n\n{GERMAN[:200]}"],
    ids=["English", "names in English", "short", "a quote alone", "English with other words"],
)
def test_an_english_text_and_one_too_short_to_tell_are_fine(text: str) -> None:
    assert list(texts_are_english(Site(), content(text))) == []


@pytest.mark.parametrize(
    "end", ["It will cost the", "It will cost $320", "It will be ready in …", "It will be ready in [...]", "> It will"]
)
def test_a_text_that_breaks_off_is_a_note_on_the_line_of_its_end(end: str) -> None:
    (found,) = texts_end(Site(), content(f"The hall is built.\n\n{end}"))
    assert (found.code, found.severity, found.line) == ("text-cut-off", "note", 8)
    assert end.removeprefix("> ")[:12] in found.message


@pytest.mark.parametrize(
    ("body", "keys"),
    [
        ("The hall is built.", ""),
        ("He said: “The hall is built.”", ""),
        ("The hall is built.\n\n- one\n- two", ""),
        ("This is the hall:\n\n<iframe src='https://films.example/hall'></iframe>", ""),
        ("The hall is built.", "excerpt: The hall is …\n"),
        ("", "excerpt: The hall is …\n"),
    ],
    ids=["a sentence", "a quotation", "a list", "a film left out", "a cut excerpt", "no body"],
)
def test_a_whole_text_and_a_cut_excerpt_are_fine(body: str, keys: str) -> None:
    assert list(texts_end(Site(), content(body, keys))) == []
