"""An edition and its pages -> the files that someone else prints: a printer's shop, a duplicator, a photocopier."""
