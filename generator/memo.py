"""How a stage asks for what it made of the same inputs before, without knowing who remembers it."""

from __future__ import annotations

from dataclasses import is_dataclass
from functools import cache
from hashlib import sha256
from types import UnionType
from typing import Any, Literal, Protocol, Union, get_args, get_origin, get_type_hints


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


def is_made_as(value: object, kind: Any) -> bool:  # noqa: ANN401 - a type, in any form that an annotation has
    """Tell whether what was kept elsewhere is of the type that is expected, with all that it holds.

    :param value: what was kept.
    :param kind: a record, a tuple, a choice of words, a plain type, or several of these.
    """
    origin, inner = _parts(kind)
    if origin in (Union, UnionType):
        return any(is_made_as(value, one) for one in inner)
    if origin is Literal:
        return value in inner
    if origin is tuple:
        return isinstance(value, tuple) and _holds(value, inner)
    if isinstance(kind, type) and is_dataclass(kind):
        fields = _fields(kind).items()
        return type(value) is kind and all(is_made_as(getattr(value, name, _UNSET), one) for name, one in fields)
    return type(value) is kind


_UNSET = object()


def _holds(values: tuple[object, ...], kinds: tuple[Any, ...]) -> bool:
    """Whether each value of a tuple is of its type."""
    every = kinds[:1] * len(values) if kinds[-1] is ... else kinds
    return len(values) == len(every) and all(map(is_made_as, values, every))


@cache
def _parts(kind: Any) -> tuple[Any, tuple[Any, ...]]:  # noqa: ANN401 - as above
    return get_origin(kind), get_args(kind)


@cache
def _fields(record: type) -> dict[str, Any]:
    return get_type_hints(record)
