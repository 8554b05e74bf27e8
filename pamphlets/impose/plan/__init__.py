"""Page counts -> sheets, cells, folds and cuts, in integers only."""
