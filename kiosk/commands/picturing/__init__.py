"""What ``fanal gallery`` photographs: every state, and how a sheet of pictures is made."""
