"""One broken folder for every code, in a file each under ``golden/``: what is in it, and what ``check`` says of it.

A line ``== articles/x.md`` begins a file, and ``== articles/x.md | how`` one that needs more than its text;
``== mkdocs.yml`` the site's settings, without which the folder is read and linked and no page made; ``== fault: name``
names a fault of the generator's own (``FAULTS`` of the test); ``== committed: 2025-06-01`` the day on which all of it
was committed to git; ``== finds`` begins what ``check`` prints of it all.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

GOLDEN = Path(__file__).parent / "golden"

SETTINGS = "site_name: Desk\ndocs_dir: content\ntheme: material\n"

_HEAD = re.compile(r"^== (?P<path>[^|\n]+?)(?: \| (?P<how>.+))?\n", re.MULTILINE)


@dataclass(frozen=True)
class Section:
    """A file of a case."""

    path: str
    """Path under the content folder."""
    how: str
    """What it needs beyond its text: ``in latin-1``, ``last line 900 times``, ``folder``; mostly nothing."""
    text: str
    """What is in it."""


@dataclass(frozen=True)
class Case:
    """A broken folder."""

    code: str
    """The code that it is a case of."""
    files: tuple[Section, ...]
    """Its files."""
    settings: str | None
    """Lines of its mkdocs.yml; none where it is not built."""
    fault: str
    """The generator's own fault; mostly none."""
    committed: str
    """The day on which all of it was committed to git; mostly it is no repository."""
    finds: str
    """What is found, as ``check`` prints it."""


def read_case(file: Path) -> Case:
    """Read a case."""
    heads = list(_HEAD.finditer(text := file.read_text(encoding="utf-8")))
    ends = [*(head.start() for head in heads[1:]), len(text)]
    parts = [
        Section(head["path"], head["how"] or "", text[head.end() : end]) for head, end in zip(heads, ends, strict=True)
    ]
    texts = {part.path: part.text for part in parts}
    return Case(
        code=file.stem,
        files=tuple(part for part in parts if part.path not in ("mkdocs.yml", "finds") and ": " not in part.path),
        settings=texts.get("mkdocs.yml"),
        fault=_named("fault: ", texts),
        committed=_named("committed: ", texts),
        finds=texts.get("finds", ""),
    )


def _named(key: str, heads: Iterable[str]) -> str:
    """What stands after a key that is the head of no file; empty where none has it."""
    return next((head.removeprefix(key) for head in heads if head.startswith(key)), "")


def cases() -> list[Case]:
    """Every case, by code."""
    return [read_case(file) for file in sorted(GOLDEN.glob("*.txt"))]


def write_case(case: Case, root: Path) -> Path:
    """Write the folder of a case; the path of its mkdocs.yml."""
    (root / "content").mkdir()
    for one in case.files:
        _write(one, root)
    settings = SETTINGS + (case.settings or "")
    for key, default in {"plugins": "[research-site]", "site_url": "https://desk.example/"}.items():
        settings += "" if f"{key}:" in settings else f"{key}: {default}\n"
    (root / "mkdocs.yml").write_text(settings, encoding="utf-8")
    if case.committed:
        _commit(root, case.committed)
    return root / "mkdocs.yml"


def _commit(root: Path, day: str) -> None:
    """Commit all that lies in a folder, as a person without settings."""
    people = {f"GIT_{who}_{what}": "ada@desk.example" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    days = dict.fromkeys(("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"), f"{day}T12:00:00+00:00")
    nobody = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    for arguments in (["init"], ["add", "--all"], ["commit", "--message", "Content"]):
        done = ["git", "-C", str(root), *arguments]
        subprocess.run(done, check=True, capture_output=True, env=os.environ | people | days | nobody)


def _write(one: Section, root: Path) -> None:
    """Write a file as its head says."""
    if one.how == "beside the content folder":
        file = root / one.path
    elif one.how == "name in latin-1":
        file = root / "content" / os.fsdecode(one.path.encode("latin-1"))
    else:
        file = root / "content" / one.path
    file.parent.mkdir(parents=True, exist_ok=True)
    if one.how == "folder":
        file.mkdir()
    elif one.how == "pipe":
        os.mkfifo(file)
    elif one.how.startswith("link to "):
        file.symlink_to(one.how.removeprefix("link to "))
    else:
        times = re.match(r"last line ([\d,]+) times", one.how)
        last = one.text.splitlines(keepends=True)[-1:] * (int(times[1].replace(",", "")) - 1 if times else 0)
        text = one.text.replace("{BEL}", "\a") + "".join(last)
        file.write_bytes(text.encode(one.how.removeprefix("in ") if one.how.startswith("in ") else "utf-8"))
