# SPDX-License-Identifier: MIT
"""What the diary has and what it needs: why nothing can be seen yet, habit by habit."""
