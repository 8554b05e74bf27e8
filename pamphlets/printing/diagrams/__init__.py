"""Lines and labels -> SVG, or marks on a page: drawings that code makes, of sheets and of hands' work."""
