"""The motifs that a title asks for -> their faults, at their place in the front matter."""

from pamphlets.core.source import Diagnostic, Source, error
from pamphlets.design.ornaments.linocut.motif_names import (
    MAX_MOTIFS,
    find_motif_name,
    is_letters,
    motif_names,
)
from pamphlets.document.metadata import Meta
from pamphlets.readers.suggestions import find_nearest


def find_motif_faults(meta: Meta, source: Source) -> list[Diagnostic]:
    """Return the faults of the motifs that a title asks for: names that are none, and more than a cover draws."""
    faults: list[Diagnostic] = []
    span = meta.span_of("motifs")
    known = motif_names()
    for name in meta.motifs:
        if find_motif_name(name) is None and not is_letters(name):
            fields = {"motif": name, "known": ", ".join(known)}
            near = find_nearest(name, known, len(faults))
            if near:
                faults.append(error("motif-near", source, span, near=near, **fields))
            else:
                faults.append(error("motif-unknown", source, span, **fields))
    if len(meta.motifs) > MAX_MOTIFS:
        known_first = sorted(meta.motifs, key=lambda name: find_motif_name(name) is None)
        first = ", ".join(known_first[:MAX_MOTIFS])
        count = str(len(meta.motifs))
        faults.append(error("motif-many", source, span, count=count, first=first))
    return faults
