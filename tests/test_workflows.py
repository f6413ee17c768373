"""The workflows on GitHub, ours and those that a new site brings: what they may do, and that their steps run here."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from generator.cli import main
from tests.diff.repositories import commit, git, start
from tests.projects import ROOT, clone, typed

STARTER = ROOT / "generator" / "cli" / "starter"
FILES = [*sorted(ROOT.glob(".github/workflows/*.yml")), *sorted(STARTER.glob(".github/workflows/*.yml"))]

PERMISSIONS = {
    "ci.yml": {"test": {"contents": "read"}},
    "content.yml": {"content": {"contents": "read"}},
    "comment.yml": {"comment": {"actions": "read", "pull-requests": "write"}},
    "publish.yml": {"build": {"contents": "read"}, "deploy": {"pages": "write", "id-token": "write"}},
}
"""What each job may do, by file."""

HERE = {"make setup", "make check FORMAT=github", "make changes BASE=HEAD^1", "make preview", "make site"}
"""The steps that are run here."""
ELSEWHERE = {"make lint", "make test"}
"""The steps that are not: this is one of the tests, and it takes long to say twice what lint says."""

each_workflow = pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))


def read(file: Path) -> dict[str, Any]:
    """A YAML file; every scalar is text, for a workflow's ``on`` is no yes."""
    loaded = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    assert isinstance(loaded, dict)
    return loaded


def steps(file: Path) -> list[dict[str, Any]]:
    """The steps of a workflow, of all its jobs."""
    return [step for job in read(file)["jobs"].values() for step in job["steps"]]


@each_workflow
def test_a_workflow_may_do_nothing_and_each_of_its_jobs_the_least(file: Path) -> None:
    workflow = read(file)
    assert workflow["permissions"] == {}
    assert {name: job["permissions"] for name, job in workflow["jobs"].items()} == PERMISSIONS[file.name]


@each_workflow
def test_every_action_is_pinned_by_its_commit_with_its_version_beside_it(file: Path) -> None:
    used = re.findall(r"uses: *(.*)", file.read_text(encoding="utf-8"))
    assert used
    assert [line for line in used if not re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)] == []


def test_an_action_has_one_version_in_all_workflows() -> None:
    pins = {line for file in FILES for line in re.findall(r"uses: *(.*)", file.read_text(encoding="utf-8"))}
    assert len(pins) == len({pin.split("@")[0] for pin in pins})


@each_workflow
def test_no_word_of_a_change_becomes_part_of_a_command_or_a_script(file: Path) -> None:
    run = [step.get("run", "") + step.get("with", {}).get("script", "") for step in steps(file)]
    assert [text for text in run if "${{" in text] == []


@each_workflow
def test_the_code_of_a_change_meets_neither_a_secret_nor_the_right_to_write(file: Path) -> None:
    workflow, text = read(file), file.read_text(encoding="utf-8")
    assert "pull_request_target" not in text
    assert "secrets" not in text
    for job in workflow["jobs"].values():
        if "write" in job["permissions"].values():
            assert not [step for step in job["steps"] if "run" in step or "checkout" in step.get("uses", "")]
    for step in steps(file):
        if "actions/checkout@" in step.get("uses", ""):
            assert step["with"]["persist-credentials"] == "false"


@each_workflow
def test_a_workflow_ends_in_time_and_runs_once_for_one_thing(file: Path) -> None:
    workflow = read(file)
    assert workflow["concurrency"]["group"]
    assert all(0 < int(job["timeout-minutes"]) <= 20 for job in workflow["jobs"].values())


def test_the_comment_follows_the_workflow_that_runs_on_a_change() -> None:
    names = [read(file)["name"] for file in FILES if "pull_request" in str(read(file)["on"])]
    for file in FILES:
        if file.name == "comment.yml":
            assert read(file)["on"]["workflow_run"]["workflows"][0] in names


def test_the_run_on_a_change_is_named_by_the_branch_that_the_comment_looks_for() -> None:
    """What a run's name begins with is all that tells two pull requests of one branch apart."""
    for folder in (ROOT, STARTER):
        assert read(folder / ".github/workflows/content.yml")["run-name"].startswith("Into ${{ github.base_ref }}: ")
        assert "/^Into (\\S+): /.exec(run.display_title)" in (folder / ".github/workflows/comment.yml").read_text(
            "utf-8"
        )


