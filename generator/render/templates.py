"""The templates of the pages: where they lie, and how one is filled in."""

from __future__ import annotations

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


def painter() -> Painter:
    """A function that fills in templates; each is read once, so a new one sees what was edited."""
    environment = Environment(
        loader=FileSystemLoader(templates_folder() / "pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )

    def paint(template: str, view: object) -> str:
        return environment.get_template(template).render(view=view)

    return paint
