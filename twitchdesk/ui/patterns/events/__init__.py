# SPDX-License-Identifier: MIT
"""Life events, and the days before each beside those after it."""
