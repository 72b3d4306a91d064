"""Six pictured questions to one person, whose answers propose an autonomy and are forgotten. Pure."""
