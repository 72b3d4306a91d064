"""How a line is heard, through what and how loud; and how it is read when it cannot be heard."""
