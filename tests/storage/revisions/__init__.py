"""Revisions that only tests know, to upgrade a real diary with."""
