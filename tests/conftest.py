"""What the tests share."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
"""The project's own folder."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the flag that writes what golden cases now give; the difference in git is the review."""
    parser.addoption("--update-golden", action="store_true", help="write the expected files of golden cases anew")


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether golden cases are to be written anew."""
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real articles beside the project; the test is skipped where it is not there."""
    folder = (ROOT.parent / "shared").resolve()
    if not (folder / "seeds").is_dir():
        pytest.skip("the folder of real articles is not beside the project")
    return folder
