"""Document -> the marks of other dialects that it would print as they stand."""
