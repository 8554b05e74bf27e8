"""Judges too heavy for `make test`: collected by `make judge` alone, each where this machine has it."""

import os

from tests.support.axe import find_axe
from tests.support.epubcheck import find_jar
from tests.support.proof_pdf import has_proof_pdf
from tests.support.structure.pdfjs import has_pdfjs
from tests.support.structure.verapdf import has_verapdf

collect_ignore_glob = [] if "PAMPHLETS_JUDGE" in os.environ else ["*"]
# requirements/fetch-….sh told why one cannot be had.
if not has_verapdf():
    collect_ignore_glob.append("test_verapdf.py")
if not has_proof_pdf():
    collect_ignore_glob.append("test_proof_pdf.py")
if not has_pdfjs():
    collect_ignore_glob.append("test_pdfjs.py")
if find_jar() is None or find_axe() is None:
    collect_ignore_glob.append("test_screens.py")
