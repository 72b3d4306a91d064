"""What the staff write down of the help they gave: a person alone, a workshop, and what was kept today."""
