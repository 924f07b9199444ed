# SPDX-License-Identifier: MIT
"""The habits panel: a card for each habit, beside the body on Today."""
