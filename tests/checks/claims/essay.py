"""A register and a text -> what is said of the text's claims, as a few readable lines: for tests only."""

from datetime import date

from pamphlets.app.messages import render_diagnostic
from pamphlets.checks.claims.archive import normalize_for_search
from pamphlets.checks.claims.check import ClaimFindings, check_claims
from pamphlets.core.source import Diagnostic, Source
from pamphlets.document.bibliography import NamedParty
from pamphlets.readers.bibliography.csl_file import read_bibliography
from pamphlets.readers.document import read_document

TODAY = date(2026, 11, 21)
HEAD = 5  # lines before the text
NO_DOUBTS = ("fact-dated", "claims-language")  # what is told and leaves nothing to do
REGISTER = """
- id: quai
  type: article-newspaper
  title: Le quai
  author: [{family: Lampe, given: Jeanne}]
  facts:
    - {id: sacs, wording: On charge les sacs., value: 12 000 sacs, confidence: plain, kind: evenement}
    - {id: prix, wording: Le sac se paie., value: 2 milliards d'euros, confidence: plain, kind: evenement}
    - {id: jour, wording: Le jour dit., value: 6 octobre 2022, confidence: plain, kind: evenement}
    - {id: part, wording: Une part., value: près de 97 %, confidence: plain, kind: evenement}
    - {id: numero, wording: Le numéro., value: "34 22", confidence: plain, kind: evenement}
    - {id: bruit, wording: On le dit., value: 25 minutes, confidence: selon, kind: evenement}
    - {id: secret, wording: On le tait., confidence: leave-out, kind: evenement}
    - {id: droit, wording: On peut refuser., confidence: plain, kind: etat, as_of: 2025-01-10}
    - {id: neuf, wording: On peut entrer., confidence: plain, kind: etat, as_of: 2026-10-01}
    - {id: doute, wording: On croit., confidence: plain, kind: etat, as_of: 2026-10-01, a_verifier: true}
- {id: grue, type: book, title: La grue}
"""


def found(
    text: str,
    register: str = REGISTER,
    archive: dict[str, str] | None = None,
    names: tuple[NamedParty, ...] = (),
    head: str = "",
) -> ClaimFindings:
    """The findings about a text; `archive` is given as its files are written."""
    top = f"---\ntitre: Essai\nlangue: fr\n{head or 'serie: Essais'}\n---\n"
    document, _ = read_document(Source("essai.md", top + text), "essai", {})
    texts = (
        None
        if archive is None
        else {name: normalize_for_search(words) for name, words in archive.items()}
    )
    return check_claims(
        document, read_bibliography(Source("sources.yaml", register)), TODAY, names, texts
    )


def told(
    text: str,
    register: str = REGISTER,
    archive: dict[str, str] | None = None,
    head: str = "",
) -> list[str]:
    """What is doubted in a text, each as `line:column code`, the lines counted from its first."""
    said = [
        one
        for one in found(text, register, archive, head=head).diagnostics
        if one.code not in NO_DOUBTS
    ]
    assert all(render_diagnostic(one) for one in said)
    return [_place(one) for one in said]


def _place(one: Diagnostic) -> str:
    place = one.source.locate(one.span)
    return f"{place.line - HEAD}:{place.column} {one.code}"
