"""Document -> the one or two pages of a poster, flyer or letter."""
