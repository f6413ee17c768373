"""How a stage asks for what it made of the same inputs before, without knowing who remembers it."""

from __future__ import annotations

from hashlib import sha256
from typing import Any, Protocol


class Memo(Protocol):
    """Remembers what was made of inputs. What is made must follow from them alone, and is never changed."""

    def find(self, *inputs: object) -> Any:  # noqa: ANN401 - whatever was kept: only who asks knows what that is
        """What was kept for some inputs; none where nothing was.

        :param inputs: as ``digest`` takes them, the name of the work first.
        """

    def keep(self, made: object, *inputs: object) -> None:
        """Keep what was made.

        :param made: records of ``model`` and ``findings``, and tuples of them.
        :param inputs: what it was made of.
        """


class Forgetful:
    """Remembers nothing."""

    def find(self, *_inputs: object) -> None:
        """Nothing was kept."""

    def keep(self, made: object, *inputs: object) -> None:
        """Keep nothing."""


FORGETFUL = Forgetful()
"""For a run that rests on nothing left over."""


class Memory:
    """Remembers what the latest run asked for, for as long as the program runs."""

    def __init__(self) -> None:
        self._before: dict[bytes, object] = {}
        self._now: dict[bytes, object] = {}

    def find(self, *inputs: object) -> Any:  # noqa: ANN401 - as in Memo
        """What was kept for some inputs; none where nothing was."""
        key = digest(*inputs)
        if key in self._before:
            self._now[key] = self._before[key]
        return self._now.get(key)

    def keep(self, made: object, *inputs: object) -> None:
        """Keep what was made."""
        self._now[digest(*inputs)] = made

    def turn(self) -> None:
        """Begin another run: what the last one did not ask for goes with the end of this one."""
        self._before, self._now = self._now, {}


def digest(*inputs: object) -> bytes:
    """A name for inputs that no others have.

    :param inputs: text, numbers, and tuples and records of such: what shows all that it holds, in one order.
    """
    return sha256(repr(inputs).encode()).digest()
