# SPDX-License-Identifier: MIT
"""What the numbers of a diary say: arrays in, frozen results out."""
