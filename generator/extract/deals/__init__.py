"""Finds the deals that sentences state: tokens, clauses, frames, and a small named rule for each pattern."""
