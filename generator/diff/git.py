"""Revisions of a git repository, read without touching it: no checkout, no worktree, no refreshed index.

What is committed is read byte by byte from git's store (``ls-tree`` and ``cat-file``) rather than from an archive, for
attributes of a repository can leave files out of those or rewrite them. No filter of its owner runs.
"""

from __future__ import annotations

import os
import subprocess
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LINK, MODULE = "120000", "160000"
"""Git's modes for a symbolic link and for another repository within this one."""

DEEPEN = "run git fetch --unshallow, or in a workflow give actions/checkout fetch-depth: 0"


class GitError(Exception):
    """What was asked of git cannot be had, in a sentence."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of a revision."""

    mode: str
    """What it is, ``100644``."""
    blob: str
    """Where its content is in git's store."""
    path: str
    """Its path from the top of the repository."""


@dataclass(frozen=True, slots=True)
class Repository:
    """A git repository, from one of its folders."""

    top: Path
    """Its top folder."""
    prefix: str
    """The folder that it was found from, by its path from the top: empty or ending in ``/``."""

    def commit(self, revision: str) -> str:
        """Name the commit of a revision.

        :param revision: a branch, a tag, a commit or what else git takes for one.
        :raises GitError: there is none.
        """
        done = _git(self.top, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")  # so it is no option either
        if done.returncode == 0:
            return _line(done.stdout)
        if self.shallow:
            raise GitError(
                f"{revision} is not in this repository, which is a shallow clone ({DEEPEN}), or it is misspelt."
            )
        raise GitError(f"{revision} is no revision of this repository; git log shows those that there are.")

    def shared(self, one: str, other: str) -> str | None:
        """Name the last commit that two revisions rest on; none where git finds none.

        :param one: what ``commit`` gave.
        :param other: a revision that ``commit`` knows, or ``HEAD``, which may have no commit yet.
        """
        done = _git(self.top, "merge-base", one, other)
        return None if done.returncode else _line(done.stdout)

    @property
    def shallow(self) -> bool:
        """Whether the beginning of its history is missing."""
        return _git(self.top, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true"

    def lay_out(self, commit: str, folder: Path) -> None:
        """Write the files of a commit into a folder; symbolic links that lead out of it are left out.

        :param commit: what ``commit`` gave.
        :param folder: an empty folder.
        :raises GitError: git cannot read all of it.
        """
        top = Path(os.path.realpath(folder))
        entries = [one for one in self._entries(commit) if one.mode != MODULE]
        with _contents(self.top) as read:
            for one in entries:
                _write(one, read(one.blob), top)
        for one in entries:
            place = Path(top, one.path)
            if place.is_symlink() and not _lies_in(top, place):
                place.unlink()

    def _entries(self, commit: str) -> Iterator[Entry]:
        """Yield the files of a commit, by path."""
        done = _git(self.top, "ls-tree", "-r", "-z", "--full-tree", commit)
        if done.returncode:
            raise GitError(_words(done.stderr))
        for line in done.stdout.split(b"\0")[:-1]:
            facts, _, path = line.partition(b"\t")
            mode, _, blob = facts.decode().split()
            yield Entry(mode, blob, os.fsdecode(path))


def find_repository(folder: Path) -> Repository:
    """Find the repository that a folder is in.

    :param folder: any folder.
    :raises GitError: there is none, or no git.
    """
    if not folder.is_dir():
        raise GitError(f"There is no folder {folder}.")
    top, prefix = (_git(folder, "rev-parse", option) for option in ("--show-toplevel", "--show-prefix"))
    if top.returncode:
        raise GitError(f"{folder.resolve()} is in no git repository that can be compared ({_words(top.stderr)}).")
    return Repository(Path(os.path.realpath(_line(top.stdout))), _line(prefix.stdout))


@contextmanager
def _contents(top: Path) -> Iterator[Callable[[str], bytes]]:
    """Give a function that reads a blob from git's store, all by one process.

    :raises GitError: git has ended before all was read, also where that shows only as its pipe is closed.
    """
    command = _command(top, "cat-file", "--batch")
    try:
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=_environment()) as program:  # noqa: S603 - our own words
            if program.stdin is None or program.stdout is None:
                raise AssertionError("git was started with pipes")
            yield partial(_read, program.stdin, program.stdout)
    except BrokenPipeError as fault:
        raise GitError("git ended before it had read all of this revision; try git fsck.") from fault


def _read(into: IO[bytes], out: IO[bytes], blob: str) -> bytes:
    """Ask git for a blob, and read what it answers."""
    into.write(f"{blob}\n".encode())
    into.flush()
    head = out.readline().split()
    if len(head) == 3:
        size = int(head[2])
        content = out.read(size + 1)
        if len(content) > size:
            return content[:-1]
    raise GitError(f"git cannot read {blob}, which this revision needs; try git fsck.")


def _write(entry: Entry, content: bytes, top: Path) -> None:
    """Write a file or link to its place, unless something is there or the path leads out of the folder."""
    place = Path(top, entry.path)
    if not _lies_in(top, place.parent) or os.path.lexists(place):
        return
    place.parent.mkdir(parents=True, exist_ok=True)
    if entry.mode == LINK:
        place.symlink_to(os.fsdecode(content))
    else:
        place.write_bytes(content)


def _lies_in(top: Path, place: Path) -> bool:
    """Whether a place is in a folder, links followed."""
    return Path(os.path.realpath(place)).is_relative_to(top)


def _git(folder: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    """Ask git something.

    :raises GitError: there is no git.
    """
    try:
        return subprocess.run(_command(folder, *words), capture_output=True, check=False, env=_environment())  # noqa: S603 - a revision is one word, and no option
    except FileNotFoundError as error:
        raise GitError("git is not installed, or not on the path.") from error


def _command(folder: Path, *words: str) -> tuple[str, ...]:
    """The words that call git in a folder."""
    return ("git", "-C", str(folder), *words)


def _environment() -> dict[str, str]:
    """The environment for git, which speaks English in it."""
    return os.environ | {"LC_ALL": "C"}


def _line(output: bytes) -> str:
    """A line of git's as text; a path may have bytes that are not UTF-8."""
    return os.fsdecode(output.removesuffix(b"\n"))


def _words(output: bytes) -> str:
    """What git says of a failure, without the word before it."""
    return output.decode(errors="replace").strip().partition("\n")[0].removeprefix("fatal: ")
