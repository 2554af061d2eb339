"""The pages that are drawn from the catalogue, one module for each kind."""
