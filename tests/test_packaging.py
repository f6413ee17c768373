"""What leaves the project: the wheel, its parts, their licences and locked versions, and the set-up with make."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from importlib.metadata import distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parent.parent

ALLOWED = re.compile(r"\b(MIT|BSD|Apache|ISC|PSF|Python Software Foundation|MPL|Mozilla Public License|Unlicense)\b")
"""Licences that a part used at run time may have."""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built with what is installed."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder), cwd=ROOT)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def elsewhere(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of a fresh environment that has the wheel, and the packages that it needs."""
    folder = tmp_path_factory.mktemp("elsewhere")
    venv.create(folder / "env", symlinks=True)
    programs = folder / "env" / "bin"
    python = str(programs / "python")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", python]
    run(*pip, "install", "-q", "--no-deps", "--no-index", str(wheel), cwd=folder)
    packages = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=folder).strip()
    Path(packages, "needed.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return programs


def run(*command: str, cwd: Path, code: int = 0, **environment: str) -> str:
    """Run a command to its end; return what it printed, having seen its exit code."""
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "MAKE", "VIRTUAL_ENV"))}
    done = subprocess.run(
        command, cwd=cwd, env=clean | environment, capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == code, f"{command}: {done.returncode}\n{done.stdout}\n{done.stderr}"
    return done.stdout + done.stderr


def test_everything_that_is_not_a_program_travels_in_the_wheel(wheel: Path) -> None:
    carried = set(zipfile.ZipFile(wheel).namelist())
    data = [path for path in (ROOT / "generator").rglob("*") if path.is_file() and path.suffix not in {".py", ".pyc"}]
    templates = [path for path in (ROOT / "templates").rglob("*") if path.is_file()]
    expected = {path.relative_to(ROOT).as_posix() for path in data}
    expected |= {f"generator/{path.relative_to(ROOT).as_posix()}" for path in templates}
    assert templates
    assert expected <= carried
    assert any(name.endswith("licenses/LICENSE") for name in carried)


def test_nothing_else_travels_in_the_wheel(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert tops == {"generator", next(top for top in tops if top.endswith(".dist-info"))}


def test_a_new_site_is_built_with_the_installed_package_alone(elsewhere: Path, tmp_path: Path) -> None:
    origin = run(str(elsewhere / "python"), "-c", "import generator; print(generator.__file__)", cwd=tmp_path)
    assert origin.startswith(str(elsewhere.parent))

    run(str(elsewhere / "research-site"), "new", "site", "clippings", cwd=tmp_path)
    build = ("-m", "mkdocs", "build", "--strict", "-f", "clippings/mkdocs.yml", "-d", str(tmp_path / "out"))
    run(str(elsewhere / "python"), *build, cwd=tmp_path)

    companies = json.loads((tmp_path / "out/data/companies.json").read_text(encoding="utf-8"))
    assert {"lambda", "microsoft", "openai", "amazon"} <= {company["id"] for company in companies}
    for company in companies:
        assert (tmp_path / "out" / company["url"] / "index.html").is_file()
    assert run(str(elsewhere / "research-site"), "check", "-f", "clippings/mkdocs.yml", cwd=tmp_path)


def licence(name: str) -> str:
    """What an installed package says of its licence."""
    metadata = distribution(name).metadata
    said = [line for key in ("License-Expression", "License", "Classifier") for line in metadata.get_all(key) or []]
    return " / ".join(line for line in said if not re.match(r"(?!License)\w[\w ]* ::", line))


def needed(name: str, found: set[str]) -> set[str]:
    """Everything that a package needs at run time, itself included."""
    if name.lower() not in found:
        found.add(name.lower())
        for line in distribution(name).requires or []:
            requirement = Requirement(line)
            if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
                needed(requirement.name, found)
    return found


@pytest.mark.parametrize("name", sorted(needed("research-site", set())))
def test_every_part_used_at_run_time_has_a_licence_without_strings(name: str) -> None:
    said = licence(name)
    assert ALLOWED.search(said), f"{name}: {said or 'says nothing'}"
    assert not re.search(r"\bA?L?GPL", said), f"{name}: {said}"


def test_the_lock_names_no_index_and_has_a_hash_for_every_package() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert "://" not in lock
    assert not re.search(r"^\s*--(?!hash=)", lock, re.MULTILINE)
    entries = re.split(r"\n(?=\S)", lock.strip())
    assert len(entries) > 30
    for entry in entries:
        assert re.match(r"[a-z0-9-]+==\S+( ; .+)? \\\n\s+--hash=sha256:[0-9a-f]{64}", entry), entry[:80]


def test_everything_that_the_project_needs_is_locked() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    locked = set(re.findall(r"^([a-z0-9-]+)==", lock, re.MULTILINE))
    metadata = distribution("research-site").requires or []
    names = {Requirement(line).name.lower() for line in metadata} - {"research-site"}
    assert names <= locked


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")
@pytest.mark.parametrize(
    ("lacking", "line"),
    [("ensurepip, venv", "sudo apt install python3-venv"), ("version_info", "make PYTHON=python3.12 site")],
    ids=["venv", "new enough"],
)
def test_make_stops_with_the_line_to_type_where_python_lacks_something(lacking: str, line: str, tmp_path: Path) -> None:
    for name in ("Makefile", "requirements.lock", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path / name)
    python = tmp_path / "python3"
    python.write_text(f'#!/bin/sh\ncase "$*" in *"{lacking}"*) exit 1;; esac\nexit 0\n', encoding="utf-8")
    python.chmod(0o755)
    said = run("make", "site", cwd=tmp_path, code=2, PATH=f"{tmp_path}:{os.environ['PATH']}")
    assert line in said
    assert not (tmp_path / ".venv").exists()
