"""A site has the same bytes however its files are listed, shared out among processes and hashed."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from generator import pipeline
from generator.model import SourceFile
from generator.settings import Settings
from tests.conftest import ROOT

TELLERS = ("Ada", "Bo", "Cy", "Di", "Ed", "Flo")
FORMS = ("Zephyrine", "Zephyrine, Inc.", "Zephyrine Labs", "Zephyrine Robotics", "Zeph", "ZEPHYRINE")
STATES = ("has acquired", "is in talks to acquire", "has completed its acquisition of", "will acquire")
IN_ANOTHER_PROCESS = """
import json, sys
from pathlib import Path
from tests.test_same_bytes import written
if __name__ == "__main__":
    print(json.dumps(written(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))))
"""
LISTING = """
import os, random
walk, mix = os.walk, random.Random(SEED).shuffle
def mixed(*args, **options):
    for folder, names, files in walk(*args, **options):
        mix(names)
        mix(files)
        yield folder, names, files
os.walk = mixed
"""
"""What Python runs before MkDocs, so that folders are listed in an order of their own, as on another disk."""


def crowd(content: Path) -> None:
    """Add to the demo what is told in many ways, twice, wrongly or in ties: where an order would show."""
    shutil.copytree(ROOT / "content", content)
    for number in range(24):
        teller, form, state = TELLERS[number % 6], FORMS[number % 5], STATES[number % 4]
        text = f"""---
title: {form} and the news of {teller}
date: 2025-03-{1 + number % 7:02}
{"sauce" if number % 3 else "source"}: https://news.example/{number % 9}
provider: {{name: The {teller} Post}}
tags: [{", ".join(TELLERS[number % 4 :])}]
companies: [{form}, Wingtip]
---

{form} {state} Tailspin for ${1 + number % 3} billion. {teller} Ventures led a ${number % 4 + 2} million Series A round
in Northwind Traders, with {TELLERS[number % 5]} Capital and {TELLERS[(number + 2) % 5]} Partners taking part.

Northwind Traders and {FORMS[number % 6]} announced a partnership. Contoso has signed a contract with Fabrikam.
"""
        (content / f"articles/{teller.lower()}-{number}.md").write_text(text, encoding="utf-8")
        (content / f"articles/broken-{number}.md").write_text(f'---\ntitle: "{teller}\n---\nText.\n', encoding="utf-8")
    named = f"---\nname: Zephyrine\naliases: [{', '.join(FORMS[2:])}]\n---\n"
    (content / "companies/zephyrine.md").write_text(named, encoding="utf-8")
    (content / "companies/tailspin.md").write_text("---\nname: Tailspin\naliases: [Zeph]\n---\n", encoding="utf-8")


def written(content: Path, seed: int, processes: int) -> dict[str, str]:
    """The digest of every file that the pipeline gives for a content folder, and of what it finds wrong.

    :param content: the folder.
    :param seed: of the order in which files are listed; 0 is from A to Z.
    :param processes: how many processes share the work.
    """
    files = [
        SourceFile(path.relative_to(content).as_posix(), path) for path in sorted(content.rglob("*")) if path.is_file()
    ]
    if seed:
        random.Random(seed).shuffle(files)
    settings = Settings(processes=processes, preview=True)  # a preview shows drafts as well
    site, findings = pipeline.build_site(files, settings)
    pages, data = pipeline.build_pages(site, settings)
    given = [(page.address, repr(page).encode()) for page in pages]
    given += [(file.address, file.content) for file in data]
    assert len(dict(given)) == len(given)
    digests = {address: sha256(content).hexdigest() for address, content in given}
    return {"findings": "\n".join(map(repr, findings)), "addresses": " ".join(digests), **digests}


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo and the crowd."""
    folder = tmp_path_factory.mktemp("site") / "content"
    crowd(folder)
    return folder


@pytest.fixture(scope="module")
def once(content: Path) -> dict[str, str]:
    """What one process gives for files listed from A to Z."""
    return written(content, 0, 1)


def test_the_content_is_rich_enough_to_show_a_difference(once: dict[str, str]) -> None:
    assert {"deals/", "data/deals.json", "findings"} <= once.keys()
    assert len([address for address in once if address.startswith("stories/")]) > 40
    assert len(once["findings"].splitlines()) > 30


@pytest.mark.parametrize("seed", [1, 2])
def test_the_order_of_files_changes_no_byte(seed: int, content: Path, once: dict[str, str]) -> None:
    assert written(content, seed, 1) == once


@pytest.mark.parametrize(("hashes", "seed", "processes"), [("1", 3, 1), ("4242", 4, 2)])
def test_neither_the_order_of_sets_nor_the_number_of_processes_changes_a_byte(
    hashes: str, seed: int, processes: int, content: Path, once: dict[str, str]
) -> None:
    told = subprocess.run(
        [sys.executable, "-c", IN_ANOTHER_PROCESS, str(content), str(seed), str(processes)],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": hashes},
        stdout=subprocess.PIPE,
        check=True,
    )
    assert json.loads(told.stdout) == once


def test_a_real_build_gives_the_same_files_in_another_process_on_another_disk(content: Path, tmp_path: Path) -> None:
    """MkDocs, its theme and its search index too: other hashes, two processes, and folders listed in other orders."""
    sites = [built(content, tmp_path / "one", "1", 1), built(content, tmp_path / "other", "4242", 2)]
    assert sites[0].keys() == sites[1].keys()
    assert {"index.html", "sitemap.xml", "search/search_index.json", "data/deals.json"} <= sites[0].keys()
    assert [file for file, content in sites[0].items() if content != sites[1][file]] == []


def built(content: Path, folder: Path, hashes: str, processes: int) -> dict[str, bytes]:
    """The files that ``mkdocs build`` writes for a content folder."""
    before = folder / "before"
    before.mkdir(parents=True)
    (before / "sitecustomize.py").write_text(LISTING.replace("SEED", repr(hashes)), encoding="utf-8")
    config = folder / "mkdocs.yml"
    config.write_text(
        f"site_name: Desk\nsite_url: https://desk.example/\ndocs_dir: {content}\n"
        f"theme: material\nplugins: [search, research-site: {{drafts: publish, processes: {processes}}}]\n",
        encoding="utf-8",
    )
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(config)],
        env={**os.environ, "PYTHONHASHSEED": hashes, "PYTHONPATH": str(before)},
        capture_output=True,  # it tells at length what is wrong in the crowd
        check=True,
    )
    site = folder / "site"
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
