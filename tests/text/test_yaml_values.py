"""Texts as YAML: what is pasted into a file is read as it was meant."""

from __future__ import annotations

import pytest
import yaml

from generator.text.yaml_values import yaml_list, yaml_value

TEXTS = [
    "Alder Steel", "https://alder.example/a?b=1", "Alder: Steel", "Alder #1", "-x", "$3 million", '"Hi" she said',
    "it's", "a, b", "[x]", "a}", " led", "trail ", "a:", "back\\slash", "Ørsted", "two\nlines", "", "Smith & Sons",
]  # fmt: skip


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_behind_a_key_or_in_a_list_is_that_text(text: str) -> None:
    assert yaml.load(f"k: {yaml_value(text)}", yaml.BaseLoader) == {"k": text}
    assert yaml.load(f"k: {yaml_list([text, 'x'])}", yaml.BaseLoader) == {"k": [text, "x"]}


@pytest.mark.parametrize("text", ["Alder Steel", "https://alder.example/a?b=1", "2025-11-03", "One, two", "it's"])
def test_a_text_that_needs_no_quotes_has_none(text: str) -> None:
    assert yaml_value(text) == text
