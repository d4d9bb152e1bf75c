"""Where things go: from a document, a view and a style to a scene of primitives."""
