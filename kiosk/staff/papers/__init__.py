"""What the staff print: tickets for a group and a trial page; how many papers came out, and how the printer is."""
