"""What the tests share."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
"""The project's own folder."""


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real articles beside the project; the test is skipped where it is not there."""
    folder = ROOT.parent / "shared"
    if not (folder / "seeds").is_dir():
        pytest.skip("the folder of real articles is not beside the project")
    return folder
