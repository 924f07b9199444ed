# SPDX-License-Identifier: MIT
"""The few controls that the window is made of, drawn from the roles of the theme."""
