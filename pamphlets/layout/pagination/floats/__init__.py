"""Pictures that the text flows past -> the pages, and the feet of pages, that they take."""
