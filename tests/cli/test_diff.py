"""``research-site diff``, on git repositories made by the test: what it says of a change, and when it cannot."""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from generator.changes_report.comparison import Comparison
from generator.changes_report.text import as_text
from generator.check.changes.records import Change, Changes, Fact
from generator.cli import main
from generator.model import Deal, DealParty
from generator.read import content as reading
from generator.read.article import read_article
from tests.diff.repositories import commit, git, start, write
from tests.projects import PROGRAMS

PROGRAM = PROGRAMS / "research-site"
GOLDEN = Path(__file__).parent / "golden"

CONFIG = """\
site_name: Desk
docs_dir: content
theme: material
plugins: [research-site]
"""

ROUND = """\
---
title: Ashmill Robotics raises $20 million
date: 2025-03-04
source: https://news.example/ashmill-round
---
Ashmill Robotics has raised $20 million in a Series A round led by Oakfield Capital, the company said on Tuesday.

The robots weld.
"""

PURCHASE = """\
---
title: Oakfield Capital acquires Fern Analytics
date: 2025-05-20
---
Oakfield Capital has acquired Fern Analytics for $12 million, the two companies announced on Tuesday.
"""

RESALE = """\
---
title: Pinegate Software acquires Larch Systems
date: 2025-06-02
---
Pinegate Software has acquired Larch Systems for $7 million, the companies said.
"""

GROUP = """\
---
title: Ashmill Group to supply Larch Systems
date: 2025-07-02
---
Ashmill Group will supply robots worth $3 million to Larch Systems, the companies said.
"""

PLANTS = """\
---
title: Ashmill Robotics to invest $2 billion in Spain
date: 2025-09-03
---
Ashmill Robotics will invest $2 billion in data centers in Spain, the company said on Tuesday.
"""
"""With the same in another country earlier: two build-outs of one company in one year."""

EARLIER = PLANTS.replace("$2 billion", "$3 billion").replace("Spain", "Norway").replace("09-03", "08-12")

CARD = """\
---
title: A week in robots
publishedDateTime: 2025-09-01T10:00:00Z
originalUrl: https://news.example/week
webUrl: https://news.example/week
provider: {name: News, domain: news.example}
related:
  - title: A purchase in software
    excerpt: Pinegate Software has acquired Larch Systems for $7 million.
    publishedDateTime: 2025-08-30T09:00:00Z
    webUrl: https://herald.example/larch
    provider: {name: Herald, domain: herald.example}
---
"""

SAME = "- {verdict: same, companies: [ashmill-robotics, ashmill-group], by: the desk, on: 2025-08-01, why: One firm.}\n"

