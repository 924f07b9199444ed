"""Diary days as arrays."""
