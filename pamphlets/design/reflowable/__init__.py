"""The formats whose lines are as long as a screen is wide, a module each."""
