"""From names to the people and organisations of an article, with what it says of them."""
