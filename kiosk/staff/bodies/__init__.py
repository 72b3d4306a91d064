"""What each state of the staff side shows, by the reason for which somebody is there."""
