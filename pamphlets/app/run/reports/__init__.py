"""How a run over many files went -> a table for a spreadsheet and a page for a browser, a row a file."""
