"""What Windows does in another way than POSIX systems do."""
