"""What a rule sees of a frame: the organisations in it, its amounts, round and words, with references resolved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from generator.extract.deals.chain import LAB, rank_of
from generator.extract.deals.coordination import has_own_verb
from generator.extract.deals.descriptions import WordsOf
from generator.extract.deals.frames import Frame
from generator.extract.deals.phrases import Phrase
from generator.extract.deals.sums import Measure, measure, rate_after
from generator.extract.deals.syntax import Tokens
from generator.extract.deals.tokens import Named, Token
from generator.model import DealType, Mention, Money, Passage, Role

SectorOf = Callable[[str], "str | None"]
"""Answers the sector of a company, by canonical name."""


@dataclass(frozen=True, slots=True)
class Place:
    """The passage that is being read."""

    number: int
    """Its index in the article."""
    passage: Passage
    """The passage."""
    mentions: Sequence[Mention]
    """The companies named in it, in order."""
    today: str | None
    """The day against which its dates are read: a related story has its own."""
    sector_of: SectorOf
    """Answers a company's sector."""
    words_of: WordsOf
    """Answers by which words the article describes it."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A deal as a rule reads it, before status, date and quote are added."""

    type: DealType
    """What kind of deal."""
    parties: tuple[tuple[Named, Role, bool], ...]
    """Who, in which role, and whether it led."""
    amount: Money | None = None
    """The deal's own size."""
    valuation: Money | None = None
    """What the company was valued at."""
    round: str | None = None
    """The round."""
    ended: bool = False
    """Whether the pattern itself says that the deal is off."""
    doubt: str | None = None
    """Why the reading is not sure."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A frame with what a rule may ask of it."""

    frame: Frame
    """The frame."""
    sentence: Tokens
    """All tokens of its sentence."""
    about: tuple[Named, ...]
    """Whom the text may be about at this point, the likeliest first."""
    sector_of: SectorOf
    """Answers a company's sector."""

    @property
    def word(self) -> str:
        """The verb's lemma, or the noun."""
        return self.frame.word

    @property
    def subject(self) -> tuple[Named, ...]:
        """Who the grammatical subject names."""
        return self.frame.subject.names if self.frame.subject else ()

    @property
    def agent(self) -> tuple[Named, ...]:
        """Who does it: the subject, or whom *by* names in the passive."""
        if self.frame.passive:
            return self.frame.named("by")
        return self.topic() if self.frame.subject is None and self.frame.unbound else self.subject

    @property
    def patient(self) -> tuple[Named, ...]:
        """Whom it is done to: the object, or the subject in the passive."""
        if self.frame.passive and self.frame.subject is None and self.frame.unbound:
            return self.topic(self.agent)
        return self.subject if self.frame.passive else self.frame.object.heads

    def named(self, *openers: str) -> tuple[Named, ...]:
        """The organisations that the first phrase so opened is about."""
        return self.frame.named(*openers)

    def mentioned(self, *openers: str) -> tuple[Named, ...]:
        """The organisations named in any way in the phrases so opened, where none of them is about one."""
        loose = (name for phrase in self.frame.phrases if phrase.opener in openers for name in phrase.mentioned)
        return self.frame.named(*openers) or tuple(dict.fromkeys(loose))

    def rank(self, names: tuple[Named, ...], capacity: bool = False) -> int:
        """How near to the power plant organisations stand on the way to the product.

        :param names: the organisations.
        :param capacity: whether compute is what is sold: then an AI lab stands last, for it buys from anybody.
        """
        ranks = [rank_of(name.name, self.sector_of(name.name)) for name in names]
        return max((-1 if capacity and rank == LAB else rank for rank in ranks), default=0)

    def topic(self, besides: tuple[Named, ...] = ()) -> tuple[Named, ...]:
        """The company that the text is about at this point, other than some that play another part."""
        return tuple(name for name in self.about if name not in besides)[:1]

    def others(self, besides: tuple[Named, ...]) -> tuple[Named, ...]:
        """The only other company of the sentence, else whom the text is about."""
        joining = (phrase for phrase in self.frame.phrases if phrase.opener in {"joined by", "from", "led by"})
        besides = (*besides, *(name for phrase in joining for name in phrase.mentioned))
        tokens = [token for at, token in enumerate(self.sentence) if not _opens_clause(self.sentence, at)]
        named = dict.fromkeys(name for token in tokens if token.kind in {"name", "ref"} for name in token.names)
        left = tuple(name for name in named if name not in besides and name.kind == "company")
        return left if len(left) == 1 else self.topic(besides)

    @property
    def words(self) -> frozenset[str]:
        """The words of the noun's own phrase and of the phrases after it, in lower case."""
        said = {part for token in self.frame.before for part in token.parts} | {self.frame.word}
        for phrase in self.frame.phrases:
            said |= phrase.words | {phrase.verb}
        return frozenset(said)

    def infinitive(self, *verbs: str) -> Phrase | None:
        """The first phrase ``to do`` with one of some verbs; with none given, of any verb."""
        for phrase in self.frame.phrases:
            if phrase.opener == "to do" and (not verbs or phrase.verb in verbs):
                return phrase
        return None

    @property
    def _sums(self) -> list[tuple[Measure, Money, int]]:
        """The amounts of the sentence that the frame's own phrases hold, or that stand before its noun."""
        own = {token.start for token in self.frame.before} | {token.start for token in self.frame.chain}
        own |= {token.start for phrase in self.frame.phrases for token in phrase.tokens}
        return [
            (measure(self.sentence, at), token.money, token.start)
            for at, token in enumerate(self.sentence)
            if token.money is not None and token.start in own
        ]

    @property
    def amount(self) -> Money | None:
        """The size of the deal: the first amount in the frame that measures one."""
        sizes = [money for kind, money, _ in self._sums if kind == "size"]
        sizes = sizes or [self._with_rate(money, start) for kind, money, start in self._sums if kind == "yearly"]
        return next((money for money in sizes if money.value is not None), sizes[0] if sizes else None)

    def _with_rate(self, money: Money, start: int) -> Money:
        """An amount with the words that make it a rate: ``$5 million a year``."""
        at = next(number for number, token in enumerate(self.sentence) if token.start == start)
        return replace(money, text=" ".join((money.text, *(token.text for token in rate_after(self.sentence, at)))))

    @property
    def valuation(self) -> Money | None:
        """The first amount in the sentence that is a valuation, at or after the frame."""
        for at, token in enumerate(self.sentence):
            if token.money and token.start >= self._start and measure(self.sentence, at) == "valuation":
                return token.money
        return None

    @property
    def total(self) -> bool:
        """Whether the only amounts in the frame are totals over several deals."""
        kinds = {kind for kind, _, _ in self._sums}
        return "total" in kinds and "size" not in kinds

    @property
    def _start(self) -> int:
        return min((token.start for token in self.frame.before), default=self.frame.clause.tokens[self.frame.at].start)

    @property
    def round(self) -> str | None:
        """The round that the frame names: in its noun's phrase, else in a phrase after it, else before its verb."""
        held = [*self.frame.before, *(token for phrase in self.frame.phrases for token in phrase.tokens)]
        held += self.frame.chain
        told = (token for token, before in zip(held, (None, *held), strict=False) if not _is_ahead(before))
        return next((token.value for token in told if token.kind == "round"), None)


def _opens_clause(tokens: Tokens, at: int) -> bool:
    """Whether a name is the subject of what *and* joins to the statement before it."""
    return at > 1 and tokens[at - 1].low == "and" and has_own_verb(tokens, at - 1, at)


def _is_ahead(before: Token | None) -> bool:
    """Whether the word before a round puts it in the future: ``its upcoming IPO``."""
    return before is not None and before.low in {"upcoming", "future", "eventual", "planned", "looming"}


def parties(*groups: tuple[tuple[Named, ...], Role]) -> tuple[tuple[Named, Role, bool], ...]:
    """Parties from groups of organisations with a role each, an organisation once."""
    seen: list[tuple[Named, Role, bool]] = []
    for names, role in groups:
        seen += [(name, role, False) for name in dict.fromkeys(names) if all(name != other for other, _, _ in seen)]
    return tuple(seen)


def resolved(token: Token, names: tuple[Named, ...]) -> Token:
    """A reference that stands for some organisations."""
    return Token(token.kind, token.text, token.start, token.end, names, money=token.money, value=token.value)
