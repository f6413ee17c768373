"""From everything that the articles say to companies, deals and stories, each once."""
