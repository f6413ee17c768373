"""``research-site explain``: why an article, a company, a deal or a story is what the site shows.

``command``    what a person may ask for, and where it is looked up
``linked``     the whole site with what it was linked from
``article``    how one file was read, and what was found in it
``company``    the names of a company, and why they are one
``discovery``  why a name that no list has was taken for a company
``deal``       the words under a deal, why they are of one deal, and how what is shown was picked
``unsure``     a claim on the worklist, and why it is there
``found``      the companies or deals that one article led to
``story``      the files of a story, and where they led
``lines``      the pieces that these share
"""

from generator.cli.explain.command import explain

__all__ = ["explain"]
