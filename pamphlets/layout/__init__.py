"""Document -> Pages."""
