"""Document + Register -> claims, and what covers them."""
