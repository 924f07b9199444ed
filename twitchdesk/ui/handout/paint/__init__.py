# SPDX-License-Identifier: MIT
"""The one painter of the handout, in millimetres, for preview, printer and PDF."""
