"""Every option of the site, with its default and a sentence; no MkDocs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Drafts = Literal["preview", "publish", "exclude"]
Bodies = Literal["full", "excerpt"]
Clipped = Literal["canonical", "noindex"]
Pictures = Literal["link", "load"]
Strictness = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Settings:
    """What the site's owner has chosen, and how the site is being run."""

    drafts: Drafts = "preview"
    """Where drafts show: ``preview`` in the local preview only; ``publish`` everywhere; ``exclude`` nowhere."""
    bodies: Bodies = "full"
    """How much of a story with its original elsewhere is shown: ``full`` or ``excerpt``."""
    clipped: Clipped = "canonical"
    """What search engines are told of a story with its original elsewhere: ``canonical``, that the original is the one
    to list; ``noindex``, to list neither this page nor another for it."""
    external_pictures: Pictures = "link"
    """What becomes of a picture of another host: ``link``, a link to it; ``load``, the reader's browser asks it."""
    strict_findings: Strictness = "error"
    """From which severity on a finding fails a strict build: ``error`` or ``warning``."""
    processes: int = 1
    """How many processes share the search for companies and deals."""
    data_licence: str = ""
    """The licence of the data files, in words; empty where the owner names none."""
    social_image: str = ""
    """The picture that other sites show beside a link to this one, by its path in the content folder; empty: none."""
    site_name: str = ""
    """The site's name (MkDocs' ``site_name``)."""
    site_description: str = ""
    """What the site is about (MkDocs' ``site_description``); empty where that is not said."""
    site_url: str = ""
    """Where the site is published (MkDocs' ``site_url``); empty where that is not said."""
    edit_url: str = ""
    """Where a content file is changed (MkDocs' ``repo_url`` with ``edit_uri`` or ``edit_uri_template``), ``{path}``
    where its path stands, ``{path_noext}`` where that without its ending does; empty where that is not said."""
    preview: bool = False
    """Whether this is the local preview (no option: ``mkdocs serve`` sets it)."""
    directory_urls: bool = True
    """MkDocs' ``use_directory_urls``: whether pages end in ``/`` rather than ``.html``."""

    @property
    def drafts_take_part(self) -> bool:
        """Whether drafts are linked and shown in this run."""
        return self.drafts == "publish" or (self.drafts == "preview" and self.preview)
