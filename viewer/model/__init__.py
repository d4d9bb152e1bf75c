"""What is true: dates, events, sources, quotes, figures and places, and questions to them."""
