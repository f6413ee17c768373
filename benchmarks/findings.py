"""Write docs/findings.md: every code with a broken folder and what ``check`` says of it, from the tests' cases."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from generator import findings
from generator.findings import CODES
from tests.check.cases import cases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.check.cases import Case, Section

PAGE = Path(__file__).parent.parent / "docs" / "findings.md"

INTRODUCTION = """\
# Findings

Everything that `research-site check` can find, by the stage that finds it: for each code a folder that is broken, and
what is said of it. This page is made from the cases under `tests/check/golden/` by `make findings`.

An **error** means that something is lost, wrong or set aside, and fails a check; a **warning** that something is
probably wrong; a **note** is worth knowing. What is right as it stands can be silenced; the README says how.
"""

FAULT = "No content brings this about: it is a fault of the generator, which should be reported with the file.\n"

_LINE = re.compile(r'^    (?:# (?P<heading>.+)|"(?P<code>[a-z0-9-]+)": Code\()', re.MULTILINE)


def page() -> str:
    """The whole page."""
    by_code = {case.code: case for case in cases()}
    parts = [INTRODUCTION]
    for heading, codes in _groups().items():
        parts.append(f"## {heading[0].upper()}{heading[1:]}\n")
        parts.append("\n".join(("| code | severity | what is wrong |", "| --- | --- | --- |", *map(_row, codes), "")))
        parts += (part for code in codes for part in _entry(by_code[code]))
    return "\n".join(parts)


def _groups() -> dict[str, list[str]]:
    """The codes below each of the headings that the list of codes has as comments."""
    groups: dict[str, list[str]] = defaultdict(list)
    heading = ""
    text = Path(findings.__file__).read_text(encoding="utf-8")
    for line in _LINE.finditer(text[text.index("CODES: ") :]):
        heading = line["heading"] or heading
        if line["code"]:
            groups[heading].append(line["code"])
    return groups


def _row(code: str) -> str:
    """The line of a code in its group's table; the words of a single case are left open."""
    sentence = CODES[code].sentence.format_map(defaultdict[str, str](lambda: "…"))
    return f"| [`{code}`](#{code}) | {CODES[code].severity} | {sentence} |"


def _entry(case: Case) -> Iterator[str]:
    """The pieces of a code's entry."""
    yield f"### {case.code}\n"
    if case.fault:
        yield FAULT
    if case.settings:
        yield f"`mkdocs.yml`:\n\n{_fenced(case.settings, 'yaml')}"
    if case.committed:
        yield f"In git, with the newest commit of {case.committed}:\n"
    yield from map(_file, case.files)
    yield _fenced(case.finds, "text")


def _file(section: Section) -> str:
    """A file of a case."""
    how = f" ({section.how})" if section.how else ""
    name = f"`content/{section.path}`{how}"
    language = {".md": "markdown", ".yml": "yaml", ".html": "html"}.get(Path(section.path).suffix, "text")
    return f"{name}:\n\n{_fenced(section.text, language)}" if section.text else f"{name}\n"


def _fenced(text: str, language: str) -> str:
    """A text in a fence."""
    return f"```{language}\n{text}```\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
