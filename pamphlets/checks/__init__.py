"""Document -> diagnostics about what it says and how plainly it says it."""
