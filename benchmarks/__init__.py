"""What is fast, and next to what: each benchmark is a ratio to a named floor, in one run."""
