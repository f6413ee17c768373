"""The site's options and its content files, as MkDocs' configuration gives them."""

from __future__ import annotations

import os
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, get_args
from urllib.parse import urljoin

from click import ClickException
from mkdocs.config import load_config
from mkdocs.config.base import Config, ValidationError
from mkdocs.config.config_options import Choice, Type
from mkdocs.exceptions import ConfigurationError

from generator.mkdocs_plugin.files import content_files
from generator.settings import Bodies, Clipped, Drafts, Pictures, Settings, Strictness

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from generator.model import SourceFile

NAME = "research-site"
"""The plugin's name in mkdocs.yml."""

NAMES = ("mkdocs.yml", "mkdocs.yaml")
"""The settings' file where none is named, as MkDocs has it."""

DEFAULTS = Settings()


class NoSiteError(ConfigurationError):
    """What was looked at is no site of ours, as it may not have been at an earlier revision."""


class Count(Type[int]):
    """An option that is a number of things, from 1."""

    def __init__(self, *, default: int) -> None:
        super().__init__(int, default=default)

    def run_validation(self, value: object) -> int:
        """Refuse what is no number, yes and no among it, and numbers below 1."""
        if isinstance(value, bool) or super().run_validation(value) < 1:
            raise ValidationError(f"Write a whole number from 1, not {value}.")
        return int(str(value))


class Options(Config):
    """The plugin's options in mkdocs.yml; what each means stands in ``settings``."""

    drafts = Choice[Drafts](get_args(Drafts), default=DEFAULTS.drafts)
    bodies = Choice[Bodies](get_args(Bodies), default=DEFAULTS.bodies)
    clipped = Choice[Clipped](get_args(Clipped), default=DEFAULTS.clipped)
    external_pictures = Choice[Pictures](get_args(Pictures), default=DEFAULTS.external_pictures)
    strict_findings = Choice[Strictness](get_args(Strictness), default=DEFAULTS.strict_findings)
    processes = Count(default=DEFAULTS.processes)
    data_licence = Type(str, default=DEFAULTS.data_licence)
    social_image = Type(str, default=DEFAULTS.social_image)

    def validate(self) -> tuple[list[tuple[str, Exception]], list[tuple[str, str]]]:
        """Refuse an option that does not exist, of which MkDocs would only warn."""
        failed, warnings = super().validate()
        names = [name for name, _ in self._schema]
        unknown = [name for name in self if name not in names]
        refused = [(name, ValidationError(_instead(name, names))) for name in unknown]
        return [*failed, *refused], [warning for warning in warnings if warning[0] not in unknown]


def _instead(name: str, names: list[str]) -> str:
    """Say which option was probably meant."""
    near = get_close_matches(str(name), names, n=1)
    return f"There is no such option; did you mean {near[0]}?" if near else f"The options are {', '.join(names)}."


@dataclass(frozen=True, slots=True)
class Project:
    """A site as the command line sees it: the very files and options that a build would use."""

    settings: Settings
    """The site's options, for a build rather than a preview."""
    files: tuple[SourceFile, ...]
    """The content files, by path."""
    content_dir: Path
    """The content folder (MkDocs' ``docs_dir``)."""
    config_file: Path
    """The site's mkdocs.yml."""


def load_project(config_file: str | None = None) -> Project:
    """Load a site's mkdocs.yml as ``mkdocs build`` does.

    :param config_file: path of mkdocs.yml; none for the one in the current folder.
    :raises click.ClickException: there is no such file, or it is no configuration to build a site from.
    """
    return project_of(load_settings(config_file))


def load_settings(config_file: str | None) -> MkDocsConfig:
    """Load MkDocs' configuration.

    :param config_file: path of mkdocs.yml; none for the one in the current folder.
    :raises click.ClickException: there is no such file, or it is no configuration; all that can be wrong with it.
    """
    if config_file is None and not any(Path(name).exists() for name in NAMES):
        raise ConfigurationError(
            "There is no mkdocs.yml in this folder. Go to the folder that has it, or name it with -f FILE; "
            "research-site new site DIR starts a site."
        )
    if config_file is not None and Path(config_file).is_dir():
        raise ConfigurationError(f"{config_file} is a folder; name the file in it: -f {config_file}/{NAMES[0]}")
    try:
        return load_config(config_file)
    except ClickException:  # MkDocs' own errors are of this kind
        raise
    except Exception as fault:  # settings name Python of their owner's: hooks, tags of YAML, other plugins
        raise ConfigurationError(f"{config_file or NAMES[0]} cannot be used: {fault}") from fault


def project_of(config: MkDocsConfig) -> Project:
    """Tell what a command needs to know of a site.

    :param config: MkDocs' configuration.
    :raises NoSiteError: the plugin is not switched on.
    """
    plugin = config.plugins.get(NAME)
    if plugin is None or not isinstance(plugin.config, Options):
        raise NoSiteError(
            f"The plugin is not switched on in {config.config_file_path}; "
            f'add the line "- {NAME}" under "plugins:" there.'
        )
    return Project(
        settings=site_settings(plugin.config, config, preview=False),
        files=content_files(config),
        content_dir=Path(config.docs_dir),
        config_file=Path(config.config_file_path),
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
        clipped=options.clipped,
        external_pictures=options.external_pictures,
        strict_findings=options.strict_findings,
        processes=options.processes,
        data_licence=options.data_licence.strip(),
        social_image=options.social_image.strip(),
        site_name=config.site_name,
        site_description=(config.site_description or "").strip(),
        site_url=config.site_url or "",
        edit_url=_edit_url(config),
        preview=preview,
        directory_urls=config.use_directory_urls,
    )


def _edit_url(config: MkDocsConfig) -> str:
    """Where content files are changed, as MkDocs joins it."""
    if config.edit_uri_template:
        uri = config.edit_uri_template.format(path="{path}", path_noext="{path_noext}")
    elif config.edit_uri:
        uri = f"{config.edit_uri}{{path}}"
    else:
        return ""
    repo = config.repo_url or ""
    slash = "" if not repo or repo.endswith("/") or uri.startswith(("?", "#")) else "/"
    return urljoin(f"{repo}{slash}", uri)


def as_typed(path: Path) -> str:
    """Write a path as a person in the current folder would type it."""
    relative = os.path.relpath(path)
    return str(path) if relative.startswith("..") else relative
