"""How the site is built."""

from sphinx.application import Sphinx

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
    ("py:class", "isostd.tables._T"),
    ("py:class", "isostd.plain._R"),
    ("py:class", "isostd._facts.index.Index"),
    ("py:class", "isostd._facts.listings.Standing"),
    ("py:class", "isostd._named.spelt.Mention"),
    ("py:class", "isostd.rendering.Due"),
    # The standard library has a site of its own.
    ("py:class", "collections.abc.Callable"),
    ("py:class", "collections.abc.Iterable"),
    ("py:class", "collections.abc.Iterator"),
    ("py:class", "collections.abc.Mapping"),
    ("py:class", "datetime.date"),
]


def _off_the_sidebar(app: Sphinx, _: object) -> None:
    """Let the list of standards lead to their pages, not the sidebar.

    There are so many that drawing them beside every page takes most of the
    time of a build.
    """
    if app.env.docname.startswith("standards/"):
        app.env.metadata[app.env.docname]["orphan"] = ""


def setup(app: Sphinx) -> None:
    """Connect what is above."""
    app.connect("doctree-read", _off_the_sidebar)
