"""The edge to MkDocs, and the only place that imports it.

``plugin``      what MkDocs calls, in the order in which it calls it
``project``     the site's options and its content files, for the plugin and for the command line
``build``       the content folder into the site's files, for the plugin and for the command line
``revision``    the same for a revision of it that lies in a folder of its own
``checked_pages`` what a check finds in the pages written by hand
``dead``        what is said of a link that leads nowhere
``history``     how new the content is, as far as git knows
``files``       which files of the content folder are ours, MkDocs' or nobody's
``publish``     our pages and data files put among MkDocs' files
``pages``       our pages as MkDocs' files and pages; the one place that hands text to the theme
``head``        what a page's head says to machines
``twins``       a Markdown file beside each page
``pictures``    which pictures beside articles are published
``navigation``  the navigation, of a fixed size
``log``         findings and the account of files in MkDocs' log
"""

from generator.mkdocs_plugin.build import Outcome, examine
from generator.mkdocs_plugin.plugin import ResearchSitePlugin
from generator.mkdocs_plugin.project import NoSiteError, Project, as_typed, load_project
from generator.mkdocs_plugin.revision import examine_revision

__all__ = [
    "NoSiteError",
    "Outcome",
    "Project",
    "ResearchSitePlugin",
    "as_typed",
    "examine",
    "examine_revision",
    "load_project",
]