BASE: dict[str, str | None] = {
    "mkdocs.yml": CONFIG,
    "content/index.md": "# Desk\n",
    "content/articles/round.md": ROUND,
    "content/articles/purchase.md": PURCHASE,
    "content/articles/group.md": GROUP,
}


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a site of three articles at the tag ``base``; the current folder."""
    folder = start(tmp_path / "desk")
    commit(folder, BASE)
    git(folder, "tag", "base")
    monkeypatch.chdir(folder)
    return folder


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["diff", *arguments])


def diff(*arguments: str) -> dict[str, list[str]]:
    """What a diff says, as JSON: for each verb and for what is lost and edited, the kinds and ids."""
    done = run(*arguments, "--format", "json")
    assert done.exit_code == 0, done.output
    found = json.loads(done.stdout)
    said: dict[str, list[str]] = {}
    for one in found["changes"]:
        ids = " > ".join(" ".join(thing["id"] for thing in one[side]) for side in ("before", "after"))
        said.setdefault(one["verb"], []).append(f"{one['kind']} {ids}".strip(" >").replace("  > ", " "))
    lost = {"lost": [one["address"] for one in found["lost"]]}
    edited = {"edited": [one["url"] for one in found["edited"]]}
    return said | {key: some for key, some in (lost | edited).items() if some}


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_a_change_of_many_kinds_reads_as_an_editor_expects(desk: Path, form: str, update_golden: bool) -> None:
    """An amount corrected, a title changed, an article added and one removed, two companies decided to be one."""
    changed = ROUND.replace("$20 million", "$22 million").replace("weld", "weld and paint")
    commit(
        desk,
        {
            "content/articles/round.md": changed,
            "content/articles/purchase.md": None,
            "content/articles/resale.md": RESALE,
            "content/decisions.yml": SAME,
        },
    )
    done = run("base", "HEAD", "--format", form)
    assert done.exit_code == 0, done.output
    golden = GOLDEN / f"diff.{ {'text': 'txt', 'markdown': 'md', 'json': 'json'}[form] }"
    if update_golden:
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(done.stdout, encoding="utf-8")
    assert done.stdout == golden.read_text(encoding="utf-8")


def test_a_typo_in_a_text_changes_no_fact_and_that_is_said(desk: Path) -> None:
    write(desk, {"content/articles/round.md": ROUND.replace("The robots weld", "Its robots weld")})
    done = run("base")
    assert done.exit_code == 0
    first, *rest = done.stdout.splitlines()
    assert first == "No fact changes; 1 text edited."
    assert rest[-1] == "  Ashmill Robotics raises $20 million (stories/2025/ashmill-robotics-raises-20-million/)"
    assert run("base", "--format", "markdown").stdout.startswith("**No fact changes; 1 text edited.**\n")


@pytest.mark.usefixtures("desk")
def test_no_change_at_all_is_a_sentence() -> None:
    assert run("base").stdout == "No fact changes.\n"
    assert run("base", "HEAD").stdout == "No fact changes.\n"


def test_an_amount_is_told_with_both_values_and_the_words_in_their_lines(desk: Path) -> None:
    write(desk, {"content/articles/round.md": ROUND.replace("$20", "$25")})
    done = json.loads(run("base", "--format", "json").stdout)
    (change,) = [one for one in done["changes"] if one["kind"] == "deal"]
    (fact,) = change["facts"]
    assert (change["verb"], change["after"][0]["url"]) == ("changed", "deals/ashmill-robotics-funding-series-a-2025/")
    assert (fact["name"], fact["before"]["value"], fact["after"]["value"]) == ("amount", 20_000_000, 25_000_000)
    words = "Ashmill Robotics has raised ${} million in a Series A round led by Oakfield Capital"
    for side, amount in (("before", 20), ("after", 25)):
        place = {"source_file": "articles/round.md", "line": 6, "quote": words.format(amount)}
        assert fact[f"evidence_{side}"][0] == place


def test_another_publisher_or_address_of_a_source_is_a_fact_of_its_deals(desk: Path) -> None:
    commit(desk, {"content/articles/card.md": CARD})
    other = CARD.replace("Herald", "Courier").replace("herald.example/", "courier.example/")
    write(desk, {"content/articles/card.md": other})
    found = json.loads(run("HEAD", "--format", "json").stdout)["changes"]
    (deal,) = [one for one in found if one["kind"] == "deal"]
    assert (deal["verb"], [one["name"] for one in deal["facts"]]) == ("changed", ["publisher", "url"])
    publisher, url = deal["facts"]
    assert (publisher["before"], publisher["after"]) == (["Herald"], ["Courier"])
    assert (url["before"], url["after"]) == (["https://herald.example/larch"], ["https://courier.example/larch"])
    words = [[one["quote"] for one in publisher[side]] for side in ("evidence_before", "evidence_after")]
    assert words == [["Pinegate Software has acquired Larch Systems for $7 million"]] * 2


def test_a_publisher_that_comes_with_a_new_source_is_told_with_the_source_alone(desk: Path) -> None:
    second = ROUND.replace("news.example/ashmill-round", "herald.example/robots").replace("raises", "gets")
    commit(desk, {"content/articles/second.md": second})
    found = json.loads(run("HEAD^", "HEAD", "--format", "json").stdout)["changes"]
    (deal,) = [one for one in found if one["kind"] == "deal"]
    assert [one["name"] for one in deal["facts"]] == ["sources"]


def test_an_article_that_is_added_brings_its_companies_and_deal(desk: Path) -> None:
    commit(desk, {"content/articles/resale.md": RESALE})
    assert diff("base", "HEAD") == {
        "added": [
            "deal pinegate-software-larch-systems-acquisition-2025",
            "company pinegate-software",
            "story 2025/pinegate-software-acquires-larch-systems",
        ],
    }


def test_an_article_that_is_removed_takes_its_addresses_along(desk: Path) -> None:
    commit(desk, {"content/articles/purchase.md": None})
    assert diff("base", "HEAD") == {
        "changed": ["company oakfield-capital > oakfield-capital"],  # that article alone called it Oakfield
        "removed": [
            "deal oakfield-capital-fern-analytics-acquisition-2025",
            "company fern-analytics",
            "story 2025/oakfield-capital-acquires-fern-analytics",
        ],
        "lost": [
            "companies/by/f/",
            "companies/fern-analytics/",
            "deals/2025/05/",
            "deals/oakfield-capital-fern-analytics-acquisition-2025/",
            "stories/2025/oakfield-capital-acquires-fern-analytics/",
        ],
    }


def test_a_renamed_story_is_lost_until_the_record_leads_on(desk: Path) -> None:
    old, new = "stories/2025/ashmill-robotics-raises-20-million/", "stories/2025/ashmill-robotics-has-money/"
    write(
        desk,
        {
            "content/articles/round.md": ROUND.replace(
                "title: Ashmill Robotics raises $20 million", "title: Ashmill Robotics has money"
            )
        },
    )
    assert diff("base") == {"renamed": [f"story {old[8:-1]} > {new[8:-1]}"], "lost": [old]}
    assert f"write into content/addresses.txt: {old} -> {new}" in run("base").stdout
    write(desk, {"content/addresses.txt": f"{old} -> {new}\n"})
    assert "lost" not in diff("base")


def test_an_address_that_a_person_lets_go_is_lost_with_their_reason(desk: Path) -> None:
    gone = "stories/2025/oakfield-capital-acquires-fern-analytics/ gone: the article was withdrawn\n"
    write(desk, {"content/articles/purchase.md": None, "content/addresses.txt": gone})
    assert "let go in content/addresses.txt: the article was withdrawn" in run("base").stdout


def test_companies_decided_to_be_one_are_merged_and_split_when_the_decision_goes(desk: Path) -> None:
    commit(desk, {"content/decisions.yml": SAME})
    merged = diff("base", "HEAD")
    assert merged["merged"] == ["company ashmill-robotics ashmill-group > ashmill-robotics"]
    assert merged["renamed"] == [
        "deal larch-systems-ashmill-group-supply-2025 > larch-systems-ashmill-robotics-supply-2025"
    ]
    commit(desk, {"content/decisions.yml": None})
    split = diff("HEAD^", "HEAD")
    assert split["split"] == ["company ashmill-robotics > ashmill-robotics ashmill-group"]
    assert not {"added", "removed"} & {*merged, *split}


def test_deals_decided_to_be_one_are_merged_and_split_when_decided_to_differ(desk: Path) -> None:
    later = GROUP.replace("2025-07-02", "2026-09-02").replace("to supply", "in supply deal with")
    first, second = "larch-systems-ashmill-group-supply-2025", "larch-systems-ashmill-group-supply-2026"
    commit(desk, {"content/articles/later.md": later.replace("$3 million", "$30 million")})
    pair = f"deals: [{first}, {second}], by: the desk, on: 2026-10-01, why: Read again.}}\n"
    commit(desk, {"content/decisions.yml": f"- {{verdict: same, {pair}"})
    commit(desk, {"content/decisions.yml": f"- {{verdict: different, {pair}"})
    assert diff("HEAD~2", "HEAD~1")["merged"] == [f"deal {first} {second} > {first}"]
    assert diff("HEAD~1", "HEAD")["split"] == [f"deal {first} > {first} {second}"]


def test_deals_whose_numbers_shift_are_known_by_their_words(desk: Path) -> None:
    """The earlier of two takes the address without a number; what comes or goes is that one, and no fact differs."""
    first, second = "ashmill-robotics-buildout-2025", "ashmill-robotics-buildout-2025-2"
    commit(desk, {"content/articles/spain.md": PLANTS})
    commit(desk, {"content/articles/norway.md": EARLIER})
    added = diff("HEAD^", "HEAD")
    assert added["renamed"] == [f"deal {first} > {second}"]
    assert f"deal {first}" in added["added"]
    commit(desk, {"content/articles/norway.md": None})
    removed = diff("HEAD^", "HEAD")
    assert removed["renamed"] == [f"deal {second} > {first}"]
    assert f"deal {first}" in removed["removed"]
    assert f"deals/{second}/" in removed["lost"]
    assert not {"merged", "split", "changed"} & {*added, *removed}
    text = run("HEAD^", "HEAD").stdout
    assert f"write into content/addresses.txt: deals/{second}/ -> deals/{first}/" in text
    assert re.findall(r"^    at (\S+) is now: (.*)", text, re.MULTILINE) == [
        (f"deals/{first}/", "Ashmill Robotics build-out in Spain ($2 billion, 2025)")
    ]


def test_a_draft_that_is_published_is_added(desk: Path) -> None:
    commit(desk, {"content/articles/resale.md": RESALE.replace("---\n", "---\ndraft: true\n", 1)})
    assert diff("base", "HEAD") == {}
    commit(desk, {"content/articles/resale.md": RESALE})
    assert "story 2025/pinegate-software-acquires-larch-systems" in diff("HEAD^", "HEAD")["added"]


def test_files_that_are_not_committed_count_where_no_head_is_named(desk: Path) -> None:
    write(desk, {"content/articles/resale.md": RESALE})
    assert "added" in diff("base")
    assert diff("base", "HEAD") == {}


def test_what_came_to_the_base_since_is_not_told_as_removed(desk: Path) -> None:
    """A branch that adds an article, behind a main that has got another one; then as a pull request would tell it."""
    shared = git(desk, "rev-parse", "HEAD").strip()
    commit(desk, {"content/articles/resale.md": RESALE})
    git(desk, "checkout", "--quiet", "-b", "work", "base")
    assert run("main").stdout.startswith(
        f"No fact changes.\nCompared with {shared[:10]}, the last commit that main and "
    )
    commit(desk, {"content/articles/spain.md": PLANTS})
    for arguments in (("main",), ("main", "work")):
        (verb,) = diff(*arguments)
        assert verb == "added"
        assert "Larch" not in run(*arguments).stdout.partition("\n\n")[2]
    write(desk, {"content/articles/norway.md": EARLIER})
    assert "story 2025/ashmill-robotics-to-invest-3-billion-in-norway" in diff("main")["added"]
    assert "Compared with" not in run("base").stdout


def test_a_branch_of_another_history_is_compared_with_the_base_itself_and_that_is_said(desk: Path) -> None:
    git(desk, "checkout", "--quiet", "--orphan", "alone")
    note = "main and HEAD share no commit here, so main itself is compared with."
    assert run("main").stdout == f"No fact changes.\n{note}\n"  # an orphan has no commit yet
    commit(desk, {"content/articles/resale.md": RESALE})
    assert [*diff("main")] == ["added"]
    assert note in run("main").stdout


def test_nothing_of_the_folder_or_of_git_is_touched(desk: Path) -> None:
    write(desk, {"content/articles/resale.md": RESALE, "content/articles/round.md": f"{ROUND}\nMore.\n"})
    git(desk, "add", "content/articles/resale.md")
    os.utime(desk / "content/articles/group.md", (1, 1))  # as a touched file, whose entry in the index is stale
    before = [(one, one.lstat().st_mtime_ns, one.lstat().st_size) for one in sorted(desk.rglob("*"))]
    for arguments in (("base",), ("base", "HEAD")):
        assert run(*arguments).exit_code == 0
    assert [(one, one.lstat().st_mtime_ns, one.lstat().st_size) for one in sorted(desk.rglob("*"))] == before
    assert git(desk, "status", "--porcelain") == "A  content/articles/resale.md\n M content/articles/round.md\n"
    assert git(desk, "worktree", "list").count("\n") == 1


def test_an_article_that_both_sides_have_is_read_once(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []

    def read(path: str, text: str, *, draft: bool) -> Any:
        done.append(path)
        return read_article(path, text, draft=draft)

    monkeypatch.setattr(reading, "read_article", read)
    write(desk, {"content/articles/round.md": ROUND.replace("$20", "$25")})
    assert "changed" in diff("base")
    assert sorted(done) == [f"articles/{name}.md" for name in ("group", "purchase", "round", "round")]


def test_a_shallow_clone_without_the_base_says_how_to_get_it(
    desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    base = git(desk, "rev-parse", "base").strip()
    commit(desk, {"content/articles/resale.md": RESALE})
    git(tmp_path, "clone", "--quiet", "--depth=1", "--no-tags", desk.as_uri(), "clone")
    monkeypatch.chdir(tmp_path / "clone")
    done = run(base)
    assert done.exit_code == 2
    assert "git fetch --unshallow" in done.stderr
    assert ", or it is misspelt" in done.stderr
    assert "fetch-depth: 0" in done.stderr


@pytest.mark.usefixtures("desk")
def test_an_unknown_revision_is_a_sentence() -> None:
    for arguments in (("nowhere",), ("base", "nowhere"), ("--", "--all")):
        done = run(*arguments)
        assert done.exit_code == 2
        assert "is no revision of this repository" in done.stderr


def test_outside_a_repository_that_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, BASE)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    monkeypatch.chdir(tmp_path)
    done = run("HEAD")
    assert done.exit_code == 2
    assert "is in no git repository" in done.stderr


@pytest.mark.parametrize(
    ("base", "reason"),
    [
        ({"README.md": "Nothing yet."}, "there is no mkdocs.yml"),
        ({"mkdocs.yml": CONFIG.replace("research-site", "search"), "content/index.md": "# Desk"}, "not switched on"),
        ({"mkdocs.yml": CONFIG}, "The path 'content' isn't an existing directory"),
    ],
    ids=["no settings", "no plugin", "no content folder"],
)
def test_a_base_without_a_site_counts_as_empty_and_that_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, base: dict[str, str | None], reason: str
) -> None:
    folder = start(tmp_path / "young")
    commit(folder, base)
    commit(folder, BASE)
    monkeypatch.chdir(folder)
    done = run("HEAD^")
    assert done.exit_code == 0, done.output
    counts, note, *_ = done.stdout.splitlines()
    assert counts == "Deals: 3 added; companies: 5 added; stories: 3 added."
    assert note.startswith("HEAD^ has no site (")
    assert note.endswith("), so everything counts as added.")
    assert reason in note
    assert str(tmp_path.parent) not in note
    assert "research-site-" not in done.output


@pytest.mark.parametrize(
    ("config", "reason"),
    [
        ("site_name: [", "mkdocs.yml"),
        (CONFIG.replace("[research-site]", "[research-site: {drafts: some}]"), "drafts"),
        (f"{CONFIG}hooks: [missing.py]\n", "missing.py"),
    ],
    ids=["no YAML", "a wrong option", "a hook that is not there"],
)
def test_a_base_that_cannot_be_built_is_an_error_with_the_reason(
    desk: Path, config: str, reason: str, caplog: pytest.LogCaptureFixture
) -> None:
    broken = commit(desk, {"mkdocs.yml": config})
    commit(desk, {"mkdocs.yml": CONFIG})
    for arguments in ((broken,), ("base", broken)):
        done = run(*arguments)
        assert done.exit_code == 2, done.output
        assert f"{broken} cannot be built: " in done.stderr
        assert reason in done.stderr
        assert "/research-site-" not in done.output
        assert "Traceback" not in done.output
    assert not caplog.records  # the reason is said once, not by MkDocs as well


def test_a_folder_without_a_site_is_an_error(desk: Path) -> None:
    (desk / "mkdocs.yml").unlink()
    done = run("base")
    assert done.exit_code == 2
    assert done.stderr.endswith("has no site (there is no mkdocs.yml); name the mkdocs.yml of one with -f FILE.\n")


def test_a_site_in_a_subfolder_with_its_content_elsewhere_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Names outside ASCII, the settings in one folder, the content in another, and the command called from a third."""
    folder = start(tmp_path / "Büro")
    config = CONFIG.replace("docs_dir: content", "docs_dir: ../Artikel/Größe")
    commit(folder, {"web site/mkdocs.yml": config, "Artikel/Größe/articles/日本 “x”.md": ROUND})
    write(folder, {"Artikel/Größe/articles/日本 “x”.md": ROUND.replace("$20", "$25")})
    monkeypatch.chdir(folder / "Artikel")
    done = run("HEAD", "-f", "../web site/mkdocs.yml")
    assert done.exit_code == 0, done.output
    assert "amount: $20 million → $25 million" in done.stdout
    assert "now: Artikel/Größe/articles/日本 “x”.md:6 “" in done.stdout
    monkeypatch.chdir(folder / "web site")
    assert run("HEAD").stdout == done.stdout


