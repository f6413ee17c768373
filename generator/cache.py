"""What a site's articles came to, kept between runs in a folder beside its mkdocs.yml that may be deleted any time.

The file is one piece: a seal, then every entry under the digest of its inputs. The seal is made of the program and of
the entries, so that a file of another version, or one that broke, is as good as none.
"""

from __future__ import annotations

import io
import os
import pickle
import stat
import sys
import zlib
from contextlib import contextmanager, suppress
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING, Any

from generator import findings, model
from generator.memo import digest, is_made_as

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = Path(".cache", "research-site")
"""Where it lies, from the folder of mkdocs.yml."""

ENDING = ".articles"
"""What the file in it is called, after the name of the settings' file: a folder can have the settings of two sites."""

SIZE_LIMIT = 2**28
"""Bytes of the file, and of what is packed in it: more than a hundred thousand articles come to."""

HALF = "tmp"
"""How the name of a file begins that is being written."""

LEFT_OVER = 24 * 60 * 60
"""Seconds after which a file that is half written belongs to a run that was killed."""

LIBRARIES = ("markdown-it-py", "mdurl", "nh3", "python-frontmatter", "PyYAML")
"""What reading an article rests on beside this program and Python."""

RECORDS = {
    (module.__name__, name): kind
    for module in (findings, model)
    for name, kind in vars(module).items()
    if isinstance(kind, type) and kind.__module__ == module.__name__
}
"""All that an entry may be made of, beside text, numbers and tuples."""

WORKS = {"read": tuple[model.Article | None, tuple[findings.Finding, ...]], "extract": model.Extraction}
"""What each work makes."""


class Cache:
    """Remembers what the last run asked for, in a file."""

    def __init__(self, config_file: Path) -> None:
        """Open the cache of a site; what cannot be read, or is not of this program, counts as empty.

        :param config_file: its mkdocs.yml.
        """
        self._folder = config_file.parent.resolve() / FOLDER
        self._file = self._folder / f"{config_file.name}{ENDING}"
        self._before = self._load()
        self._now: dict[bytes, bytes] = {}

    def find(self, *inputs: object) -> Any:  # noqa: ANN401 - as in Memo
        """What was kept for some inputs; none where nothing was."""
        key = digest(*inputs)
        packed = self._before.get(key)
        made = _unpacked(packed) if packed else None
        if packed is None or not is_made_as(made, WORKS[str(inputs[0])]):
            return None
        self._now[key] = packed
        return made

    def keep(self, made: object, *inputs: object) -> None:
        """Keep what was made, once the cache is saved."""
        self._now[digest(*inputs)] = _packed(made)

    def save(self) -> None:
        """Write what this run asked for; where nothing can be written, the next run does without."""
        if self._now == self._before or self._led_away():
            return
        entries = _packed(dict(sorted(self._now.items())))
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            _write(self._folder / ".gitignore", b"*\n")
            _write(self._file, _seal(entries) + entries)
            _tidy(self._file)

    def _load(self) -> dict[bytes, bytes]:
        try:
            data = b"" if self._led_away() else _regular(self._file)
        except OSError:
            return {}
        seal, entries = data[:32], data[32:]
        found = _unpacked(entries) if seal == _seal(entries) else None
        return found if isinstance(found, dict) else {}

    def _led_away(self) -> bool:
        """Whether a link puts the folder elsewhere, where this program has no business."""
        return os.path.realpath(self._folder) != str(self._folder)


@contextmanager
def kept_beside(config_file: str | None) -> Iterator[Cache]:
    """Open the cache of a site, and save it where the work comes to its end.

    :param config_file: path of mkdocs.yml; none for the one in the current folder.
    """
    opened = Cache(Path(config_file or "mkdocs.yml"))
    yield opened
    opened.save()


@cache
def program() -> bytes:
    """What the running program is known by: another version, or an edit of its code, makes it another."""
    return fingerprint(Path(__file__).parent, (sys.version, *(f"{name} {version(name)}" for name in LIBRARIES)))


def fingerprint(folder: Path, versions: tuple[str, ...]) -> bytes:
    """Name a program by every file of it and by what it rests on.

    :param folder: its files; what Python compiles of them is left out.
    :param versions: what it rests on.
    """
    files = sorted(path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    contents = tuple((path.relative_to(folder).as_posix(), sha256(path.read_bytes()).hexdigest()) for path in files)
    return digest(contents, versions)


def _seal(entries: bytes) -> bytes:
    return sha256(program() + entries).digest()


def _regular(file: Path) -> bytes:
    """The bytes of a file that is no link, pipe or device: reading one of those could go on for ever.

    :raises OSError: it is one, is too large or cannot be read.
    """
    with open(file, "rb", opener=_opened) as opened:
        state = os.fstat(opened.fileno())
        if not stat.S_ISREG(state.st_mode) or state.st_size > SIZE_LIMIT:
            raise OSError(f"{file} is no file of ours")
        return opened.read(SIZE_LIMIT)


def _opened(path: str, flags: int) -> int:
    """Open without following a link or waiting for a pipe, where the system knows these (Windows has no such files)."""
    return os.open(path, flags | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))


def _tidy(file: Path) -> None:
    """Remove what runs that were killed have left half written.

    :param file: one that was written just now.
    :raises OSError: one cannot be removed.
    """
    now = file.stat().st_mtime
    for left in file.parent.glob(f"{HALF}*"):
        if now - left.lstat().st_mtime > LEFT_OVER:
            left.unlink()


def _write(file: Path, data: bytes) -> None:
    """Write a file whole or not at all, whoever else writes or reads it.

    :raises OSError: it cannot be written.
    """
    with NamedTemporaryFile(dir=file.parent, prefix=HALF, delete=False) as new:
        try:
            new.write(data)
            new.close()
            Path(new.name).replace(file)
        finally:
            Path(new.name).unlink(missing_ok=True)


def _packed(made: object) -> bytes:
    return zlib.compress(pickle.dumps(made, protocol=5), level=1)


def _unpacked(packed: bytes) -> Any:  # noqa: ANN401 - whatever was packed
    """What was packed; none where that cannot be told."""
    try:
        opened = zlib.decompressobj()
        whole = opened.decompress(packed, SIZE_LIMIT)
        return _Reader(io.BytesIO(whole)).load() if opened.eof else None
    except Exception:  # a file made by hand can fail in any way, and is as good as none
        return None


class _Reader(pickle.Unpickler):
    """Makes our records and nothing else: the file may have come with a folder from a stranger."""

    def find_class(self, module: str, name: str) -> type:
        """The record of a name.

        :raises pickle.UnpicklingError: it is none of ours.
        """
        if (module, name) not in RECORDS:
            raise pickle.UnpicklingError(f"{module}.{name}")
        return RECORDS[module, name]
