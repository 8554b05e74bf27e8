"""Texts, registers, drawings, pictures, PDFs and office files at random -> what no command may ever do with them.

A case is `kind:seed`; `python -m tests.fuzz markdown:123` tries exactly that one again and shows what it made.
"""
