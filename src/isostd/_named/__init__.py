"""Bodies and laws that a text names, and how surely."""