def test_every_step_of_ours_that_runs_something_is_a_make_target() -> None:
    run = {step["run"] for file in FILES if STARTER not in file.parents for step in steps(file) if "run" in step}
    assert run == HERE | ELSEWHERE
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert {line.split()[1] for line in run} <= set(targets)


def run(file: Path, folder: Path) -> str:
    """Run a workflow's own steps in a folder, as GitHub would; returns the summary of the job."""
    summary = folder.parent / f"{file.name}.summary"
    for line in (step["run"] for step in steps(file) if "run" in step):
        if not line.startswith("pip install"):  # the environment of the tests has it all
            done = typed(line, folder, GITHUB_STEP_SUMMARY=str(summary))
            assert done.returncode == 0, line + done.stdout + done.stderr
    return summary.read_text(encoding="utf-8") if summary.exists() else ""


def uploaded(file: Path) -> list[str]:
    """What a workflow hands on, by path."""
    return [step["with"]["path"] for step in steps(file) if "actions/upload-" in step.get("uses", "")]


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")
def test_the_steps_for_a_change_of_the_demo_run_here(tmp_path: Path) -> None:
    folder = clone(tmp_path / "project")
    commit(folder, {"content/deals/meta-limitless-acquisition-2025.md": '---\namount: "$9 million"\n---\n'})

    summary = run(ROOT / ".github/workflows/content.yml", folder)

    assert "### research-site check: " in summary
    assert "Deals: 1 changed." in summary
    assert uploaded(ROOT / ".github/workflows/content.yml") == ["build/changes.md", "site"]
    assert "$9 million" in (folder / "build/changes.md").read_text(encoding="utf-8").replace("\\", "")
    assert (folder / "site/index.html").is_file()


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")
def test_the_steps_that_publish_the_demo_run_here(tmp_path: Path) -> None:
    folder = clone(tmp_path / "project")
    run(ROOT / ".github/workflows/publish.yml", folder)
    assert uploaded(ROOT / ".github/workflows/publish.yml") == ["site"]
    assert (folder / "site/404.html").is_file()


def test_the_steps_for_a_change_of_a_new_site_run_here(tmp_path: Path) -> None:
    folder = start(tmp_path / "site")
    assert CliRunner().invoke(main, ["new", "site", str(folder / "new")]).exit_code == 0
    shutil.copytree(folder / "new", folder, dirs_exist_ok=True)
    shutil.rmtree(folder / "new")
    commit(folder)
    commit(folder, {"content/articles/plain.txt": None})

    summary = run(STARTER / ".github/workflows/content.yml", folder)

    assert "1 removed" in summary
    assert (folder / "build/changes.md").is_file()
    assert (folder / "site/index.html").is_file()


LOST = "What this change does could not be found out:\n\n    "


def named_step(name: str) -> dict[str, Any]:
    """A step of the workflow that a new site has for a change, by its name."""
    return next(step for step in steps(STARTER / ".github/workflows/content.yml") if step.get("name") == name)


def handed_on(line: str, folder: Path) -> str:
    """Run a line that fails to compare, and give what it hands on to the comment."""
    if line.startswith("make ") and shutil.which("make") is None:
        pytest.skip("make is not installed")
    summary = folder.parent / "summary"
    done = typed(line, folder, GITHUB_STEP_SUMMARY=str(summary))
    assert done.returncode != 0
    text = (folder / "build/changes.md").read_text(encoding="utf-8")
    assert summary.read_text(encoding="utf-8") == text
    assert done.stderr.count(text.removeprefix(LOST)) == 1  # in the log too
    return text


each_comparison = pytest.mark.parametrize(
    "line",
    ["make changes BASE=HEAD^1", named_step("What the change does")["run"]],
    ids=["ours", "a new site's"],
)


@each_comparison
def test_a_comparison_that_fails_hands_on_its_reason(tmp_path: Path, line: str) -> None:
    """Or else the comment on the pull request would be overwritten with nothing."""
    text = handed_on(line, clone(tmp_path / "project"))  # of one commit
    assert text.startswith(f"{LOST}Error: HEAD^1 is no revision of this repository")


