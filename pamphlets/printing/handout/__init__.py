"""Instructions + arrangement -> one printed page; sheets -> a contact sheet to look at."""
