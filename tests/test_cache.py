"""The cache of a site: what it gives back, and how little can go wrong with it."""

from __future__ import annotations

import ast
import os
import pickle
import shutil
import stat
import subprocess
import zlib
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import pytest

from generator import cache
from generator.cache import LIBRARIES, Cache, fingerprint, kept_beside
from generator.findings import finding
from generator.memo import digest
from generator.model import Article, Claim, Extraction, Money, Passage
from tests.conftest import ROOT

MADE = (
    Article("articles/a.md", "post", "Ünïcode “title”", None, (Passage("title", "title", 1, "A", cut=True),)),
    (finding("date-missing", "articles/a.md", 3),),
)
FOUND = Extraction(
    "articles/a.md", claims=(Claim("funding", "announced", (), 0, "“A”", "rule", Money(1.5, "EUR", None, "€1.50")),)
)


def opened(folder: Path) -> Cache:
    """The cache of the site in a folder."""
    return Cache(folder / "mkdocs.yml")


def kept(folder: Path, made: object = MADE, *inputs: object) -> Path:
    """Keep something, and tell in which file."""
    one = opened(folder)
    one.keep(made, *inputs or ("read", "a"))
    one.save()
    return folder / ".cache/research-site/mkdocs.yml.articles"


def test_what_was_kept_is_found_by_the_next_run_and_by_its_inputs_alone(tmp_path: Path) -> None:
    kept(tmp_path)
    assert opened(tmp_path).find("read", "a") == MADE
    assert opened(tmp_path).find("read", "b") is None
    assert opened(tmp_path).find("extract", "a") is None
    kept(tmp_path, FOUND, "extract", "a")
    assert opened(tmp_path).find("extract", "a") == FOUND


def test_two_sites_with_their_settings_in_one_folder_keep_apart(tmp_path: Path) -> None:
    for name in ("mkdocs.yml", "preview.yml"):
        one = Cache(tmp_path / name)
        one.keep(MADE, "read", name)
        one.save()
    assert Cache(tmp_path / "mkdocs.yml").find("read", "mkdocs.yml") == MADE
    assert Cache(tmp_path / "preview.yml").find("read", "mkdocs.yml") is None


def test_the_cache_lies_beside_the_settings_and_is_saved_at_the_end_of_the_work(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="stopped"), kept_beside(str(tmp_path / "mkdocs.yml")) as one:
        one.keep(MADE, "read", "a")
        raise ValueError("stopped")
    assert not list(tmp_path.iterdir())
    with kept_beside(str(tmp_path / "mkdocs.yml")) as one:
        one.keep(MADE, "read", "a")
    assert opened(tmp_path).find("read", "a") == MADE


def test_entries_that_a_run_did_not_ask_for_are_gone(tmp_path: Path) -> None:
    file = kept(tmp_path)
    whole = file.read_bytes()
    one = opened(tmp_path)
    one.find("read", "a")
    one.keep(MADE, "read", "b")
    one.save()
    again = opened(tmp_path)
    again.find("read", "a")
    again.save()
    assert opened(tmp_path).find("read", "b") is None
    assert file.read_bytes() == whole, "the same entries give the same bytes"