def test_content_outside_the_repository_cannot_be_compared(desk: Path, tmp_path: Path) -> None:
    write(tmp_path, {"elsewhere/articles/round.md": ROUND})
    write(desk, {"mkdocs.yml": CONFIG.replace("content", "../elsewhere")})
    done = run("base")
    assert done.exit_code == 2
    assert "is not in the repository" in done.stderr


def test_a_hand_written_page_that_goes_is_a_lost_address(desk: Path) -> None:
    commit(desk, {"content/about.md": "# About\n"})
    commit(desk, {"content/about.md": None})
    assert diff("HEAD^", "HEAD") == {"lost": ["about/"]}
    assert run("HEAD^", "HEAD").stdout.startswith("No fact changes; 1 address lost.\n")


def test_a_file_that_cannot_be_read_any_more_is_named_as_the_cause(desk: Path) -> None:
    write(desk, {"content/articles/purchase.md": PURCHASE.replace("---\ntitle: ", "---\ntitle: [", 1)})
    counts, note, *_ = run("base").stdout.splitlines()
    assert "stories: 1 removed" in counts
    assert note == (
        "This folder: 1 file has errors (articles/purchase.md), so not all that it says counts: "
        "research-site check says why."
    )


def test_a_file_that_was_broken_before_is_named_with_its_side(desk: Path) -> None:
    commit(desk, {"content/articles/purchase.md": PURCHASE.replace("---\ntitle: ", "---\ntitle: [", 1)})
    commit(desk, {"content/articles/purchase.md": PURCHASE})
    counts, note, *_ = run("HEAD^", "HEAD").stdout.splitlines()
    assert "stories: 1 added" in counts
    assert note.startswith("HEAD^: 1 file has errors (articles/purchase.md), ")


