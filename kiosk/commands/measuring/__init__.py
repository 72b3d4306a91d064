"""What ``fanal bench`` measures, a file for each kind of figure."""
