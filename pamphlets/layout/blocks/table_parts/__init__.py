"""What a table is made of: its columns, its rows, its signs and its words."""
