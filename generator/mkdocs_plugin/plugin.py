"""What MkDocs calls, in the order in which it calls it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority

from generator.memo import FORGETFUL, Memory
from generator.mkdocs_plugin.build import build, settled
from generator.mkdocs_plugin.by_hand import describe
from generator.mkdocs_plugin.files import content_files, hide_articles
from generator.mkdocs_plugin.frame import without_gaps
from generator.mkdocs_plugin.head import with_head
from generator.mkdocs_plugin.log import log, log_findings, log_progress
from generator.mkdocs_plugin.navigation import light_sections, set_navigation
from generator.mkdocs_plugin.pages import UNDATED, GeneratedPage, asks_elsewhere, write_list
from generator.mkdocs_plugin.pictures import keep_shown
from generator.mkdocs_plugin.project import NAME, Options, as_typed, site_settings
from generator.mkdocs_plugin.search import switch_off_others, write_index
from generator.mkdocs_plugin.twins import add_twins
from generator.render.templates import templates_folder
from generator.report import account_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page as MkDocsPage

    from generator.findings import Finding
    from generator.mkdocs_plugin.build import Outcome
    from generator.model import Page, SourceFile

ASSETS = "assets/research-site"
"""Our style sheets and scripts, as the theme publishes them."""


class ResearchSitePlugin(BasePlugin[Options]):
    """Reads the content folder and adds what it says to the site."""

    def __init__(self) -> None:
        self.preview = False
        self.memory = Memory()
        self.lists: dict[str, Page] = {}
        self.with_cards: Callable[[str, str], str] | None = None
        self.account = ""
        self.content: tuple[SourceFile, ...] = ()
        self.files: Files | None = None
        self.outcome: Outcome | None = None
        self.by_hand: list[Finding] = []

    def on_startup(self, *, command: str, dirty: bool) -> None:  # noqa: ARG002 - MkDocs' signature
        """Note whether this is the local preview."""
        self.preview = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Put our templates before Material's, and keep its pages from asking other hosts for anything."""
        if config.theme.name != "material":
            raise PluginError(
                f'The plugin {NAME} needs the theme Material; write "theme: material" in {config.config_file_path}.'
            )
        switch_off_others(config)
        config.theme["font"] = False
        first = 1 if config.theme.custom_dir else 0
        config.theme.dirs[first:first] = [str(folder / "theme") for folder in _template_folders(config)]
        config.extra_css[:0] = _assets("css")
        config.extra_javascript += [_module(path) for path in _assets("js")]
        return config

    @event_priority(-100)  # after the plugins that write files into the content folder
    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """List the content before MkDocs lists its files."""
        self.content = content_files(config)
        hide_articles(config)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Read the content and add its pages and data files; MkDocs keeps the rest."""
        settings = site_settings(self.config, config, preview=self.preview)
        self.memory.turn()
        memo = self.memory if self.preview else FORGETFUL  # what is published rests on nothing left over
        self.outcome = build(self.content, files, config, settings, log_progress, memo=memo)
        self.lists, self.with_cards, self.by_hand = self.outcome.lists, self.outcome.with_cards, []
        set_navigation(files, config)
        return files

    def _report(self, outcome: Outcome, config: MkDocsConfig) -> None:
        """Log what was found, and keep the account of files for the last line."""
        settings = site_settings(self.config, config, preview=self.preview)
        log_findings(outcome.findings, settings, as_typed(Path(config.docs_dir)))
        self.account = account_line(outcome.account)

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG002
        """Let our pages light up their section."""
        light_sections(files)
        return nav

    def on_pre_page(self, page: MkDocsPage, *, config: MkDocsConfig, files: Files) -> MkDocsPage:  # noqa: ARG002
        """Keep the clock out of pages written by hand, as it is out of ours."""
        page.update_date = UNDATED
        return page

    def on_page_content(self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Note what a page by hand loads from other hosts; add our list to the one that opens it, and the cards."""
        source = self.lists.get(page.file.src_uri)
        if not isinstance(page, GeneratedPage):
            self.by_hand += asks_elsewhere(page, html, config)
            describe(page, html, source)
        whole = write_list(source, page, html) if source else html
        return self.with_cards(whole, page.url) if self.with_cards else whole

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Report what was found, leave out pictures that no page shows, write the twins: now all pages are there."""
        if self.outcome:
            self._report(settled(self.outcome, self.by_hand), config)
        keep_shown(files, config)
        add_twins(files, config, preview=self.preview)
        self.files = files
        env.globals["opened"] = self.lists  # of which the sitemap asks
        return env

    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        """Add to a page's head what search engines, feed readers and other sites ask for, whatever the theme makes.

        What the theme's templates leave between their lines goes: a reader loads it with every page.
        """
        settings = site_settings(self.config, config, preview=self.preview)
        source = self.lists.get(page.file.src_uri)
        return without_gaps(with_head(output, page, source, settings))

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the index of the search, and account for every article file."""
        if self.files:
            write_index(self.files, config, preview=self.preview)
        log.info(self.account)

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:  # noqa: ARG002
        """Follow edits to templates; MkDocs follows those to content."""
        for folder in _template_folders(config):
            server.watch(str(folder))
        return server


def _assets(ending: str) -> list[str]:
    """List our style sheets or scripts by name: each part of the site has its own."""
    folder = templates_folder() / "theme" / ASSETS
    return [f"{ASSETS}/{path.name}" for path in sorted(folder.glob(f"*.{ending}"))]


def _module(path: str) -> ExtraScriptValue:
    """A script that waits for the page and keeps its names to itself."""
    script = ExtraScriptValue(path)
    script.type = "module"
    return script


def _template_folders(config: MkDocsConfig) -> list[Path]:
    """List the folders of templates, the site's own first; in this project's working copy it is ours as well."""
    own, ours = Path(config.config_file_path).parent / "templates", templates_folder()
    return [own, ours] if own.is_dir() and own.resolve() != ours.resolve() else [ours]
