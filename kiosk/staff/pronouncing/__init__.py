"""Words that a voice says wrongly, mended by the staff: the states, and what a touch makes of them."""
