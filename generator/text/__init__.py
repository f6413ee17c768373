"""Rules about plain text that several stages share: addresses of the web, slugs, names of companies and of months."""
