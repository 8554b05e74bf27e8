"""Page sizes + options -> the arrangement: scheme, sheets and places, before anything is drawn."""
