# SPDX-License-Identifier: MIT
"""Patterns: what goes along with the twitches, when and where they come, and what happened in life."""
