"""Words of everyday papers: firms, places, months, what a scope says."""
