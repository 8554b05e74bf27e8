"""Rules of our Markdown that CommonMark lacks or leaves open: notes, citations, numbers of lists; where tokens stand."""
