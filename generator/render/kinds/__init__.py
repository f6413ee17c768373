"""The page of each kind: what its view shows, in its template, under its address."""
