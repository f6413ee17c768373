"""One page of each kind of the demo, for the tests that hold all of them to one thing."""

from __future__ import annotations

KINDS = {
    "home": "",
    "by hand": "about/",
    "not found": "404.html",
    "deals": "deals/",
    "deal": "deals/microsoft-lambda-supply-2025/",
    "companies": "companies/",
    "companies of a letter": "companies/by/m/",
    "company": "companies/lambda/",
    "company of many deals": "companies/microsoft/",
    "stories": "stories/",
    "story": "stories/2025/lambda-to-deploy-ai-infrastructure-for-microsoft/",
    "topic": "topics/cloud/",
    "sources": "sources/",
    "source": "sources/reuters.com/",
    "search": "search/",
    "network": "network/",
    "trends": "trends/",
    "data": "data/",
}
"""A name of the kind, and the address of a page of it."""
