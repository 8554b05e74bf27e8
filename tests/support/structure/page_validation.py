"""A PDF -> what page-validation, a quick judge without Java, finds wrong with it. It agrees with veraPDF on our files."""

from typing import Any

import pytest

page: Any = pytest.importorskip(
    "page", reason="page-validation has a wheel for Linux on x86-64 alone"
)


def judge_with_page(pdf: bytes, *profiles: str) -> list[str]:
    """Return what is wrong, a line each; the profiles are « ua1 » and « 2a »."""
    faults: list[str] = []
    for profile in profiles:
        report = page.validate_pdf_bytes(pdf, profile=profile)
        for failure in report.failures:
            faults.append(f"{profile}: {failure.rule_id}: {failure.message}")
        if not report.is_compliant and not faults:
            faults.append(f"{profile}: {report}")
    return faults
