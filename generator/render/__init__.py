"""From the linked site to pages and data files; knows no MkDocs."""
