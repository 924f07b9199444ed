# SPDX-License-Identifier: MIT
"""The body map: where it twitched, logged with one click, and how often each place did."""
