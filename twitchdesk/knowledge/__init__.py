# SPDX-License-Identifier: MIT
"""What the program knows about bodies and habits, read from ``resources/knowledge``."""
