"""Pictures made at build time, as SVG in the theme's colours: where everything lies in them; templates draw it."""
