# SPDX-License-Identifier: MIT
"""What a diary is made of: plain values that need the standard library only."""
