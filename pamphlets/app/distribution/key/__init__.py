"""A project -> a folder that works on another machine without a network: program, texts, what was built, wheels."""
