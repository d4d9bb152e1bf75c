"""What the user looks at: the viewport, the view state, and the one store that holds them."""
