"""The hand: outline, palm and back, in millimetres with the fingers up and the wrist at the origin."""

from __future__ import annotations

from dataclasses import replace

from resources.body.draw.curve import Landmarks, joined, landmarks
from resources.body.draw.drawing import Drawing, Placing, Shape, Stroke, read_shapes, read_strokes

LENGTH = 190.0
GAP = 2.6

OUTLINE = landmarks("""
-27,2 -28,-8 -33,-19 -41.6,-30.5 -51.4,-42 -60,-54 -66.8,-66.5 -73.4,-80 -79.4,-93.5 -83.6,-105
-83.6,-113.6 -78.8,-118
-72.6,-115.8 -67.4,-108.6 -62.4,-100 -57,-90.4 -51.6,-81 -47.4,-76 -44.4,-77.4 -42.8,-83 -42,-92
-42.4,-104
-43.6,-118 -44.8,-134 -45.8,-150 -45.8,-164 -43.6,-173 -39,-177.5 -33.8,-175.5 -31,-167
-29.6,-152 -27.6,-136 -24.6,-120 -22.4,-109.5 -20.4,-106! -19.2,-112 -18.8,-126
-18.2,-142 -17.6,-158 -16.8,-174 -14.4,-185.5 -9.4,-190 -4.2,-186.5 -1.8,-175 -1.2,-158 -0.6,-142 0.2,-126
0.8,-113 1.6,-108! 3.2,-112.5 5.4,-126 7.6,-142 9.8,-157 12,-169 15.6,-176.5
20.4,-178 24.8,-173 25.6,-162 25,-148 24.2,-134 23.2,-119 22.4,-107 22.6,-102.5! 24.4,-106 28,-117
31.8,-128.5
35.4,-139 39.4,-146.5 44,-148.6 48.2,-144.6 49.2,-136 47.8,-124 45.8,-111
44,-98 43.2,-84 43.6,-70 43.4,-54 41,-37 36.4,-22 30.5,-9 28,2
""")

WRIST_END = landmarks("28.4,8! 14,10.6 0,11.4 -14,10.6 -27.6,8!")

PALM = """
thumb muscle -30,-12 -22,-15 -14,-25 -12,-38 -16,-52 -25,-62.6 -36,-68.6 -46,-71.6 -51.6,-74.6 -56.6,-71.6
  -58,-62 -53,-51 -46,-41 -38,-27
thumb muscle -59.6,-68 -55.6,-78.4 -58.6,-85.6 -64.4,-91 -73,-85.6 -71,-78 -66,-69
thumb muscle -66,-95 -69,-103 -74,-112 -79,-114.4 -81.4,-111 -81,-104 -77,-92.6 -74,-89.4
index_web muscle -41,-76 -34,-71 -24,-67 -18,-69 -17,-78 -23,-88 -32,-93 -39,-93 -40,-85
index_web area -60,-90 -52,-80 -46,-72 -34,-66 -23,-63 -15.5,-66 -12.5,-74 -14.5,-84 -22,-93
  -32,-97.4 -42,-98
fingers area -42,-98 -30,-102 -12,-98 -4,-84 -6,-68 -12,-62 -14,-66 -12,-78 -18,-92 -32,-96.6
hypothenar muscle 24,-9 31,-16 37,-30 40,-46 40,-60 36,-70 28,-73 20,-66 14,-50 12,-32 15,-16
fingers muscle -38,-99 -32,-97 -24,-96 -14,-95 0,-94 14,-92 28,-87 40,-82 40.5,-92 36,-98 26,-99 12,-103
  -2,-105 -16,-104 -30,-104 -38,-106
fingers muscle -12,-26 -4,-22 6,-24 9,-36 11,-52 16,-68 24,-78 20,-86 4,-90 -10,-88 -12,-74 -11,-60 -7,-46
  -7,-36
"""

