"""What is known of words by themselves: the lists in `data/`, and what is read from them."""
