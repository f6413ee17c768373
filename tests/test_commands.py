"""Every command that README.md and CONTRIBUTING.md show is typed here, in their order."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.projects import ROOT, clone, typed

ASIDE = {
    "make serve": "goes on until it is stopped; tests/mkdocs_plugin/test_serve.py serves",
    ".venv/bin/mkdocs serve -f my-site/mkdocs.yml": "the same",
    "uv tool install --with-executables-from mkdocs .": "fetches packages; tests/test_packaging.py installs the wheel",
    "pipx install --include-deps .": "the same",
}
"""The commands that are not typed here, and why."""


def shown(name: str) -> list[str]:
    """The commands in the blocks of a text, without their remarks."""
    text = (ROOT / name).read_text(encoding="utf-8")
    blocks = re.findall(r"^```sh\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    lines = (re.sub(r"\s+# .*", "", line).strip() for block in blocks for line in block.splitlines())
    return [line for line in lines if line]


def test_what_is_not_typed_here_is_shown_somewhere() -> None:
    assert set(ASIDE) <= {line for name in ("README.md", "CONTRIBUTING.md") for line in shown(name)}


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")
@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_every_command_that_is_shown_works(name: str, tmp_path: Path) -> None:
    folder = clone(tmp_path / "project")
    lines = [line for line in shown(name) if line not in ASIDE]
    assert lines
    for line in lines:
        done = typed(line, folder)
        assert done.returncode == 0, f"{line}\n{done.stdout}{done.stderr}"
