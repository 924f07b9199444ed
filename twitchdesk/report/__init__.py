# SPDX-License-Identifier: MIT
"""What is said and printed about a diary, decided as plain values."""
