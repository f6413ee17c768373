"""Rules about plain text that several stages share.

Addresses of the web, paths of the site, slugs, names of companies and of months.
"""