@each_comparison
def test_a_change_that_mends_a_branch_that_cannot_be_built_is_told_which_side_that_is(
    tmp_path: Path, line: str
) -> None:
    folder = clone(tmp_path / "project")
    whole = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    commit(folder, {"mkdocs.yml": "site_name: ["})
    commit(folder, {"mkdocs.yml": whole})
    text = handed_on(line, folder)
    assert text.startswith(f"{LOST}Error: HEAD^1 cannot be built: ")
    assert text.count("\n") == 3  # one line, set apart as code: nothing in it has a meaning


def test_what_cannot_be_compared_fails_no_change_that_can_be_built() -> None:
    """The steps before and after it judge the change itself."""
    for folder in (ROOT, STARTER):
        lenient = [one for one in steps(folder / ".github/workflows/content.yml") if "continue-on-error" in one]
        assert [step["name"] for step in lenient] == ["What the change does"]


def test_a_checkout_of_a_pull_request_has_what_it_is_compared_with(tmp_path: Path) -> None:
    """It is the change merged into its branch, two commits deep; what that branch did meanwhile is no part of it."""
    depth = next(step["with"]["fetch-depth"] for step in steps(STARTER / ".github/workflows/content.yml"))
    folder = clone(tmp_path / "project")
    git(folder, "switch", "--quiet", "--create", "fix")
    commit(folder, {"content/deals/meta-limitless-acquisition-2025.md": '---\namount: "$9 million"\n---\n'})
    git(folder, "switch", "--quiet", "main")
    gone = next(path.relative_to(folder).as_posix() for path in sorted(folder.glob("content/articles/**/*.md")))
    commit(folder, {gone: None})
    git(folder, "merge", "--quiet", "--no-edit", "fix")
    git(tmp_path, "clone", "--quiet", f"--depth={depth}", folder.as_uri(), "checkout")
    done = typed(named_step("What the change does")["run"], tmp_path / "checkout", GITHUB_STEP_SUMMARY="summary")
    assert done.returncode == 0, done.stderr
    said = (tmp_path / "checkout/summary").read_text(encoding="utf-8")
    assert said.startswith("**Deals: 1 changed.**\n")


def shared_files() -> list[str]:
    """What a new site has as we have it: the comment and the forms."""
    forms = [path.relative_to(ROOT).as_posix() for path in sorted((ROOT / ".github/ISSUE_TEMPLATE").iterdir())]
    return [".github/workflows/comment.yml", ".github/PULL_REQUEST_TEMPLATE.md", *forms]


@pytest.mark.parametrize("name", shared_files())
def test_a_new_site_has_our_comment_and_our_forms(name: str) -> None:
    assert (STARTER / name).read_bytes() == (ROOT / name).read_bytes()


@pytest.mark.parametrize("name", ["wrong-fact", "suggest-article"])
def test_a_form_asks_each_question_once_and_says_which_must_be_answered(name: str) -> None:
    form = read(ROOT / f".github/ISSUE_TEMPLATE/{name}.yml")
    assert {"name", "description", "title", "body"} <= set(form)
    assert len({question["id"] for question in form["body"]}) == len(form["body"])
    assert {question["validations"]["required"] for question in form["body"]} == {"true", "false"}


def test_nobody_is_named_as_an_owner_until_somebody_is() -> None:
    for folder in (ROOT, STARTER):
        lines = (folder / ".github/CODEOWNERS").read_text(encoding="utf-8").splitlines()
        assert [line for line in lines if not line.startswith("# ")] == []
        for place in re.findall(r"^# /(\S+)", "\n".join(lines), re.MULTILINE):
            assert (folder / place).exists(), place


def test_what_is_wrong_is_said_before_a_commit_here_and_in_other_sites() -> None:
    """Neither rests on what is kept between runs: where others' changes are judged, one could bring that along."""
    ours = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"][0]["hooks"][0]
    theirs = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))[0]
    assert (ours["entry"], theirs["entry"]) == ("make check CHECK=--no-cache", "research-site check --no-cache")
    assert ours["pass_filenames"] is theirs["pass_filenames"] is False  # a whole site is checked, whatever changed
    for hook in (ours, theirs):
        assert re.search(hook["files"], "content/articles/2025/x.md")
        assert re.search(hook["files"], "mkdocs.yml")
        assert not re.search(hook["files"], "generator/cli/starter/content/index.md")
