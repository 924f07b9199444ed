# SPDX-License-Identifier: MIT
"""TwitchDesk: a calm desktop diary for muscle twitches."""

__version__ = "0.1.0"
