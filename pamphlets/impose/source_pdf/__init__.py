"""A finished PDF -> its pages as a reader shows them: boxes, annotations, links, outline."""
