"""What the staff read of the log: the figures of a fixed period on the screen, and the files they can take of it."""
