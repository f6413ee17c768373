"""Two revisions of content compared.

``git``    a revision of a repository, laid out in a folder of its own
``fork``   which revision a change is compared with
``links``  the addresses that a change leaves without a page
"""
