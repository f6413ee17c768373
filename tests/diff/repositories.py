"""Git repositories made for a test, with no settings of whoever runs it."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

ALONE = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "Desk",
    "GIT_AUTHOR_EMAIL": "desk@news.example",
    "GIT_COMMITTER_NAME": "Desk",
    "GIT_COMMITTER_EMAIL": "desk@news.example",
    "GIT_AUTHOR_DATE": "2027-01-01T00:00:00Z",
    "GIT_COMMITTER_DATE": "2027-01-01T00:00:00Z",
}


def git(folder: Path, *words: str) -> str:
    """Run git in a folder, and give what it printed."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")} | ALONE
    done = subprocess.run(
        ["git", *words], cwd=folder, capture_output=True, text=True, check=False, env=environment, errors="replace"
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def start(folder: Path) -> Path:
    """Make an empty repository whose branch is main."""
    folder.mkdir(parents=True, exist_ok=True)
    git(folder, "init", "--quiet", "--initial-branch=main")
    return folder


def write(folder: Path, files: dict[str, str | None]) -> None:
    """Write files, by path; one without text goes."""
    for path, text in files.items():
        place = folder / path
        if text is None:
            place.unlink()
        else:
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, encoding="utf-8")


def commit(folder: Path, files: dict[str, str | None] | None = None) -> str:
    """Write files and commit all there is; gives the commit."""
    write(folder, files or {})
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message=change")
    return git(folder, "rev-parse", "HEAD").strip()
