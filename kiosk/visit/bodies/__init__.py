"""What each state puts between the two rows of buttons, and what it says; one function a state."""
