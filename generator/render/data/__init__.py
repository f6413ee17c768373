"""The data files: the site's facts for other tools.

``records``  companies, deals and stories as JSON, the public contract
``schemas``  their JSON Schemas
``rows``     the records of which the rows of the tables are made
``columns``  the tables, column by column: what makes the files and what documents them
``tables``   the same tables as CSV and as a SQLite file
"""
