"""What is to be known of a job -> one printed page; sheets -> a contact sheet to look at."""
