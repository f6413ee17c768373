"""What the tests share."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.extract import articles as extraction
from generator.extract.article import extract_article
from generator.read import content as reading
from generator.read.article import read_article

ROOT = Path(__file__).parent.parent
"""The project's own folder."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the flag that writes what golden cases now give; the difference in git is the review."""
    parser.addoption("--update-golden", action="store_true", help="write the expected files of golden cases anew")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the tests of the whole project: the longest, which would end last while other processes are idle."""
    items.sort(key=lambda item: item.path.parent != ROOT / "tests")


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


@pytest.fixture
def worked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The work that is done from here on: of each article its path, after the name of the stage."""
    done: list[str] = []

    def read(path: str, text: str, *, draft: bool) -> Any:
        done.append(f"read {path}")
        return read_article(path, text, draft=draft)

    def extract(article: Any, names: Any) -> Any:
        done.append(f"extract {article.source_file}")
        return extract_article(article, names)

    monkeypatch.setattr(reading, "read_article", read)
    monkeypatch.setattr(extraction, "extract_article", extract)
    return done
