"""The atelier: a page in the browser, on this machine alone, where texts are written and their pages seen."""
