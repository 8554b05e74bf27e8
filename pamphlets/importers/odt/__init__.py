"""An OpenDocument text -> pandoc's tree."""
