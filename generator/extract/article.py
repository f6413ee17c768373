"""Reads one article: the companies that it names and the deals that it states."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.companies.find import find_mentions
from generator.extract.deals.find import read_deals
from generator.extract.refused import without_refused
from generator.model import Extraction

if TYPE_CHECKING:
    from generator.extract.names import Names
    from generator.model import Article


def extract_article(article: Article, names: Names) -> Extraction:
    """What an article says of companies and deals; no other article is looked at.

    :param article: the article, read and cleaned.
    :param names: what is known of names.
    """
    mentions, aliases = find_mentions(article, names)
    claims, refused = read_deals(article, mentions, names.sector)
    return without_refused(Extraction(article.source_file, mentions, claims, aliases, refused), names.refused)
