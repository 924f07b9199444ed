# SPDX-License-Identifier: MIT
"""What the person suspects, asked before the diary answers, and afterwards beside what was seen."""
