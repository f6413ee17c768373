"""Every code has a folder that produces it, and what is said of that folder is held word for word."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment, FileSystemBytecodeCache

from generator import pipeline
from generator.check.silences import silence
from generator.cli.reported import blocks
from generator.findings import CODES, Finding
from generator.link.site import link_site
from generator.mkdocs_plugin import examine
from generator.model import Site, SourceFile
from generator.progress import quietly
from generator.report import ordered
from generator.settings import Settings
from tests.check.cases import Case, cases, write_case

CASES = cases()


def stop(*_: object) -> None:
    raise RecursionError("too deep")


def linked(change: Callable[[Site], Site]) -> Callable[..., Any]:
    """A link stage whose site is changed afterwards."""

    def link(*arguments: Any) -> tuple[Site, tuple[Finding, ...]]:
        site, found = link_site(*arguments)
        return change(site), found

    return link


def one_address(site: Site) -> Site:
    """The site with one id for all stories, and nothing that leads to them."""
    first, *others = (replace(story, companies=(), links=(), related=()) for story in site.stories)
    return replace(site, companies=(), stories=(first, *(replace(story, id=first.id) for story in others)))


FAULTS: dict[str, tuple[str, object]] = {
    "search": ("generator.extract.articles.extract_article", stop),
    "body": ("generator.read.bodies.read_markdown", stop),
    "address": ("generator.pipeline.link_site", linked(one_address)),
    "deals": ("generator.pipeline.link_site", linked(lambda site: replace(site, deals=()))),
}
"""Faults of the generator's own, which no content brings about, by the name that a case gives them."""


@pytest.fixture(scope="module", autouse=True)
def compiled_templates(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Compile the templates once for all cases."""
    cache = FileSystemBytecodeCache(str(tmp_path_factory.mktemp("templates")))
    make = Environment.__init__

    def cached(environment: Environment, *arguments: Any, **options: Any) -> None:
        make(environment, *arguments, **{"bytecode_cache": cache, **options})

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Environment, "__init__", cached)
        yield


def found(case: Case, config: Path) -> tuple[Finding, ...]:
    """What is found in the folder of a case."""
    if case.settings is not None:
        return examine(str(config), quietly)[1].findings
    content = config.parent / "content"
    sources = [SourceFile(one.path, content / one.path) for one in case.files]
    site, findings = pipeline.build_site(sources, Settings())
    return silence(findings, site.silences, {one.path for one in case.files})[0]


def refuse(monkeypatch: pytest.MonkeyPatch, denied: set[Path]) -> None:
    """Let some files not be read, whoever runs the tests."""
    opened = Path.open

    def open_(path: Path, *arguments: Any, **options: Any) -> Any:
        if path in denied:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return opened(path, *arguments, **options)

    monkeypatch.setattr(Path, "open", open_)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.code)
def test_a_check_of_the_folder_says_just_this(case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = write_case(case, tmp_path)
    if case.fault:
        monkeypatch.setattr(*FAULTS[case.fault])
    refuse(monkeypatch, {tmp_path / "content" / one.path for one in case.files if one.how == "not to be read"})
    monkeypatch.chdir(tmp_path)
    findings = ordered(found(case, config))
    said = "".join(f"{block}\n" for block in blocks(findings, tmp_path / "content"))
    assert said == case.finds
    assert case.code in {one.code for one in findings}


def test_every_code_has_a_case() -> None:
    assert {case.code for case in CASES} == set(CODES)