def test_decisions_and_curated_files_that_are_broken_explain_what_differs(desk: Path) -> None:
    commit(desk, {"content/decisions.yml": SAME})
    broken = {f"content/{place}": "---\nname: [\n---\n" for place in ("companies/fern.md", "deals/fern.md")}
    write(desk, {"content/decisions.yml": f"{SAME}- [", **broken})
    counts, note, *_ = run("HEAD").stdout.splitlines()
    assert "companies: 1 split" in counts
    files = "companies/fern.md, deals/fern.md, decisions.yml"
    assert note.startswith(f"This folder: 3 files have errors ({files}), so not all that they say counts: ")


def test_a_file_that_is_broken_on_both_sides_is_said_of_both_and_many_are_counted(desk: Path) -> None:
    commit(desk, {f"content/deals/d{number}.md": "---\ntype: [\n---\n" for number in range(5)})
    _, note, *_ = run("HEAD", "HEAD").stdout.splitlines()
    said = "HEAD: 5 files have errors (deals/d0.md, deals/d1.md, deals/d2.md and 2 more)"
    assert note.count(said) == 2


def test_an_error_that_is_let_stand_still_explains_what_differs(desk: Path) -> None:
    silence = "- {code: file-empty, file: articles/purchase.md, by: the desk, on: 2025-08-01, why: Withdrawn.}\n"
    write(desk, {"content/articles/purchase.md": "", "content/silenced.yml": silence})
    assert CliRunner().invoke(main, ["check"]).exit_code == 0
    assert run("base").stdout.splitlines()[1].startswith("This folder: 1 file has errors (articles/purchase.md), ")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full device")
