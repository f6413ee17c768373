"""From the linked site to findings: tuples of small checks."""
