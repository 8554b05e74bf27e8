"""What the operating system gives, safely: files read and written, processes held to limits."""
