"""From the content folder to articles, curated files and decisions: the only stage that reads content from disk."""
