"""The whole link stage on small contents: what golden cases do not show."""

from __future__ import annotations

from dataclasses import replace

from generator.link.site import link_site
from generator.model import Account, CompanyLink, Money
from tests.link.corpus import corpus


def test_the_account_adds_up() -> None:
    site, _ = link_site(
        *corpus("""
        articles:
          - {file: a.md, url: herald.example/x, text: the very same words stand here}
          - {file: b.md, url: herald.example/x, text: the very same words stand here}
          - {file: c.md, url: herald.example/x, text: quite another tale is told}
        drafts_out: [articles/d.md]
        set_aside: [articles/e.md, articles/f.md]
        """)
    )
    assert site.account == Account(files=6, stories=2, joined=1, drafts=1, set_aside=2)
    parts = site.account
    assert parts.files == parts.stories + parts.joined + parts.drafts + parts.set_aside


def test_other_versions_of_a_page_point_at_each_other() -> None:
    site, _ = link_site(
        *corpus("""
        articles:
          - {file: a.md, title: One, url: herald.example/x, text: the very same words stand here}
          - {file: c.md, title: Two, url: herald.example/x, text: quite another tale is told}
        """)
    )
    assert [(story.id, story.other_versions) for story in site.stories] == [
        ("undated/one", ("undated/two",)),
        ("undated/two", ("undated/one",)),
    ]


def test_a_card_points_inward_where_its_related_story_is_ours() -> None:
    site, _ = link_site(
        *corpus("""
        articles:
          - {file: a.md, title: Ours, date: 2025-01-01, url: herald.example/ours, text: words}
          - file: card.md
            related:
              - {title: Ours elsewhere, url: herald.example/ours, date: 2025-01-01}
              - {title: Theirs, url: herald.example/theirs, date: 2025-01-01}
              - {title: Theirs again, url: herald.example/theirs, date: 2025-01-01}
        """)
    )
    card = next(story for story in site.stories if story.article.source_file == "articles/card.md")
    assert [(item.title, own) for item, own in card.external] == [("Ours elsewhere", "2025/ours"), ("Theirs", None)]


def test_the_body_links_the_companies_that_it_names() -> None:
    site, _ = link_site(
        *corpus("""
        articles:
          - file: a.md
            says: [{type: partnership, partner: [Quill, Nebra Inc.], quote: Quill and Nebra Inc. agree}]
          - file: card.md
            says: [{type: partnership, partner: [Quill, Nebra], where: title, quote: Quill and Nebra agree}]
        """)
    )
    body, title = site.stories
    assert body.links == (CompanyLink("quill", "Quill", "p1"), CompanyLink("nebra", "Nebra Inc.", "p1"))
    assert title.links == ()


def test_a_story_lists_what_any_of_its_files_says() -> None:
    site, _ = link_site(
        *corpus("""
        articles:
          - file: a.md
            title: One
            url: herald.example/x
            names: [Quill]
            text: the very same words stand here
          - file: b.md
            title: One
            url: herald.example/x
            text: the very same words stand here
            says: [{type: supply, customer: Nebra, supplier: Saltmarsh, quote: words}]
        """)
    )
    (story,) = site.stories
    assert story.companies == ("nebra", "quill", "saltmarsh")
    assert story.deals == ("nebra-saltmarsh-supply",)


def test_evidence_has_an_anchor_only_where_its_words_are_shown() -> None:
    site, _ = link_site(
        *corpus("""
        articles:
          - file: long.md
            url: herald.example/x
            text: words stand here and a good many more of them follow
            says: [{type: supply, customer: Nebra, supplier: Saltmarsh, quote: words stand here}]
          - file: short.md
            url: herald.example/x
            says: [{type: supply, customer: Nebra, supplier: Saltmarsh, quote: words stand here}]
        """)
    )
    (deal,) = site.deals
    assert [(one.source_file, one.story, one.anchor) for one in deal.evidence] == [
        ("articles/long.md", "undated/title-of-long-md", "p1"),
        ("articles/short.md", "undated/title-of-long-md", None),
    ]


def test_evidence_keeps_all_that_its_source_says_with_its_parties() -> None:
    """Two claims in the same words are one piece of evidence with what either says."""
    content, extractions = corpus("""
        articles:
          - file: a.md
            date: 2025-01-05
            says: [{type: funding, company: Nebra, quote: words, round: Seed, amount: 5 million USD}]
          - file: b.md
            date: 2025-01-06
            says:
              - {type: funding, company: Nebra, quote: words, round: Seed, place: Norway}
              - {type: funding, company: Nebra, investor: Quill, quote: words, amount: 5 million USD}
        """)
    said = replace(extractions[0].claims[0], term="two years", capacity="300 MW", valuation=Money(9, "USD", None, "$9"))
    twice = tuple(replace(claim, passage=0) for claim in extractions[1].claims)
    site, _ = link_site(content, (replace(extractions[0], claims=(said,)), replace(extractions[1], claims=twice)))
    (deal,) = site.deals
    one, other = deal.evidence
    told = (one.round, one.term, one.capacity, one.valuation and one.valuation.text, one.place)
    assert told == ("Seed", "two years", "300 MW", "$9", None)
    assert [(party.name, party.company, party.role) for party in one.parties] == [("Nebra", "nebra", "company")]
    assert (other.round, other.place, other.amount and other.amount.value) == ("Seed", "Norway", 5_000_000)
    assert [(party.name, party.role) for party in other.parties] == [("Nebra", "company"), ("Quill", "investor")]


