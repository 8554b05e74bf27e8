"""CSL-YAML or CSL-JSON -> Bibliography; `content/noms.yaml` -> the parties that texts may name."""
