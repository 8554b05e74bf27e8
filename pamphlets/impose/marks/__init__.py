"""Marks printed beside pages: cut, fold and spine marks, note lines, lettering."""
