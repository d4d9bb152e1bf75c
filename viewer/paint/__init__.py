"""Plays a scene on a painter, measures text, and writes pictures."""
