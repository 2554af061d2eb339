"""The rules that judge one certificate on one day."""
