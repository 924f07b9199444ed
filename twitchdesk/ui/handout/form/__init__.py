# SPDX-License-Identifier: MIT
"""The weekly paper form: painted blank, and typed in later day by day."""
