"""The site's options and its content files, as MkDocs' configuration gives them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from mkdocs.config import load_config
from mkdocs.config.base import Config
from mkdocs.config.config_options import Choice
from mkdocs.exceptions import ConfigurationError

from generator.mkdocs_plugin.files import content_files
from generator.settings import Bodies, Drafts, Settings, Strictness

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from generator.model import SourceFile

NAME = "research-site"
"""The plugin's name in mkdocs.yml."""

DEFAULTS = Settings()


class Options(Config):
    """The plugin's options in mkdocs.yml; what each means stands in ``settings``."""

    drafts = Choice[Drafts](get_args(Drafts), default=DEFAULTS.drafts)
    bodies = Choice[Bodies](get_args(Bodies), default=DEFAULTS.bodies)
    strict_findings = Choice[Strictness](get_args(Strictness), default=DEFAULTS.strict_findings)


@dataclass(frozen=True, slots=True)
class Project:
    """A site as the command line sees it: the very files and options that a build would use."""

    settings: Settings
    """The site's options, for a build rather than a preview."""
    files: tuple[SourceFile, ...]
    """The content files, by path."""
    content_dir: Path
    """The content folder (MkDocs' ``docs_dir``)."""
    config_dir: Path
    """The folder of mkdocs.yml."""


def load_project(config_file: str | None = None) -> Project:
    """Load a site's mkdocs.yml as ``mkdocs build`` does.

    :param config_file: path of mkdocs.yml; none for the one in the current folder.
    :raises click.ClickException: there is no such file, or it is no configuration to build a site from.
    """
    return project_of(load_config(config_file))


def project_of(config: MkDocsConfig) -> Project:
    """Tell what a command needs to know of a site.

    :param config: MkDocs' configuration.
    :raises click.ClickException: it is no configuration to build a site from.
    """
    plugin = config.plugins.get(NAME)
    if plugin is None or not isinstance(plugin.config, Options):
        raise ConfigurationError(
            f"The plugin is not switched on in {config.config_file_path}; "
            f'add the line "- {NAME}" under "plugins:" there.'
        )
    return Project(
        settings=site_settings(plugin.config, config, preview=False),
        files=content_files(config),
        content_dir=Path(config.docs_dir),
        config_dir=Path(config.config_file_path).parent,
    )


def site_settings(options: Options, config: MkDocsConfig, *, preview: bool) -> Settings:
    """Join the plugin's options with what MkDocs knows.

    :param options: the plugin's options.
    :param config: MkDocs' configuration.
    :param preview: whether ``mkdocs serve`` is running.
    """
    return Settings(
        drafts=options.drafts,
        bodies=options.bodies,
        strict_findings=options.strict_findings,
        preview=preview,
        directory_urls=config.use_directory_urls,
    )