def test_evidence_that_a_person_cites_says_what_the_person_states() -> None:
    site, _ = link_site(
        *corpus("""
        articles: [{file: a.md, text: words}]
        deals:
          - id: d
            type: supply
            customer: Nebra
            supplier: Saltmarsh
            place: Norway
            evidence: [{article: articles/a.md, quote: words}]
        """)
    )
    (one,) = site.deals[0].evidence
    assert one.place == "Norway"
    assert [(party.company, party.role) for party in one.parties] == [("nebra", "customer"), ("saltmarsh", "supplier")]


def test_a_card_repeated_by_many_files_counts_as_one_source() -> None:
    """Three files carry one publisher's figure, two others carry another one: the two win."""
    site, _ = link_site(
        *corpus("""
        articles:
          - &card
            file: c1.md
            date: 2025-01-05
            says:
              - {type: acquisition, acquirer: Quill, target: Nebra, amount: 50 million USD, where: "related:0"}
            related: [{title: one, url: herald.example/one, date: 2025-01-05}]
          - {<<: *card, file: c2.md}
          - {<<: *card, file: c3.md}
          - &post
            file: p1.md
            date: 2025-01-05
            says: [{type: acquisition, acquirer: Quill, target: Nebra, amount: 60 million USD}]
          - {<<: *post, file: p2.md}
        """)
    )
    (deal,) = site.deals
    assert deal.amount
    assert deal.amount.value == 60_000_000
    assert len(deal.evidence) == 5


def test_words_at_an_address_elsewhere_are_of_its_host_as_everywhere() -> None:
    site, _ = link_site(
        *corpus("""
        deals:
          - id: d
            type: supply
            customer: Nebra
            supplier: Saltmarsh
            evidence: [{url: "https://WWW.Herald.Example:8080/x", quote: words}]
        """)
    )
    assert [one.publisher for one in site.deals[0].evidence] == ["herald.example"]


def test_a_company_has_the_slug_of_the_name_that_is_shown_as_its_id() -> None:
    """A legal form tells no companies apart, and stays in the id of a company that is shown with it."""
    site, _ = link_site(
        *corpus("""
        articles:
          - {file: a.md, names: [News Corp, Acme, Nebra Inc.], text: words}
          - {file: b.md, names: [News Corporation, Acme Inc., Nebra Inc.], text: words}
          - {file: c.md, names: [News Corp, Acme, Nebra], text: words}
        """)
    )
    assert {one.id: one.name for one in site.companies} == {
        "news-corp": "News Corp",
        "acme": "Acme",
        "nebra-inc": "Nebra Inc.",
    }


def test_a_company_told_apart_from_another_one_keeps_its_spellings() -> None:
    """Only who tells two legal forms of one name apart makes two companies of them."""
    content, extractions = corpus("""
        articles:
          - {file: a.md, names: [News Corp, News Corp, News Corporation, Newsday], text: words}
          - {file: b.md, names: [Acme, Acme Inc.], text: words}
        decisions:
          - {verdict: different, companies: [news-corp, newsday]}
          - {verdict: different, companies: [acme, acme-inc]}
        """)
    site, findings = link_site(content, extractions)
    assert [one.id for one in site.companies] == ["acme", "acme-inc", "news-corp", "newsday"]
    assert findings == ()


def test_a_source_that_says_both_contradicts_nobody() -> None:
    """A title rounds, calls a contract a partnership or leaves the sum out; another source that differs is named."""
    site, findings = link_site(
        *corpus("""
        articles:
          - file: a.md
            date: 2025-01-05
            says:
              - &deal {type: supply, customer: Nebra, supplier: Quill, amount: 20 billion USD, fresh: true, quote: one}
              - {<<: *deal, amount: 22 billion USD, where: title, quote: two}
              - {type: partnership, partner: [Nebra, Quill], fresh: true, where: title, quote: three}
          - {file: b.md, date: 2025-01-06, says: [{<<: *deal, quote: four}, {<<: *deal, status: reported, quote: five}]}
          - {file: c.md, date: 2025-01-07, says: [{<<: *deal, amount: null, quote: six}]}
        """)
    )
    assert len(site.deals) == 1
    assert [one.code for one in findings if one.code.startswith("sources-differ")] == []


def test_nothing_gives_an_empty_site() -> None:
    site, findings = link_site(*corpus("{}"))
    assert (site.companies, site.deals, site.stories, findings) == ((), (), (), ())


