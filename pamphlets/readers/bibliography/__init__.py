"""CSL-YAML or CSL-JSON -> Register."""
