"""The rooms behind `requirements_for`."""
