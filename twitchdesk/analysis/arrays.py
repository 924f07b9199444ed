# SPDX-License-Identifier: MIT
"""Names for the arrays that the analysis works with."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float64]
Flags: TypeAlias = NDArray[np.bool_]
Days: TypeAlias = NDArray[np.datetime64]
Indices: TypeAlias = NDArray[np.int64]
