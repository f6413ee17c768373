"""The page of a company."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model import Page
from generator.render.addresses import company_address
from generator.render.corrections import company_correction
from generator.render.jsonld import company_json_ld
from generator.render.search import company_facts
from generator.render.text import counted
from generator.render.toc import headings
from generator.render.views.company import company_view

if TYPE_CHECKING:
    from generator.model import Company
    from generator.render.index import Index
    from generator.render.templates import Painter


def company_page(company: Company, index: Index, paint: Painter) -> Page:
    """Make the page of a company.

    :param company: the company.
    :param index: the site.
    :param paint: fills in the templates.
    """
    address = company_address(company.id)
    html = paint("company.html", company_view(company, index, index.linker(address)))
    deals, stories = counted(len(company.deals), "deal"), counted(len(company.stories), "story", "stories")
    return Page(
        address=address,
        title=company.name,
        html=html,
        description=f"{company.name}: {deals} and {stories}, each with its sources.",
        toc=headings(html),
        edit=company.stated.source_file if company.stated else None,
        begin=company_correction(company, index.shared).link(index.settings),
        notes=company.stated.notes if company.stated else "",
        updated=index.updated(company),
        facts=company_facts(company, index),
        recorded=not index.shows_draft_mark(company),
        json_ld=company_json_ld(company),
    )
