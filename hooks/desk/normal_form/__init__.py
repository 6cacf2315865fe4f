"""The one way YAML is written here: fields in the order of their kind, plain quoting, comments and values kept."""
