# SPDX-License-Identifier: MIT
"""When and where it twitched: hours, the days of a year, sides, places, and two periods on the body."""
