"""How a topic is spelt, whatever its files make of its capitals."""

from __future__ import annotations

import pytest

from generator.model import Site
from generator.render.index import index_site
from generator.settings import Settings
from tests.render.sites import article, company, story


def shown(*spellings: str, **names: tuple[str, ...]) -> list[str]:
    """The names of the topics of a site with these spellings, and companies by name with their aliases."""
    told = tuple(
        story(f"2025/{number}", article=article(f"articles/{number}.md", topics=(topic,)))
        for number, topic in enumerate(spellings)
    )
    companies = tuple(company(name, aliases=aliases) for name, aliases in names.items())
    site = Site(companies=companies, stories=told)
    return [topic.name for topic in index_site(site, Settings(), {}).topics.values()]


@pytest.mark.parametrize(
    ("spellings", "name"),
    [
        (("Deepvault", "deepvault"), "DeepVault"),
        (("Ada ai",), "Ada AI"),
        (("Ai", "Ai"), "AI"),
        (("Llm",), "LLM"),
        (("llms",), "LLMs"),
        (("Chatgpt",), "ChatGPT"),
        (("Ai chips",), "AI chips"),
        (("Openshelf", "Openshelf", "OpenShelf"), "OpenShelf"),
        (("OpenShelf", "OPENshelf", "OpenShelf"), "OpenShelf"),
        (("DATA CENTERS", "Data centers", "Data centers"), "Data centers"),
        (("Cloud", "cloud", "Cloud"), "Cloud"),
        (("cloud",), "cloud"),
    ],
)
def test_a_topic_is_spelt_as_companies_and_capitals_have_it(spellings: tuple[str, ...], name: str) -> None:
    assert shown(*spellings, DeepVault=(), AdaAI=("Ada AI",)) == [name]
