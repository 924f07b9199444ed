# SPDX-License-Identifier: MIT
"""The Handout page: what is chosen beside, the preview, and the way to printer and file."""
