"""A test sheet, and what people see on it -> the profile of a printer; a profile and a PDF -> paper."""
