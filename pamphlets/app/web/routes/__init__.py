"""What the page in the browser asks for, a topic a module: each has `ROUTES`."""
