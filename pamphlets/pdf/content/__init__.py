"""What stands on a page -> PDF content operators."""
