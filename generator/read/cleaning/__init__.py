"""Scraped leftovers taken out of bodies: small named steps over the units of a text, each with its reason."""