@pytest.mark.usefixtures("desk")
def test_a_full_disk_is_a_sentence() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run([PROGRAM, "diff", "base"], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1].startswith("Error: [Errno 28]")
    assert "Traceback" not in done.stderr


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("command", [("diff", "base"), ("check",)], ids=lambda words: words[0])
def test_a_reader_that_has_gone_is_no_error_of_ours(command: tuple[str, ...]) -> None:
    """As with ``| true``: no word of a broken pipe, and the exit code that click gives."""
    read, gone = os.pipe()
    os.close(read)
    try:
        done = subprocess.run([PROGRAM, *command], stdout=gone, stderr=subprocess.PIPE, text=True, check=False)
    finally:
        os.close(gone)
    assert (done.returncode, "roken pipe" in done.stderr) == (1, False), done.stderr


def test_two_companies_of_one_name_are_told_apart_by_their_ids() -> None:
    iren, other = (DealParty(one, "Iren", "company", "customer", lead=False) for one in ("iren", "iren-2"))
    fern = DealParty("fern", "Fern", "company", "supplier", lead=False)
    deal = Deal("d", "supply", "announced", None, None, None, None, None, (), ())
    facts = Fact("parties", (iren, fern), (other,)), Fact("companies", ("Iren",), ("Iren",))
    text = as_text(Comparison("a", None, "content", Changes((Change("deal", "changed", (deal,), (deal,), facts),))))
    assert text.splitlines()[4:] == [
        "    parties: without Iren (customer) [iren], Fern (supplier); with Iren (customer) [iren-2]"
    ]


