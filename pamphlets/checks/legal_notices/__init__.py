"""What French law and custom want printed on a sheet, and what its pages say."""
