"""How the site is built."""

import isostd

project = "isostd"
author = "The isostd authors"
copyright = "2026, The isostd authors"
version = release = isostd.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build", "examples", "schemas"]
smartquotes = False
default_role = "code"

html_theme = "furo"
html_title = f"isostd {isostd.__version__}"

myst_heading_anchors = 3

autodoc_default_options = {"members": True, "member-order": "bysource"}
napoleon_use_ivar = True

nitpicky = True
nitpick_ignore = [
    ("py:class", "isostd.catalogue._T"),
    # The standard library has a site of its own.
    ("py:class", "collections.abc.Iterable"),
    ("py:class", "collections.abc.Iterator"),
    ("py:class", "collections.abc.Mapping"),
    ("py:class", "datetime.date"),
]
