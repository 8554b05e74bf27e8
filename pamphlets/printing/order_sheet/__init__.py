"""What is ordered of a printer's shop -> one A4 page that says it: to send along, and to hold while on the telephone."""
