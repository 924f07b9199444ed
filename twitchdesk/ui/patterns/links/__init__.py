# SPDX-License-Identifier: MIT
"""What goes along with the twitches: all habits on one axis, and one of them closely."""
