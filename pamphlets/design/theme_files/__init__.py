"""ThemeSettings of a theme file, over the Design that it begins with -> a Design."""
