"""What a change does to the site, in words; nothing here prints.

``comparison``  what was compared with what, and what came of it
``words``       names, values and sentences that text and Markdown share
``text``        for a terminal
``markdown``    for a comment on a pull request or the summary of a job
``data``        as JSON, for programs
"""
