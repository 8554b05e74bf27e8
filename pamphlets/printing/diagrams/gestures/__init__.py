"""What hands do with paper, one `Diagram` for each gesture: fold, cut, lay, turn over, bind, glue."""