PADS = """
fingers muscle -40,-110 -33,-108 -26.5,-113 -29,-126 -37,-127.5 -41.8,-124
fingers muscle -42.4,-130 -37,-131 -29.8,-129.5 -31.6,-148 -37,-149.6 -43.2,-148
fingers muscle -43.5,-153 -38,-153.4 -32.2,-152 -33.4,-168 -38.6,-174 -42.8,-167
fingers muscle -17,-111 -9,-109.5 -1,-112 -2,-129 -9,-131 -16.6,-129.5
fingers muscle -16.4,-133.4 -9,-134.6 -2.2,-133 -3.2,-155 -9.4,-157 -15.6,-155
fingers muscle -15.2,-159.4 -9.4,-160.8 -3.4,-159 -4.6,-180 -9.4,-186.5 -13.8,-179
fingers muscle 4.4,-112 12,-109.4 20.6,-109 21.6,-125 15,-127.6 7,-126.6
fingers muscle 7.6,-130.6 15,-131.4 22,-129.2 23,-148 17.6,-151 10.6,-150
fingers muscle 11.2,-154 17.8,-155 23.4,-152.4 22.6,-170 19,-174.6 14.4,-169
fingers muscle 26.6,-105 34,-102 41.8,-101 43.6,-111 38,-115 30,-113
fingers muscle 31,-116.6 38.6,-118.6 44.2,-115 45.4,-126 41,-130 35,-128
fingers muscle 36.2,-131.6 41.6,-133.6 46,-130 46.2,-141 43,-145 38.8,-140
"""

PLAIN_FINGERS = """
fingers muscle -40,-112 -33,-110 -26.6,-116 -30.6,-142 -33.6,-166 -38.6,-173 -42.6,-164 -42.6,-140
fingers muscle -16.6,-114 -9,-112 -2,-115 -3,-145 -4.4,-175 -9.4,-186 -14,-174 -15.4,-145
fingers muscle 5.6,-114 12,-111 21,-111 22.4,-138 22.6,-165 19,-174 14.6,-166 9.4,-138
fingers muscle 28,-107 34,-104 42,-104 45.2,-122 46,-139 43,-145 38.6,-138 33,-122
fingers area -44,-100 -20,-104 22,-104 44,-96 50,-150 20,-182 -10,-194 -46,-180
"""

PALM_STROKES = """
line -26.6,-2 -12,-4.6 4,-5 27.4,-2
strong -17,-9 -8,-22 -6,-38 -11,-53 -22,-66 -36,-74
line -38,-80 -22,-78 -4,-71 14,-60 25,-50
line -20,-100 -16,-92 -4,-84 14,-80 30,-79 42,-79
line -75.6,-86.6 -69,-88.4 -61.4,-94.6
line -68.6,-70 -62,-70.6 -53.6,-76.6
"""

PALM_ON_FIGURE = """
line -26.6,-2 -12,-4.6 4,-5 27.4,-2
line -17,-9 -8,-22 -6,-38 -11,-53 -22,-66 -36,-74
line -38,-80 -22,-78 -4,-71 14,-60
"""

BACK = """
thumb muscle -30,-8 -25,-10 -25,-20 -31,-33 -40,-47 -47,-60 -53,-64 -57,-58 -49,-46 -39,-32
thumb muscle -51,-68 -56,-78 -60,-86 -66,-90 -72,-86 -68,-76 -61,-64 -56,-63
index_web muscle -45,-72 -37,-60 -29,-44 -24,-30 -21,-36 -24,-54 -28,-70 -32,-84 -37,-94 -40,-92 -41,-82
index_web area -52,-82 -46,-68 -36,-50 -26,-30 -20,-26 -18,-40 -22,-62 -28,-84 -33,-98 -42,-100 -44,-84
fingers muscle -16,-30 -12,-30 -10,-50 -10,-72 -12,-92 -18,-96 -25,-92 -24,-74 -20,-52
fingers muscle -5,-30 0,-30 5,-50 9,-72 10,-90 4,-95 -4,-95 -6,-80 -6,-55
fingers muscle 7,-28 12,-27 20,-46 27,-66 30,-84 25,-90 17,-91 14,-76 10,-52
fingers muscle 20,-22 26,-16 33,-30 38,-50 39,-72 38,-82 34,-80 30,-64 25,-42
"""

BACK_PADS = """
fingers muscle -41,-106 -33,-104 -25,-108 -30,-130 -38,-132 -43,-130
fingers muscle -42.8,-136 -37,-136.5 -31,-134 -33,-154 -38.4,-157 -43.6,-154
fingers muscle -17,-106 -9,-103 -1,-106 -2,-132 -9,-134.5 -16.6,-132.5
fingers muscle -16.2,-137 -9,-139 -2.4,-137 -3.4,-162 -9.4,-165 -15.2,-162
fingers muscle 4.4,-108 12,-104 20.6,-104 22.2,-128 15.4,-131.4 7.6,-130
fingers muscle 8.4,-134.6 15.6,-135.6 22.4,-132.6 23,-154 18,-157.5 11.6,-155.5
fingers muscle 26.4,-100 33,-96 41.4,-95 44.4,-112 38.6,-117 30.6,-114
fingers muscle 32.2,-118.6 39,-121 44.8,-116 45.8,-128 41.6,-132.6 36,-131
"""

