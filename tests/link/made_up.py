"""Large contents made up of numbers, to see how linking grows and that it holds together."""

from __future__ import annotations

import random

from generator.model import Article, Claim, Content, Extraction, Mention, Money, Party, Passage


def made_up(stories: int, claims: int, seed: int = 7) -> tuple[Content, tuple[Extraction, ...]]:
    """Articles about a few companies that everybody names and many that few do, over five years.

    :param stories: how many articles.
    :param claims: how many claims they state together.
    :param seed: of the choices.
    """
    pick = random.Random(seed)
    companies = [f"Company {number}" for number in range(stories // 5)]
    weights = [1 / (rank + 1) for rank in range(len(companies))]
    articles, extractions = [], []
    for number in range(stories):
        date = f"{2020 + number * 5 // stories}-{pick.randint(1, 12):02}-{pick.randint(1, 28):02}"
        named = sorted(set(pick.choices(companies, weights, k=4)))
        passages = tuple(Passage("body", "paragraph", at, f"Paragraph {at}", anchor=f"p{at}") for at in range(1, 4))
        said = tuple(_claim(pick, named, at) for at in range(claims // stories)) if len(named) > 1 else ()
        file = f"articles/{number:05}.md"
        articles.append(Article(file, "post", f"Story {number % 9_000}", date, passages, url_keys=(f"host/{number}",)))
        mentions = tuple(Mention(name, name, 0, 0, 4, pick.random() < 0.5) for name in named)
        extractions.append(Extraction(file, mentions, said))
    return Content(tuple(articles)), tuple(extractions)


def _claim(pick: random.Random, named: list[str], passage: int) -> Claim:
    one, other = pick.sample(named, 2)
    value = pick.choice([None, *range(1, 20)])
    amount = Money(value * 10**8, "USD", None, f"${value}00 million") if value else None
    quote = f"{one} and {other} agree"
    kind = pick.randrange(4)
    if kind == 0:
        parties = (Party(one, "company"), Party(other, "investor"))
        round_ = pick.choice([None, "Series A", "Series B"])
        return Claim("funding", "announced", parties, passage, quote, "made up", amount, round=round_, fresh=True)
    if kind == 1:
        parties = (Party(one, "acquirer"), Party(other, "target"))
        return Claim("acquisition", "announced", parties, passage, quote, "made up", amount, fresh=True)
    if kind == 2:
        parties = (Party(one, "customer"), Party(other, "supplier"))
        return Claim("supply", "announced", parties, passage, quote, "made up", amount, fresh=pick.random() < 0.5)
    parties = (Party(one, "partner"), Party(other, "partner"))
    return Claim("partnership", "announced", parties, passage, quote, "made up", fresh=pick.random() < 0.5)
