"""What is not sure enough is in no byte of a build; the preview lists it, and a pasted file settles it."""

from __future__ import annotations

from generator.mkdocs_plugin import examine
from generator.progress import quietly
from generator.render.worklist import accepting, rejecting, verdict_file
from tests.mkdocs_plugin.conftest import Folder

DOUBTFUL = """\
---
title: Two firms and a third
date: 2024-06-03
---

Northwind, Inc. is growing in Norway.

Tailspin Inc. is not. Its staff went to Contoso, Inc.

The company raised $30 million in March.
"""
"""The startup may be any of three."""


def test_a_claim_in_doubt_is_judged_by_a_pasted_file(folder: Folder) -> None:
    folder.write("articles/doubtful.md", DOUBTFUL)
    (unsure,) = examine(folder.config, quietly)[1].unsure
    assert "does not name" in unsure.doubt

    built = folder.build(strict=False)
    assert not [file for file in built.files() if "worklist" in file]
    data = [path.read_bytes() for path in built.site.rglob("*") if path.is_file()]
    assert not [one for one in data if unsure.deal.encode() in one or unsure.doubt.encode() in one]
    assert b"worklist" not in b"".join(data).lower()

    preview = folder.build(strict=False, command="serve", site="preview")
    assert unsure.doubt in preview.html("worklist")
    assert 'href="worklist/"' in preview.html("")
    assert "worklist/" not in preview.searched()

    for verdict, published in ((rejecting, False), (accepting, True)):
        folder.write(verdict_file(unsure), verdict(unsure))
        outcome = examine(folder.config, quietly)[1]
        assert not outcome.unsure
        assert not [one for one in outcome.findings if one.severity == "error"]
        judged = folder.build(strict=False, site=verdict.__name__)
        assert (f"deals/{unsure.deal}/index.html" in judged.files()) is published
