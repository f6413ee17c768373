"""The shape of the program, read from its imports: what may know what."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from generator.findings import CODES

ROOT = Path(__file__).parent.parent
GENERATOR = ROOT / "generator"

LAYERS: tuple[frozenset[str], ...] = (
    frozenset({"model"}),
    frozenset({"findings", "settings", "progress", "memo"}),
    frozenset({"text"}),
    frozenset({"read", "extract", "link", "check", "render"}),
    frozenset({"pipeline", "report", "cache"}),
    frozenset({"export", "diff", "changes_report"}),
    frozenset({"mkdocs_plugin"}),
    frozenset({"cli"}),
)
"""Each part of the program may import the parts of the layers before its own, and itself; imports for types count."""

ENGINE = {"mkdocs", "material", "markdown", "pymdownx", "properdocs"}
"""What belongs to the engine that makes the site, and only its edge may know."""

READING = {"open", "read_text", "read_bytes", "iterdir", "glob", "rglob", "walk", "scandir", "listdir"}
"""Names of calls that read the disk."""

OWN_DATA = {
    "extract": "its word lists",
    "render": "its templates",
    "mkdocs_plugin": "its theme",
    "cli": "the starter",
    "cache": "the program itself, and what it wrote",
}
"""The parts, apart from read, that may read files: those that travel with the program, or that it made."""


@dataclass(frozen=True)
class Module:
    """A file of the program, parsed."""

    name: str
    path: Path
    tree: ast.Module

    @property
    def part(self) -> str:
        """Its place in the layers: ``read`` for ``generator.read.dates``; empty for the package itself."""
        return [*self.name.split("."), ""][1]

    @property
    def imports(self) -> list[str]:
        """Every name that it imports, in full."""
        found: list[str] = []
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                found += [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                assert not node.level, f"{self.name} line {node.lineno}: a relative import"
                found += [f"{node.module}.{alias.name}" for alias in node.names]
        return found

    @property
    def calls(self) -> set[str]:
        """The last names of everything that it calls: ``read_text`` for ``path.read_text()``."""
        functions = [node.func for node in ast.walk(self.tree) if isinstance(node, ast.Call)]
        names = {function.id for function in functions if isinstance(function, ast.Name)}
        return names | {function.attr for function in functions if isinstance(function, ast.Attribute)}


@cache
def modules() -> dict[str, Module]:
    """Every module of the program, by full name."""
    found = {}
    for path in sorted(GENERATOR.rglob("*.py")):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        found[name] = Module(name, path, ast.parse(path.read_text(encoding="utf-8")))
    return found


def inner(name: str) -> str | None:
    """The module of the program that an imported name lies in; none for a name from elsewhere."""
    while name and name not in modules():
        name = name.rpartition(".")[0]
    return name or None


def layer(part: str) -> int:
    """The number of a part's layer."""
    numbers = [number for number, parts in enumerate(LAYERS) if part in parts]
    assert numbers, f"{part} has no place in the layers; give it one here or another home"
    return numbers[0]


@pytest.mark.parametrize("module", [module for module in modules().values() if module.part], ids=lambda one: one.name)
def test_a_module_imports_its_own_part_and_earlier_layers_only(module: Module) -> None:
    for name in module.imports:
        target = inner(name)
        if target is None or modules()[target].part == module.part:
            continue
        assert modules()[target].part, f"{module.name} imports the whole package"
        assert layer(modules()[target].part) < layer(module.part), f"{module.name} imports {name}"


def test_the_package_itself_imports_nothing_of_the_program() -> None:
    assert not [name for name in modules()["generator"].imports if inner(name)]


def test_no_module_imports_itself_by_a_detour() -> None:
    graph = {
        module.name: {target for name in module.imports if (target := inner(name)) and target != module.name}
        for module in modules().values()
    }
    order = tuple(TopologicalSorter(graph).static_order())  # raises CycleError, which names the cycle
    assert set(graph) <= set(order)


def test_only_the_edge_knows_the_engine() -> None:
    knowing = {module.part for module in modules().values() if ENGINE & {name.split(".")[0] for name in module.imports}}
    assert knowing == {"mkdocs_plugin"}


def test_only_the_command_line_prints() -> None:
    for module in modules().values():
        if module.part != "cli":
            assert not {"print", "echo", "secho"} & module.calls, f"{module.name} prints"
            assert not {"sys.stdout", "sys.stderr"} & set(module.imports), f"{module.name} writes to the terminal"


def test_only_read_opens_files_of_the_content_folder() -> None:
    for module in modules().values():
        if module.part == "read":
            continue
        if module.part not in OWN_DATA:
            assert not READING & module.calls, f"{module.name} reads the disk"
        if module.part not in {"mkdocs_plugin", "cli"}:  # the edges list the files and compare their paths
            places = [node for node in ast.walk(module.tree) if isinstance(node, ast.Attribute) and node.attr == "disk"]
            assert not places, f"{module.name} looks at where a content file lies"


def test_no_module_has_a_name_that_says_nothing() -> None:
    for module in modules().values():
        assert not {"utils", "util", "helpers", "base", "manager", "common", "misc"} & set(module.name.split("."))


def test_no_file_is_longer_than_300_lines() -> None:
    lengths = {module.name: len(module.path.read_text(encoding="utf-8").splitlines()) for module in modules().values()}
    for lists_without_logic in ("generator.model", "generator.findings"):  # each is looked up as one list
        del lengths[lists_without_logic]
    assert not {name: length for name, length in lengths.items() if length > 300}


def test_every_finding_has_a_sentence_and_a_remedy() -> None:
    for name, code in CODES.items():
        assert re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", name), f"{name}: lower case, words joined by hyphens"
        assert code.sentence.strip().endswith((".", "?", "}")), f"{name}: its sentence breaks off"
        assert code.remedy.strip(), f"{name}: nothing says what to do"
