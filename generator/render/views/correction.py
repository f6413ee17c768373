"""How a person corrects what a page says, as the page shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.render.edit_links import is_filled, new_file_link

if TYPE_CHECKING:
    from generator.render.corrections import Correction
    from generator.settings import Settings


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """The file to write or to change."""

    path: str
    """Its path under the content folder."""
    exists: bool
    """Whether a person has written it already."""
    href: str
    """Where that is done in the browser; empty where that is not known."""
    text: str
    """What to begin with; empty where the file exists or the address brings it along."""
    reject: str = ""
    """Where the file is begun that says that there is no such deal; empty where that is not known or not the case."""


def correction_view(correction: Correction, settings: Settings, rejection: str = "") -> CorrectionView:
    """How a person corrects what a page says.

    :param correction: the file.
    :param settings: the site's options.
    :param rejection: the text of the file that says that there is no such deal, where it is about one.
    """
    path, href = correction.path, correction.link(settings)
    text = "" if is_filled(href) else correction.text
    reject = new_file_link(path, rejection, settings) if rejection and not correction.exists else ""
    return CorrectionView(path, correction.exists, href, text, reject if is_filled(reject) else "")
