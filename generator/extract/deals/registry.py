"""What a rule is: a function that reads frames of certain verbs or nouns, and the sentence that explains it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.extract.deals.statement import Draft, Statement

RuleFunction = Callable[[Statement], Iterator[Draft]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern of words that states a deal."""

    read: RuleFunction
    """Gives the deals that a statement states; its name is the rule's, its docstring what a reader of the site sees."""
    verbs: frozenset[str] = frozenset()
    """Lemmas of the verbs that it reads."""
    nouns: frozenset[str] = frozenset()
    """Singulars of the nouns that it reads."""

    @property
    def name(self) -> str:
        """``company_raises_money``."""
        return self.read.__name__

    @property
    def sentence(self) -> str:
        """What it looks for, in a sentence."""
        return " ".join((self.read.__doc__ or "").split("\n\n")[0].split())


def on_verbs(read: RuleFunction, verbs: str) -> Rule:
    """A rule for verbs, given by lemma and parted by spaces."""
    return Rule(read, verbs=frozenset(verbs.split()))


def on_nouns(read: RuleFunction, nouns: str) -> Rule:
    """A rule for nouns, given in the singular and parted by spaces."""
    return Rule(read, nouns=frozenset(nouns.split()))


def plural(noun: str) -> str:
    """The plural of a noun that a rule reads."""
    return noun[:-1] + "ies" if noun.endswith("y") else noun + "s"
