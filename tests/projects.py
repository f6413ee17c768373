"""The project as somebody has it who cloned it: for tests that run its commands."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.diff.repositories import commit, git, start

ROOT = Path(__file__).parent.parent
PROGRAMS = Path(sys.executable).parent


def clone(folder: Path) -> Path:
    """Make a git repository of the demo and what make needs; it is set up, with the environment of the tests.

    :param folder: where; its branch is main, its tag v1.0.
    """
    start(folder)
    shutil.copytree(ROOT / "content", folder / "content")
    for name in ("Makefile", "mkdocs.yml", "requirements.lock", "pyproject.toml", ".gitignore"):
        shutil.copy(ROOT / name, folder / name)
    (folder / ".venv").mkdir()
    (folder / ".venv" / "bin").symlink_to(PROGRAMS)
    (folder / ".venv" / ".ready").touch()
    commit(folder)
    git(folder, "tag", "v1.0")
    return folder


def typed(line: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a line of the shell in a folder, with the programs of the environment on the path.

    :param environment: variables of the environment, beside those of whoever runs the tests.
    """
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "MAKE"))}
    path = f"{PROGRAMS}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "-e", "-c", line],
        cwd=folder,
        env=clean | {"PATH": path} | environment,
        capture_output=True,
        text=True,
        check=False,
    )
