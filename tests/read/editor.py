"""What an editor marks in what people write, and what the program says of the same."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

import jsonschema  # type: ignore[import-untyped] # its types are a package of their own
import yaml

from generator.model import SourceFile, Written
from generator.read.content import read_content
from generator.read.schemas import schema
from generator.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path


class Editor(yaml.SafeLoader):
    """YAML 1.2 as an editor reads it: a day stays text, ``yes`` too; numbers and ``true`` do not."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012  PyYAML has it so


for tag, pattern, firsts in (
    ("bool", "true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
    ("null", "null|Null|NULL|~|", ["n", "N", "~", ""]),
):
    Editor.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"(?:{pattern})$"), list(firsts))


@cache
def _validator(written: Written) -> Any:
    return jsonschema.Draft7Validator(schema(written))


def wrong(written: Written, text: str) -> list[str]:
    """What an editor marks in a YAML text."""
    value = yaml.load(text, Loader=Editor)
    return [error.message for error in _validator(written).iter_errors(value)]


PATHS: dict[Written, str] = {"article": "articles/a.md", "company": "companies/a.md", "deal": "deals/a.md"}


def findings(written: Written, text: str, folder: Path) -> list[str]:
    """What the program says of a YAML text in its place, undated and untitled stories and unknown keys aside."""
    path = PATHS.get(written, "decisions.yml")
    file = folder / path
    file.parent.mkdir(exist_ok=True)
    file.write_text(text if written == "decisions" else f"---\n{text}\n---\nSome words.\n", encoding="utf-8")
    _, found = read_content([SourceFile(path, file)], Settings())
    harmless = {"date-missing", "title-missing", "article-key-unknown", "article-key-misspelt"}
    return [finding.code for finding in found if finding.code not in harmless]


def front_matter(file: Path) -> str:
    """The front matter of a file; empty where it has none."""
    before, _, rest = file.read_text(encoding="utf-8").partition("---\n")
    return rest.partition("\n---")[0] if not before else ""
