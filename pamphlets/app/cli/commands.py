"""The whole program: every module of commands adds its own, in the order in which help shows them."""

from pamphlets.app.cli import texts, sheets, printing  # noqa: I001 (what is done every day comes first)
from pamphlets.app.cli.typer_app import app

__all__ = ["app", "printing", "sheets", "texts"]
