"""What may be a path of the site."""

from __future__ import annotations

import pytest

from generator.text.paths import is_site_path


@pytest.mark.parametrize(
    "path",
    ["companies/a/", "data/deals.json", "our guides/how to/", "über/東京.html", "a&b, (c) + d!/", ".well-known/x/"],
)
def test_names_in_folders_are_a_path(path: str) -> None:
    assert is_site_path(path)


@pytest.mark.parametrize(
    "path", ["", "/", "/a/", "a//", "..", "../a", "a/../b", ".", "a/./b", "a\\b", "a:b", "a%2f", "a\n"]
)
def test_what_leaves_its_folder_or_reads_as_something_else_is_none(path: str) -> None:
    assert not is_site_path(path)
