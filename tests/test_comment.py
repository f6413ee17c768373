"""The script of the comment on a pull request: which one it writes on, and what it makes of a text."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.projects import ROOT
from tests.test_workflows import steps

SCRIPT = next(
    step["with"]["script"] for step in steps(ROOT / ".github/workflows/comment.yml") if "script" in step["with"]
)
MARKER = "<!-- research-site: what this change does -->"
RUN = {
    "head_sha": "aaa",
    "head_branch": "fix",
    "head_repository": {"owner": {"login": "editor"}},
    "display_title": "Into main: A rate, corrected",
    "html_url": "https://github.example/desk/site/actions/runs/1",
}
PULL = {"number": 7, "head": {"sha": "aaa"}, "base": {"ref": "main"}}
LOST = "What this change does could not be found out: "

STAGE = """
const given = JSON.parse(process.argv[1]);
const did = [];
const github = {
  paginate: async (call, query) => (did.push(['read', query.issue_number]), given.said),
  rest: {
    pulls: { list: async (query) => (did.push(['list', query.state, query.head]), { data: given.pulls }) },
    issues: {
      updateComment: async (one) => did.push(['update', one.comment_id, one.body]),
      createComment: async (one) => did.push(['create', one.issue_number, one.body]),
    },
  },
};
const context = { repo: { owner: 'desk', repo: 'site' }, payload: { workflow_run: given.run } };
(async () => {
  await (async () => { SCRIPT })();
  console.log(JSON.stringify(did));
})();
"""
"""GitHub as the script sees it: it tells what it was asked."""

pytestmark = pytest.mark.skipif(shutil.which("node") is None, reason="node is not installed")


def did(folder: Path, text: str | None, **given: Any) -> list[list[Any]]:
    """What the script asks of GitHub, given the text that it is handed."""
    if text is not None:
        (folder / "changes").mkdir()
        (folder / "changes" / "changes.md").write_text(text, encoding="utf-8")
    world = {"run": RUN, "pulls": [PULL], "said": []} | given
    program = STAGE.replace("SCRIPT", f"\n{SCRIPT}\n")
    done = subprocess.run(
        ["node", "-e", program, json.dumps(world)], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    told: list[list[Any]] = json.loads(done.stdout)
    return told


def test_the_first_time_a_comment_is_written(tmp_path: Path) -> None:
    asked, _, written = did(tmp_path, "Deals: 1 changed.\n")
    assert asked == ["list", "open", "editor:fix"]
    assert written[:2] == ["create", 7]
    assert written[2].startswith(MARKER)
    assert "Deals: 1 changed." in written[2]


def test_what_the_code_of_the_change_wrote_stands_below_a_line_that_says_so(tmp_path: Path) -> None:
    line, text = did(tmp_path, "Deals: 1 changed.\n")[-1][2].split("\n\n")[1:]
    assert line.startswith("*Written by the change's own code, for aaa: ")
    assert line.endswith("`HEAD^1` is the branch `main`.*")
    assert text == "Deals: 1 changed.\n"


def test_then_the_same_comment_is_kept_up_to_date(tmp_path: Path) -> None:
    others = [
        {"id": 1, "body": f"{MARKER} quoted by a person", "user": {"type": "User"}},
        {"id": 2, "body": "Another robot", "user": {"type": "Bot"}},
        {"id": 3, "body": None, "user": None},
    ]
    ours = {"id": 4, "body": f"{MARKER}\nold", "user": {"type": "Bot"}}
    assert did(tmp_path, "new", said=[*others, ours])[-1][:2] == ["update", 4]


def test_of_two_pull_requests_of_one_branch_the_one_is_meant_that_the_run_is_of(tmp_path: Path) -> None:
    """The other, into another branch, does something else to the site, and its own run says what."""
    older = PULL | {"number": 6, "base": {"ref": "release/1"}}
    assert [one[1] for one in did(tmp_path, "text", pulls=[older, PULL]) if one[0] == "create"] == [7]


@pytest.mark.parametrize(
    "given",
    [
        {"pulls": []},
        {"pulls": [PULL | {"head": {"sha": "bbb"}}]},
        {"pulls": [PULL | {"base": {"ref": "release/1"}}]},
        {"run": RUN | {"display_title": "A rate, corrected"}},
        {"run": RUN | {"head_repository": None}},
    ],
    ids=["none is open", "it has gone on since", "it goes elsewhere", "the run does not say where", "the fork is gone"],
)
def test_nothing_is_written_where_no_open_pull_request_is_that_of_the_run(
    tmp_path: Path, given: dict[str, Any]
) -> None:
    assert [one for one in did(tmp_path, "text", **given) if one[0] != "list"] == []


def test_without_a_text_what_was_said_before_gives_way_to_that(tmp_path: Path) -> None:
    ours = {"id": 4, "body": f"{MARKER}\nDeals: 1 changed.", "user": {"type": "Bot"}}
    updated = did(tmp_path, None, said=[ours])[-1]
    assert updated[:2] == ["update", 4]
    assert f"\n\n{LOST}[the checks]({RUN['html_url']}) stopped" in updated[2]
    assert "Deals" not in updated[2]


def test_a_link_to_another_file_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("of the machine", encoding="utf-8")
    (tmp_path / "changes").mkdir()
    (tmp_path / "changes" / "changes.md").symlink_to(tmp_path / "secret")
    written = did(tmp_path, None)[-1][2]
    assert LOST in written
    assert "of the machine" not in written


def test_a_text_calls_nobody(tmp_path: Path) -> None:
    assert "@\u200beveryone @\u200bnobody" in did(tmp_path, "@everyone @\u200bnobody")[-1][2]


def test_a_text_shows_no_picture_and_no_html_but_our_folds(tmp_path: Path) -> None:
    folds = "<details><summary>Deals: 1</summary>\n\n- Fine!\n\n</details>\n"
    others = ["<img src=x>", "<!-- x -->", "<details open>", "</p>", "![a](b)", "[![a](b)](c)"]
    written = did(tmp_path, folds + " ".join(others))[-1][2]
    assert folds in written
    assert [one for one in others if one in written] == []
    shown = written.split(folds)[1]
    assert "<" not in shown.replace("<\u200b", "")
    assert "![" not in shown
    assert shown.replace("\u200b", "") == " ".join(others)  # in words, all of it is there


@pytest.mark.parametrize("sign", ["x", "@", "<", "!["])
def test_a_text_fits_into_a_comment_whatever_it_is_of(tmp_path: Path, sign: str) -> None:
    assert 60_000 < len(did(tmp_path, sign * 70_000)[-1][2]) < 65_536
