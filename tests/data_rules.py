"""What the facts must fulfil: each rule yields what breaks it.

The rules take plain records, so that they can be held to bad ones too.
"""

from isostd.vocabulary import Attestation, Kind


def references_of(record):
    """Yield every reference that a record holds, at any depth."""
    import attrs

    from isostd.references import Reference

    if isinstance(record, Reference):
        yield record
    elif isinstance(record, tuple):
        for item in record:
            yield from references_of(item)
    elif attrs.has(type(record)):
        for field in attrs.fields(type(record)):
            yield from references_of(getattr(record, field.name))


def citations_of(record):
    """Yield every citation that a record holds, at any depth."""
    import attrs

    from isostd.sources import Citation

    if isinstance(record, Citation):
        yield record
    elif isinstance(record, tuple):
        for item in record:
            yield from citations_of(item)
    elif attrs.has(type(record)):
        for field in attrs.fields(type(record)):
            yield from citations_of(getattr(record, field.name))


def editions_in_order(standard):
    """Yield editions that are not in the order of their publication."""
    dated = [e for e in standard.published if e.published is not None]
    for one, other in zip(dated, dated[1:], strict=False):
        if one.published.first > other.published.last:
            yield f"{one.reference} stands before {other.reference}"
    years = [
        (e.reference.year, e.reference.edition) for e in standard.published
    ]
    if len(years) != len(set(years)):
        yield f"{standard.key}: an edition's year stands twice"
    drafts = [e.draft for e in standard.editions]
    if drafts != sorted(drafts):
        yield f"{standard.key}: a draft stands before an edition"


def replacements_meet(standards):
    """Yield a `replaced_by` whose successor does not say `replaces`."""
    by_reference = {e.reference: e for s in standards for e in s.editions}
    for standard in standards:
        for edition in standard.published:
            successor = by_reference.get(edition.replaced_by)
            if successor is None:
                if edition.replaced_by is not None and any(
                    s.reference == edition.replaced_by.undated
                    for s in standards
                ):
                    yield f"{edition.reference}: its successor is not there"
                continue
            if edition.reference not in successor.replaces:
                # OHSAS was never ISO's to replace.
                if edition.reference.publisher == "OHSAS":
                    continue
                yield f"{successor.reference} does not replace it back"


def transitions_end_after_they_begin(standard):
    """Yield transitions whose days are not in order."""
    for transition in standard.transitions:
        start, end = transition.starts, transition.ends
        if start is not None and end is not None and start.first >= end:
            yield f"{transition.old}: ends before it begins"
        last = transition.last_initial
        if last is not None and end is not None and last > end:
            yield f"{transition.old}: certified after the end"
        own = {e.reference for e in standard.editions}
        if own.isdisjoint({transition.old, transition.new}):
            yield f"{transition.old}: not an edition of {standard.key}"
        for variant in transition.variants:
            if variant.what not in {"end", "last initial"}:
                yield f"{transition.old}: variant of what?"
            if variant.role not in {"authority", "forecast", "misprint"}:
                yield f"{transition.old}: a variant in which role?"


def kinds_agree(standard):
    """Yield a standard whose kind and evidence contradict each other."""
    if standard.parts:
        if standard.attestation is not None or standard.cycle is not None:
            yield f"{standard.key}: a series has no evidence of its own"
        return
    guidance = standard.kind is Kind.GUIDANCE
    none = standard.attestation is Attestation.NONE
    if guidance != none:
        yield f"{standard.key}: guidance and no certificate go together"


def prose_is_clean(text):
    """Yield what is wrong with a piece of prose."""
    if text != text.strip():
        yield f"blanks around {text[:40]!r}"
    if "  " in text or "TODO" in text or "\n" in text:
        yield f"rough text {text[:60]!r}"
