# SPDX-License-Identifier: MIT
"""The weekly paper form as plain values: what it asks, where it lies on the sheet."""
