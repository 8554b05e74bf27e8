"""`content/themes/<name>.yaml` -> ThemeSettings, every value with its place."""
