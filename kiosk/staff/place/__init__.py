"""What the staff set of their place: permanences, public dates, notices, procedures that come first or are hidden."""
