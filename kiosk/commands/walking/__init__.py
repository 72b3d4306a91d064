"""What ``fanal visit`` does without a person: fingers, the way through the screens, what is kept of it."""
