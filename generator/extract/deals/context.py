"""Whom a text is about at each point, and what *it*, *the company* and *the two* therefore stand for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.extract.deals.syntax import Tokens
from generator.extract.deals.tokens import Named
from generator.model import Mention

_AFTER_PREPOSITION = re.compile(r"(?:^|\W)(?:of|to|in|into|for|from|with|by|at|on|like|than|and) $", re.IGNORECASE)
_ROLES = re.compile(r"\s(?:\w+ )?(?:rival|partner|supplier|customer|competitor|backer|investor|neighbou?r|owner) $")
"""Words between an owner and whom a sentence leads with: ``X's rival Y``."""


@dataclass(frozen=True, slots=True)
class Context:
    """Whom a text is about at some point."""

    focus: Named | None = None
    """The company that the whole text is about."""
    topic: Named | None = None
    """The company that the last sentence was about."""
    public: Named | None = None
    """The public body that was last named."""
    pair: tuple[Named, ...] = ()
    """The companies that were last named together."""
    last: tuple[Named, ...] = ()
    """Those that the last sentence with a name named."""
    told: frozenset[Named] = frozenset()
    """Those that were named before it."""
    steady: bool = False
    """Whether the text was about its topic before that sentence too."""
    said: tuple[Named, ...] = ()
    """Those that the sentence itself has named so far."""

    def past(self, text: str, mentions: Sequence[Mention]) -> Context:
        """The context after a sentence that states no deal: the name that it leads with becomes the topic.

        :param text: its passage.
        :param mentions: the companies named in it, in order.
        """
        named = tuple(Named(mention.company) for mention in mentions)
        lead, owner = _lead_of(text, mentions)
        topic = Named(lead.company) if lead is not None and not owner else self.topic
        pair = named if len(set(named)) == 2 else self.pair
        return replace(self.after(named, topic), pair=pair)

    def after(self, named: tuple[Named, ...], topic: Named | None) -> Context:
        """The context after a sentence that names some and is about one.

        :param named: whom it names.
        :param topic: whom it is about.
        """
        if not named:
            return replace(self, topic=topic)
        return replace(self, topic=topic, last=named, told=self.told.union(self.last), steady=topic == self.topic)

    def at(self, subjects: tuple[tuple[Named, ...], ...]) -> tuple[Named, ...]:
        """Whom a sentence may be about, the likeliest first: its own subject, then whom the text is about.

        :param subjects: the subjects of its verbs, in order.
        """
        single = (names[0] for names in subjects if len(names) == 1 and names[0].kind == "company")
        lead = next(single, None)
        return tuple(dict.fromkeys(name for name in (lead, self.topic, self.focus) if name is not None))


def _lead_of(text: str, mentions: Sequence[Mention]) -> tuple[Mention | None, bool]:
    """The first name of a sentence that it can be about, and whether it merely owns something there."""
    for number, mention in enumerate(mentions):
        if _AFTER_PREPOSITION.search(text[max(0, mention.start - 9) : mention.start]):
            continue
        owner = text[mention.end : mention.end + 2] in {"'s", "’s"}
        following = mentions[number + 1] if number + 1 < len(mentions) else None
        if owner and following is not None and _ROLES.match(text[mention.end + 2 : following.start]):
            continue
        return mention, owner
    return None, False


def carry_on(context: Context, tokens: Tokens, subjects: tuple[tuple[Named, ...], ...]) -> Context:
    """The context after a sentence: its first subject that is one company becomes the topic.

    :param context: the context before it.
    :param tokens: the sentence.
    :param subjects: the subjects of its verbs, in order.
    """
    companies = [names for names in subjects if names and all(name.kind == "company" for name in names)]
    single = next((names[0] for names in companies if len(names) == 1), context.topic)
    named = tuple(dict.fromkeys(name for token in tokens if token.kind == "name" for name in token.names))
    pair = next((names for names in companies if len(names) == 2), named if len(named) == 2 else context.pair)
    public = next((name for name in reversed(named) if name.kind == "other"), context.public)
    after = context.after(named, single)
    return replace(after, pair=pair, public=public)