def test_an_address_that_is_a_story_here_is_cited_as_that_story() -> None:
    site, findings = link_site(
        *corpus("""
        articles:
          - {file: a.md, url: herald.example/x, publisher: Herald, text: Other words stand here}
          - {file: b.md, url: herald.example/x, publisher: Herald, text: We bought all the chips of the house}
        deals:
          - id: d
            type: supply
            customer: Nebra
            supplier: Saltmarsh
            evidence:
              - {url: "http://www.herald.example/x/?utm_source=y", quote: bought all the chips}
              - {url: "https://herald.example/x", quote: sold every chip}
              - {url: "https://herald.example/y", quote: elsewhere}
        """)
    )
    told = [(one.source_file, one.story, one.where, one.publisher, one.quote) for one in site.deals[0].evidence]
    assert told == [
        ("articles/a.md", "undated/title-of-a-md", "curated", "Herald", ""),
        ("articles/b.md", "undated/title-of-b-md", "curated", "Herald", "bought all the chips"),
        ("deals/d.md", None, "curated", "herald.example", "elsewhere"),
    ]
    assert [(one.code, one.file) for one in findings if one.severity == "error"] == [("quote-not-found", "deals/d.md")]


def test_a_name_that_a_file_has_and_a_decision_refuses_is_an_error_that_names_both() -> None:
    _, findings = link_site(
        *corpus("""
        companies:
          - {id: fern, name: Fern Analytics, aliases: [Fern]}
        articles:
          - {file: a.md, text: We asked Copilot and fern analytics inc.}
        decisions:
          - {verdict: not-a-company, name: Copilot}
          - {verdict: not-a-company, name: FERN Analytics Inc.}
        """)
    )
    (one,) = findings
    assert (one.code, one.file, one.line) == ("decision-against-file", "decisions.yml", 2)
    assert "companies/fern.md" in one.message


def test_one_number_in_two_currencies_is_a_difference() -> None:
    site, findings = link_site(
        *corpus("""
        articles:
          - {file: a.md, date: 2025-03-01, says: [{type: funding, company: Quill, amount: 40 million USD, fresh: true}]}
          - {file: b.md, date: 2025-03-03, says: [{type: funding, company: Quill, amount: 40 million EUR, fresh: true}]}
        """)
    )
    assert len(site.deals) == 1
    assert [one.code for one in findings] == ["sources-differ-amount"]
    assert "40 million USD" in findings[0].message
    assert "40 million EUR" in findings[0].message


def test_one_sum_in_two_currencies_is_none() -> None:
    site, findings = link_site(
        *corpus("""
        articles:
          - {file: a.md, date: 2025-03-01, says: [{type: funding, company: Quill, amount: 40 million EUR, fresh: true}]}
          - {file: b.md, date: 2025-03-03, says: [{type: funding, company: Quill, amount: 44 million USD, fresh: true}]}
        """)
    )
    assert (len(site.deals), findings) == (1, ())


def test_a_claim_in_doubt_makes_no_company_and_no_deal_of_a_story() -> None:
    content, (said,) = corpus("""
        articles:
          - file: a.md
            says: [{type: supply, customer: Nebra, supplier: Saltmarsh, doubt: Not named., quote: it pays}]
        """)
    site, findings = link_site(content, [replace(said, mentions=())])
    assert not site.companies
    assert not site.deals
    assert not findings
    assert [(one.companies, one.deals) for one in site.stories] == [((), ())]
    assert [(one.deal, [party.name for party in one.parties]) for one in site.unsure] == [
        ("nebra-saltmarsh-supply", ["Nebra", "Saltmarsh"])
    ]


def test_a_company_whose_name_is_corrected_in_its_own_file_stays_one_company() -> None:
    """The file has its id; that articles have another name for it makes no second company."""
    site, findings = link_site(
        *corpus("""
        articles:
          - file: a.md
            names: [Cognita, Ashmill]
            says: [{type: acquisition, acquirer: Cognita, target: Ashmill, fresh: true, quote: Cognita bought Ashmill}]
        companies: [{id: cognita, name: Cognita Group}]
        """)
    )
    assert {one.id: (one.name, one.aliases) for one in site.companies} == {
        "ashmill": ("Ashmill", ()),
        "cognita": ("Cognita Group", ("Cognita",)),
    }
    assert [one.id for one in site.deals] == ["cognita-ashmill-acquisition"]
    assert [(one.code, one.file) for one in findings] == [("company-renamed", "companies/cognita.md")]
    assert "write: aliases: [Cognita]" in findings[0].remedy


def test_a_company_that_people_told_apart_from_the_one_with_the_file_stays_another() -> None:
    site, _ = link_site(
        *corpus("""
        articles: [{file: a.md, names: [Cognita], text: words}]
        companies: [{id: cognita, name: Cognita Group}]
        decisions: [{verdict: different, companies: [cognita, cognita-group]}]
        """)
    )
    assert [one.id for one in site.companies] == ["cognita", "cognita-2"]
