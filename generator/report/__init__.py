"""Findings and the account of files in the forms that people and programs read.

``order``   which count, in which order, and where they stand
``text``    for a terminal and for a log
``github``  for a workflow on GitHub: annotations and the summary of a job
``json``    for other programs
``sarif``   for code scanners and editors
"""

from generator.report.order import SEVERITIES, ordered, that_count
from generator.report.text import account_line, as_block, as_text, printable, tally

__all__ = ["SEVERITIES", "account_line", "as_block", "as_text", "ordered", "printable", "tally", "that_count"]
