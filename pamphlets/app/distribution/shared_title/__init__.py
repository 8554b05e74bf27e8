"""A title -> one archive that another collective unpacks into its folder of texts, and back again."""