def test_a_hostile_title_stays_words_in_markdown(desk: Path) -> None:
    title = "@octo </details><img src=x> [a](https://evil.example) #1 `x` **b** www.evil.example"
    text = f"---\ntitle: '{title}'\ndate: 2025-01-01\nslug: hostile\n---\nWords.\n"
    commit(desk, {"content/articles/hostile.md": text})
    (line,) = [one for one in run("base", "HEAD", "--format", "markdown").stdout.splitlines() if "octo" in one]
    assert "<" not in line.replace("&lt;", "")
    assert "@octo" not in line
    assert "](" not in line.replace("\\]", "")
    assert "https://" not in line
    assert "#1" not in line
    assert "www." not in line
    assert title in run("base", "HEAD").stdout


def test_the_readme_shows_what_its_own_examples_give(desk: Path) -> None:
    """The correction that the README gives for its example's amount, told as the README has it."""
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    examples = dict(re.findall(r"`(content/[\w./-]+)`:\n\n```\w+\n(.*?)^```$", readme, re.MULTILINE | re.DOTALL))
    article = "content/articles/2025/brightwater.md"
    correction = "content/deals/brightwater-robotics-funding-series-a-2025.md"
    commit(desk, {article: examples[article]})
    write(desk, {correction: examples[correction]})
    assert f"```text\n{run('HEAD').stdout}```\n" in readme
