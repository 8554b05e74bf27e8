"""What a printer, a copier or a knife makes of pages, told before anybody pays for it."""
