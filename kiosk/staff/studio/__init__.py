"""The recording studio: its states, and what a touch or an answer makes of them. How it looks is in ``bodies``."""