def test_git_leaves_the_folder_alone(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    kept(tmp_path)
    status = ["git", "status", "--porcelain", "--untracked-files=all"]
    assert subprocess.run(status, cwd=tmp_path, check=True, capture_output=True).stdout == b""


def test_a_file_of_another_program_counts_as_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept(tmp_path)
    monkeypatch.setattr(cache, "program", lambda: b"another")
    assert opened(tmp_path).find("read", "a") is None
    kept(tmp_path)
    assert opened(tmp_path).find("read", "a") == MADE


@pytest.mark.parametrize("edited", ["read/dates.py", "extract/lexicon/media.toml", "extract/lexicon/new.txt"])
def test_every_file_of_the_program_and_every_version_makes_another_program(tmp_path: Path, edited: str) -> None:
    folder = tmp_path / "generator"
    shutil.copytree(ROOT / "generator", folder, ignore=shutil.ignore_patterns("__pycache__"))
    was = fingerprint(folder, ("a 1",))
    assert fingerprint(ROOT / "generator", ("a 1",)) == was, "where it lies and what Python compiled does not count"
    assert fingerprint(folder, ("a 2",)) != was
    with (folder / edited).open("a", encoding="utf-8") as file:
        file.write("# edited\n")
    assert fingerprint(folder, ("a 1",)) != was


def test_the_version_of_every_library_that_reading_rests_on_counts() -> None:
    trees = [
        ast.parse(path.read_text(encoding="utf-8"))
        for part in ("read", "extract", "text")
        for path in (ROOT / "generator" / part).rglob("*.py")
    ]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    names = [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    names += [node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)]
    homes = packages_distributions()
    known = {home for name in names for home in homes.get(name.split(".")[0], ()) if home != "research-site"}
    assert len(known) >= 4
    assert {name.casefold() for name in known} <= {name.casefold() for name in LIBRARIES}


def truncated(data: bytes) -> bytes:
    return data[: len(data) // 2]


def flipped(data: bytes) -> bytes:
    return data[:60] + bytes([data[60] ^ 1]) + data[61:]


@pytest.mark.parametrize("broken", [b"", b"junk", truncated, flipped])
def test_a_broken_file_counts_as_none_and_is_replaced(tmp_path: Path, broken: Any) -> None:
    file = kept(tmp_path)
    file.write_bytes(broken(file.read_bytes()) if callable(broken) else broken)
    assert opened(tmp_path).find("read", "a") is None
    kept(tmp_path)
    assert opened(tmp_path).find("read", "a") == MADE


class Malicious:
    """Runs a command where it is unpickled by the usual way."""

    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __reduce__(self) -> tuple[Any, ...]:
        return os.system, (f"touch {self.mark}",)


@pytest.mark.parametrize("whole", [True, False])
def test_a_file_from_a_stranger_runs_no_code_however_well_it_is_sealed(tmp_path: Path, whole: bool) -> None:
    file, mark = kept(tmp_path), tmp_path / "ran"
    evil = zlib.compress(pickle.dumps(Malicious(mark)))
    entries = evil if whole else cache._packed({digest("read", "a"): evil})
    file.write_bytes(cache._seal(entries) + entries)
    assert opened(tmp_path).find("read", "a") is None
    assert not mark.exists()
    pickle.loads(zlib.decompress(evil))
    assert mark.exists(), "the file would have run code"


@pytest.mark.parametrize("made", [[1, 2], {1: b"x"}, {b"x": 1}, {digest("read", "a"): "text"}])
def test_a_sealed_file_of_another_form_counts_as_none(tmp_path: Path, made: object) -> None:
    file = kept(tmp_path)
    entries = cache._packed(made)
    file.write_bytes(cache._seal(entries) + entries)
    one = opened(tmp_path)
    assert one.find("read", "a") is None
    one.keep(MADE, "read", "a")
    one.save()
    assert opened(tmp_path).find("read", "a") == MADE


@pytest.mark.parametrize("made", [1, (1,), MADE[:1], (*MADE, ()), (MADE[0], MADE[0]), (MADE[0], (FOUND,)), FOUND])
def test_an_entry_that_is_not_what_its_work_makes_counts_as_none(tmp_path: Path, made: object) -> None:
    kept(tmp_path, made)
    assert opened(tmp_path).find("read", "a") is None
    kept(tmp_path, (None, MADE[1]))
    assert opened(tmp_path).find("read", "a") == (None, MADE[1]), "a file that was set aside"


def test_what_unpacks_to_more_than_the_limit_counts_as_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept(tmp_path, (None, (finding("key-twice", "a" * 200_000, key="a", first=1),)))
    file = tmp_path / ".cache/research-site/mkdocs.yml.articles"
    assert file.stat().st_size < 20_000
    assert opened(tmp_path).find("read", "a") is not None
    monkeypatch.setattr(cache, "SIZE_LIMIT", 100_000)
    assert opened(tmp_path).find("read", "a") is None


def test_a_file_above_the_limit_counts_as_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    size = kept(tmp_path).stat().st_size
    monkeypatch.setattr(cache, "SIZE_LIMIT", size - 1)
    monkeypatch.setattr(cache, "_unpacked", lambda _: pytest.fail("it is not looked into"))
    assert opened(tmp_path).find("read", "a") is None


@pytest.mark.parametrize("special", ["link to a device", "link to another cache", "link to itself", "pipe"])
def test_what_is_no_file_is_not_read_and_is_replaced(tmp_path: Path, special: str) -> None:
    """Reading a device has no end, and a pipe that nobody writes to waits for ever."""
    file, other = kept(tmp_path), kept(tmp_path / "other")
    file.unlink()
    if special == "pipe":
        os.mkfifo(file)
    else:
        file.symlink_to({"link to a device": Path("/dev/zero"), "link to itself": file}.get(special, other))
    assert opened(tmp_path).find("read", "a") is None
    kept(tmp_path)
    assert stat.S_ISREG(file.lstat().st_mode)
    assert opened(tmp_path).find("read", "a") == MADE


def test_what_a_killed_run_left_half_written_is_removed_and_what_another_is_writing_is_not(tmp_path: Path) -> None:
    folder = kept(tmp_path).parent
    old, new = folder / f"{cache.HALF}old", folder / f"{cache.HALF}new"
    for file in (old, new):
        file.write_bytes(b"half")
    os.utime(old, (0, 0))
    kept(tmp_path, MADE, "read", "b")
    assert [path.name for path in folder.glob(f"{cache.HALF}*")] == [new.name]


@pytest.mark.parametrize("place", [".cache", ".cache/research-site"])
def test_a_link_that_leads_elsewhere_is_not_followed(tmp_path: Path, place: str) -> None:
    """A repository could name any folder of its reader's."""
    site, other = tmp_path / "site", tmp_path / "other"
    (site / place).parent.mkdir(parents=True)
    other.mkdir()
    (site / place).symlink_to(other)
    kept(site)
    assert not list(other.iterdir())
    assert opened(site).find("read", "a") is None


def test_a_folder_that_is_a_link_to_itself_is_done_without(tmp_path: Path) -> None:
    (tmp_path / ".cache").symlink_to(".cache")
    kept(tmp_path)
    assert opened(tmp_path).find("read", "a") is None


@pytest.mark.parametrize("where", [".cache", ".cache/research-site/mkdocs.yml.articles/folder"])
def test_a_folder_that_cannot_be_written_is_done_without(tmp_path: Path, where: str) -> None:
    """A file lies where the folder should, or a folder where the file should: so it is for every user."""
    if where == ".cache":
        (tmp_path / where).write_text("A file.", encoding="utf-8")
    else:
        (tmp_path / where).mkdir(parents=True)
    kept(tmp_path)
    assert opened(tmp_path).find("read", "a") is None
    assert not list(tmp_path.rglob("tmp*")), "nothing half written is left"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_the_right_to_write_is_done_without(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    kept(tmp_path)
    assert opened(tmp_path).find("read", "a") is None


def test_of_two_runs_at_once_one_is_kept_whole(tmp_path: Path) -> None:
    first, second = opened(tmp_path), opened(tmp_path)
    first.keep(MADE, "read", "a")
    second.keep(MADE, "read", "b")
    first.save()
    second.save()
    assert (opened(tmp_path).find("read", "a"), opened(tmp_path).find("read", "b")) == (None, MADE)
