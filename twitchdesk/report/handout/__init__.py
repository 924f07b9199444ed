# SPDX-License-Identifier: MIT
"""The clinician handout: everything on its pages, decided as frozen values."""
