# SPDX-License-Identifier: MIT
"""Matrix products over the days, in blocks too small to be shared between processors.

A product of some hundred columns is done in a millisecond by one processor. Shared between two while a window
is painted on one of them, each waits for the other and it takes a hundred times as long; and how it was
shared decides the last digits. OpenBLAS shares no product of at most ``ALONE`` multiplications.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from twitchdesk.analysis.arrays import Floats

ALONE: Final = 250_000
WIDEST: Final = 80


def across(left: Floats, right: Floats) -> Floats:
    """Return left' right for two matrices over the same days (n × j, n × k)."""
    product = np.empty((left.shape[1], right.shape[1]))
    for i in range(0, left.shape[1], WIDEST):
        for j in range(0, right.shape[1], WIDEST):
            part = product[i : i + WIDEST, j : j + WIDEST]
            part[...] = _narrow(left[:, i : i + WIDEST], right[:, j : j + WIDEST])
    return product


def times(columns: Floats, matrix: Floats) -> Floats:
    """Return the columns (n × k) times a small matrix (k × j), block of days by block of days."""
    block = max(1, ALONE // matrix.size)
    parts = [columns[start : start + block] @ matrix for start in range(0, len(columns), block)]
    return np.concatenate(parts)


def onto(columns: Floats, coefficients: Floats) -> Floats:
    """Return the columns (n × k) times one coefficient each (k,), row by row."""
    product: Floats = np.einsum("nk,k->n", columns, coefficients)
    return product


def _narrow(left: Floats, right: Floats) -> Floats:
    """Return left' right of a few columns, block of days by block of days."""
    days, width = left.shape
    block = max(1, ALONE // (width * right.shape[1]))
    whole = days // block * block
    total: Floats = left[whole:].T @ right[whole:]
    if whole:
        turned = _blocks(left[:whole], block).transpose(0, 2, 1)
        total += np.matmul(turned, _blocks(right[:whole], block)).sum(axis=0)
    return total


def _blocks(matrix: Floats, block: int) -> Floats:
    """Return a view in blocks (b × block × k) of a matrix whose days are a multiple of the block."""
    days, width = matrix.shape
    down, along = matrix.strides
    shape, strides = (days // block, block, width), (down * block, down, along)
    return np.lib.stride_tricks.as_strided(matrix, shape, strides, writeable=False)
