"""The script of the comment on a pull request: which one it writes on, and what it makes of a text."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.projects import ROOT
from tests.test_workflows import SENTENCE, steps

SCRIPT = next(
    step["with"]["script"] for step in steps(ROOT / ".github/workflows/comment.yml") if "script" in step["with"]
)
MARKER = "<!-- research-site: what this change does -->"
RUN = {"head_sha": "aaa", "head_branch": "fix", "head_repository": {"owner": {"login": "editor"}}}
PULL = {"number": 7, "head": {"sha": "aaa"}}

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


def test_the_sentence_of_a_comparison_that_failed_takes_the_place_of_what_was_said_before(tmp_path: Path) -> None:
    ours = {"id": 4, "body": f"{MARKER}\nDeals: 1 changed.", "user": {"type": "Bot"}}
    updated = did(tmp_path, SENTENCE, said=[ours])[-1]
    assert updated[:2] == ["update", 4]
    assert updated[2].endswith(f"\n\n{SENTENCE}")


def test_then_the_same_comment_is_kept_up_to_date(tmp_path: Path) -> None:
    others = [
        {"id": 1, "body": f"{MARKER} quoted by a person", "user": {"type": "User"}},
        {"id": 2, "body": "Another robot", "user": {"type": "Bot"}},
        {"id": 3, "body": None, "user": None},
    ]
    ours = {"id": 4, "body": f"{MARKER}\nold", "user": {"type": "Bot"}}
    assert did(tmp_path, "new", said=[*others, ours])[-1][:2] == ["update", 4]


@pytest.mark.parametrize(
    "given",
    [
        {"pulls": []},
        {"pulls": [{"number": 8, "head": {"sha": "bbb"}}]},
        {"run": {**RUN, "head_repository": None}},
    ],
    ids=["none is open", "it has gone on since", "the fork is gone"],
)
def test_nothing_is_written_where_no_open_pull_request_is_at_that_commit(tmp_path: Path, given: dict[str, Any]) -> None:
    assert [one for one in did(tmp_path, "text", **given) if one[0] != "list"] == []


def test_without_a_text_nothing_is_asked(tmp_path: Path) -> None:
    assert did(tmp_path, None) == []


def test_a_link_to_another_file_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("of the machine", encoding="utf-8")
    (tmp_path / "changes").mkdir()
    (tmp_path / "changes" / "changes.md").symlink_to(tmp_path / "secret")
    assert did(tmp_path, None) == []


def test_a_text_calls_nobody_and_fits_into_a_comment(tmp_path: Path) -> None:
    body = did(tmp_path, "@everyone @\u200bnobody " + "x" * 70_000)[-1][2]
    assert "@\u200beveryone @\u200bnobody" in body
    assert len(body) < 65_536
