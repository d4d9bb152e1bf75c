"""How it looks, as data: themes of colours, and sizes."""
