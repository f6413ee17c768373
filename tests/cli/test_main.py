"""The command line as a whole."""

from __future__ import annotations

from importlib.metadata import version

import click
import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.cli.progress import track


def commands(group: click.Group, words: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    """Every command by the words that call it."""
    found = []
    for name, command in sorted(group.commands.items()):
        below = commands(command, (*words, name)) if isinstance(command, click.Group) else [(*words, name)]
        found += below
    return found


@pytest.mark.parametrize("words", commands(main), ids=" ".join)
def test_every_command_and_option_has_a_word_of_help(words: tuple[str, ...]) -> None:
    done = CliRunner().invoke(main, [*words, "--help"])
    assert done.exit_code == 0
    command: click.Command = main
    for word in words:
        assert isinstance(command, click.Group)
        command = command.commands[word]
    assert command.help
    assert all(option.help for option in command.params if isinstance(option, click.Option))


def test_the_version_is_the_package_s() -> None:
    assert version("research-site") in CliRunner().invoke(main, ["--version"]).output


def test_progress_passes_every_item_on_and_stays_a_plain_line_without_a_terminal(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert list(track("Reading", [1, 2, 3])) == [1, 2, 3]
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err == "Reading (3)\n"
