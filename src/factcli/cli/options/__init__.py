"""What commands are asked: the options they share, and the data they look at."""
