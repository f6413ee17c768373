"""Finds the companies that an article names."""

from generator.extract.companies.find import find_mentions

__all__ = ["find_mentions"]
