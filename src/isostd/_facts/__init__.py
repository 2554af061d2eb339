"""The records as they are kept in data, and how they are found."""
