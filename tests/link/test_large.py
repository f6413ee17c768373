"""Large contents: linking grows with the number of stories, and everything that is referred to is there."""

from __future__ import annotations

import random
import time

from generator.check.site import check_site
from generator.link.site import link_site
from generator.model import Content
from tests.link.made_up import made_up


def test_two_thousand_stories_link_in_seconds_and_hold_together() -> None:
    content, extractions = made_up(2_000, 4_000)
    start = time.process_time()
    site, findings = link_site(content, extractions)
    assert time.process_time() - start < 8
    assert len(site.stories) == 2_000
    assert len(site.deals) > 1_000
    assert not [one for one in (*findings, *check_site(site, content)) if one.severity == "error"]


def test_the_order_of_files_decides_nothing() -> None:
    content, extractions = made_up(300, 900)
    mixed, articles = list(extractions), list(content.articles)
    random.Random(1).shuffle(mixed)
    random.Random(2).shuffle(articles)
    assert link_site(Content(tuple(articles)), mixed) == link_site(content, extractions)
