"""The plans of Sobre: a label, a border, a plain title page, one initial."""
