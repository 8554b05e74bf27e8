"""Pages -> findings about what a press, a photocopier or a guillotine would spoil."""
