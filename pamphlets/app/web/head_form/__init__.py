"""The head of a text <-> a form: each key a control, each value written as a person would type it."""
