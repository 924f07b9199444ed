# SPDX-License-Identifier: MIT
"""Everything that was tested: one row a habit, with every number behind its verdict."""