BACK_STROKES = """
line -26,-3 -10,-5.4 8,-5.4 27.6,-3
line -30,-98 -26,-100 -22,-97
line -13,-100 -8,-102.4 -3,-100
line 8,-98 12.6,-100.4 17,-98
line 28,-90 32.4,-92 37,-89
line -42,-133.5 -37,-134.6 -31.6,-132.4
line -15.8,-135 -9,-136.6 -2.6,-134.8
line 8.4,-132.4 15,-133.4 22,-130.6
line 31.6,-116.4 38.4,-118.8 44.2,-114.4
ring -43.2,-164 -42.4,-172 -39,-175.6 -35.4,-173.6 -34,-165.6 -38.6,-162.6
ring -13.8,-174 -12.8,-184 -9.4,-187.8 -6,-184.4 -4.8,-174.6 -9.2,-171.6
ring 14.4,-165 16.4,-173 20,-176 23.2,-172 23.2,-163.6 18.6,-161.4
ring 38.4,-137.6 40.6,-144 43.8,-146.4 46.6,-142.6 46.4,-135.6 42.4,-134
ring -80.6,-106 -81,-113 -77.8,-115.8 -73.8,-113.4 -71.2,-106.4 -75.4,-103.2
line -74,-83.4 -67.6,-87 -60,-92.6
"""

BACK_ON_FIGURE = """
line -26,-3 -10,-5.4 8,-5.4 27.6,-3
line -30,-98 -26,-100 -22,-97
line -13,-100 -8,-102.4 -3,-100
line 8,-98 12.6,-100.4 17,-98
line 28,-90 32.4,-92 37,-89
"""

EXTRA_ON_BACK = """
thumb area -30,-2 -26,-10 -28,-24 -37,-42 -48,-62 -53,-78 -62,-92 -70,-110 -78,-121 -86,-112 -80,-92
  -62,-60 -44,-32 -34,-14
"""


def shapes_palm(side: str, *, fine: bool = True) -> list[Shape]:
    """Return the places of the palm; without ``fine`` the pads of the fingers are left out."""
    return read_shapes(PALM + (PADS if fine else PLAIN_FINGERS).lstrip(), side, GAP)


def shapes_back(side: str, *, fine: bool = True) -> list[Shape]:
    """Return the places of the back of the hand.

    Without ``fine`` the pads are left out and the thumb belongs to the fingers, as it has no place
    of its own on the back of the figure.
    """
    if fine:
        return read_shapes(BACK + BACK_PADS.lstrip() + EXTRA_ON_BACK.lstrip(), side, GAP)
    shapes = read_shapes(BACK + PLAIN_FINGERS.lstrip(), side, GAP)
    return [replace(s, place=f"fingers_{side}") if s.place.startswith("thumb") else s for s in shapes]


def strokes_palm(*, fine: bool = True) -> list[Stroke]:
    """Return the creases of the palm; without ``fine`` the few that a small hand bears."""
    return read_strokes(PALM_STROKES if fine else PALM_ON_FIGURE)


def strokes_back(*, fine: bool = True) -> list[Stroke]:
    """Return knuckles and nails; without ``fine`` the knuckles alone."""
    return read_strokes(BACK_STROKES if fine else BACK_ON_FIGURE)


def drawing() -> Drawing:
    """Return the close-up: right half the left hand, palm above, back below."""
    palm = Placing(x=94, y=198)
    back = Placing(x=56, y=418, flip=True)
    closed: Landmarks = joined(OUTLINE, WRIST_END)
    return Drawing(
        "hand", 300, 440,
        [palm.marks(closed), back.marks(closed)],
        palm.shapes(shapes_palm("left")) + back.shapes(shapes_back("left")),
        palm.strokes(strokes_palm()) + back.strokes(strokes_back()),
        cell=0.4,
    )  # fmt: skip
