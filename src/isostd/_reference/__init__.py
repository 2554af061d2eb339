"""How the name of a standard is written, and what may be mended in it."""
