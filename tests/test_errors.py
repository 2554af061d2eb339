"""Errors are records: they say what, survive pickling, and are ValueErrors."""

import copy
import pickle

import pytest

from isostd import errors

CASES = [
    (
        errors.InvalidValueError(3, "a text or None", "Certificate.holder"),
        "Certificate.holder: 3 is not accepted; give a text or None",
    ),
    (
        errors.InvalidDateError("2025-02-30", "no such day"),
        "date: '2025-02-30': no such day",
    ),
    (
        errors.InvalidReferenceError("x", 0, "no number"),
        "'x' is not a reference: no number (at position 0)",
    ),
    (
        errors.UnknownNameError("market", "Autralia", ("Australia",)),
        "unknown market 'Autralia'; near: Australia",
    ),
    (
        errors.UnknownNameError("market", "?"),
        "unknown market '?'; nothing that is known is like it",
    ),
    (
        errors.UnknownStandardError("ISO 9999", ("ISO 9001",)),
        "unknown standard 'ISO 9999'; near: ISO 9001",
    ),
    (
        errors.UnknownStandardError("q"),
        "unknown standard 'q'; give one like \"ISO 9001\", or look with "
        "isostd.search",
    ),
    (
        errors.DuplicateKeyError("standards", "iso-9001"),
        "standards already has a record with key 'iso-9001'; "
        "pass replace=True to put yours in its place",
    ),
    (errors.DataError("cycles.json[0]", "bad"), "cycles.json[0]: bad"),
]


@pytest.mark.parametrize(("error", "message"), CASES)
def test_message_and_pickle(error, message):
    """Each says what and where, and comes back whole from a pickle."""
    assert str(error) == message
    assert isinstance(error, errors.IsostdError)
    assert isinstance(error, ValueError)
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error)
    assert str(again) == message
    assert str(copy.copy(error)) == message


def test_lookups_are_lookup_errors():
    """A name that is not found can be caught as a LookupError."""
    assert issubclass(errors.UnknownNameError, LookupError)
    assert issubclass(errors.UnknownStandardError, LookupError)


@pytest.mark.parametrize(
    "value", ["x" * 10_000, b"\x00" * 999, "\ud800", ["y"] * 5000]
)
def test_any_value_is_shown_short(value):
    """A huge or strange value makes a short, printable message."""
    text = errors.shown(value)
    assert len(text) <= 60
    assert text.isprintable()
