"""The templates of the pages: where they lie, and how one is filled in."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined

if TYPE_CHECKING:
    from collections.abc import Callable

    Painter = Callable[[str, object], str]
    """Fills in the template of a name with a view."""


def templates_folder() -> Path:
    """The folder of templates: in the installed package, or one level up in an editable install."""
    package = Path(__file__).parent.parent
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent / "templates"


@cache
def _environment() -> Environment:
    """Jinja with the templates that it has read; it reads one anew that was edited since, as a preview needs."""
    return Environment(
        loader=FileSystemLoader(templates_folder() / "pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def painter() -> Painter:
    """A function that fills in templates."""
    environment = _environment()

    def paint(template: str, view: object) -> str:
        return environment.get_template(template).render(view=view)

    return paint
