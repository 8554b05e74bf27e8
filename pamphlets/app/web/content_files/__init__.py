"""The folder of texts as the page sees it: its titles, its sources, its pictures, what changes in it."""
