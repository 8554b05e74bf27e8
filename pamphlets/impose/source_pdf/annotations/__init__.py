"""The annotations and form fields of a page -> what is printed of them."""
