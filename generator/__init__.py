"""A folder of clipped news articles becomes a searchable site of stories, companies and deals.

    files ──read──▶ Article ──extract──▶ Mention, Claim ──link──▶ Site ──render──▶ Page

``model``          the records that the stages hand to each other
``findings``       the closed list of things that can be wrong or worth saying
``settings``       the site's options
``progress``       how a long piece of work says how far it is
``text``           rules about text that stages share: addresses, slugs, months
``read``           content folder to articles, curated companies and deals, decisions
``extract``        one article to the companies it names and the deals it states
``link``           all of that to companies, deals and stories, each once
``check``          the linked site to findings; two sites to what changed
``render``         the linked site to pages and data files
``pipeline``       the order of the stages
``report``         findings as text
``diff``           two revisions of content in git
``changes_report`` what a change does, in words
``mkdocs_plugin``  the pages as a MkDocs site
``cli``            the command line
"""
