# SPDX-License-Identifier: MIT
"""Files in and out of the diary: formats to steps and records to formats."""
