# SPDX-License-Identifier: MIT
"""The pages before and instead of the diary: first start, and a diary that cannot be opened."""
