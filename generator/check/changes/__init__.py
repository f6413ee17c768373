"""What a change of content does to the site: two linked sites compared, without the disk.

``records``  what is told of a change: things added, removed, renamed, merged or split, and their facts
``families`` which deal goes on as which when the numbers at the ends of their ids shift
``lineage``  what became of each thing, told from what things keep when their address changes
``facts``    the facts of one thing, before and after, each with the words that prove it
``compare``  all of it put together
"""
