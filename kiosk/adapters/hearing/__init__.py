"""Hearing: what a microphone brings in, one file for each way to have it."""
