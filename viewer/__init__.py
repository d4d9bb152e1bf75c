"""A viewer for sourced chronologies."""
