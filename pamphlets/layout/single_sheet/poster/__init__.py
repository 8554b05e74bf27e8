"""Documents as posters: walls of words, pictures, figures, with blanks to write in."""
