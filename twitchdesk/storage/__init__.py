# SPDX-License-Identifier: MIT
"""The diary on disk: the only folder that knows SQL."""
