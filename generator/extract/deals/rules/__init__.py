"""All rules, by what they read."""

from __future__ import annotations

from collections.abc import Mapping

from generator.extract.deals import details
from generator.extract.deals.ends import SENTENCE, TOLD_NEXT
from generator.extract.deals.registry import Rule, plural
from generator.extract.deals.rules import (
    access,
    acquisition,
    agreements,
    buildout,
    funding,
    investment,
    joining,
    licensing,
    partnership,
    supply,
    teams,
)
from generator.extract.deals.words import VERBS

RULES: tuple[Rule, ...] = (
    *funding.RULES,
    *joining.RULES,
    *investment.RULES,
    *acquisition.RULES,
    *teams.RULES,
    *access.RULES,
    *supply.RULES,
    *agreements.RULES,
    *licensing.RULES,
    *partnership.RULES,
    *buildout.RULES,
)
"""Every rule, in the order in which they are tried."""


SENTENCES: Mapping[str, str] = {rule.name: rule.sentence for rule in RULES} | {
    TOLD_NEXT: SENTENCE,
    "stated": "Stated by an editor.",
    details.RULE: details.SENTENCE,
}
"""What a reader of the site sees of how evidence was found, by the name of its rule; ``stated`` for a person's word."""


def _by_word(verbs: bool) -> dict[str, tuple[Rule, ...]]:
    table: dict[str, tuple[Rule, ...]] = {}
    for rule in RULES:
        for word in rule.verbs if verbs else rule.nouns:
            table[word] = (*table.get(word, ()), rule)
    return table


BY_VERB = _by_word(verbs=True)
"""The rules that read a verb, by lemma."""
BY_NOUN = _by_word(verbs=False)
"""The rules that read a noun, by singular."""
TRIGGERS = (
    frozenset(form for form, (lemma, _) in VERBS.items() if lemma in BY_VERB)
    | {form for noun in BY_NOUN for form in (noun, plural(noun))}
    | {"series", "seed", "ipo"}
)
"""Every form of every word that a rule reads."""
NOUN_FORMS = {form: noun for noun in BY_NOUN for form in (noun, plural(noun))}
"""Each form of each noun that a rule reads, with its singular."""
