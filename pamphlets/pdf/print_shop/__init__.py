"""Document and Pages -> PDF/X-4, the file that a printer's shop takes: ISO 15930-7."""
