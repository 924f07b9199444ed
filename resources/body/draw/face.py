"""The face close-up; the front view carries the same drawing at a smaller size."""

from __future__ import annotations

from resources.body.draw.curve import Landmarks, joined, landmarks
from resources.body.draw.drawing import Drawing, Placing, Shape, Stroke, read_shapes, read_strokes

CROWN_Y = 10.0
CHIN_Y = 250.0

SKULL = landmarks("""
0,10 19,11.4 37,16.6 53,27 65.5,43 74.2,64 77.8,85 77.4,102 76,113! 80.4,108.6 84.6,107.4 88,110.6
89.2,118 88.4,129
86.2,141 83.8,152 81.6,161 78.8,165.6 75.8,165.4!
""")

JAW = landmarks("74.6,177 72.2,189 67,203 57.8,218 46.4,231 34.4,241.4 22.4,247.8 10.6,250.6 0,250.8")

SHAPES = """
tongue muscle 0,200.2 6,200.6 12.5,201.6 7,204.3 0,204.8
tongue area 0,199.6 8,200 16,201.8 8,205 0,205.6
lips muscle 0,191.6 6.5,189.2 13,192.4 21,197.2 28,202.3 21,207 13,212.2 5,214.6 0,214.8
lips area 0,186.5 12,187 26,193.5 36,203 26,212 14,218.5 0,219.5
eyelid_upper muscle 15.5,127.5 16,119.5 22,113.4 32,110 43,110.4 53,115 59.5,122.5 60.5,128 53.5,127.3
  46.5,121.4 37,118.6 28,119.8 20.8,125.4
eyelid_lower muscle 16,133.2 20.5,134 27,137.6 36,139 45,136.8 53.5,130.2 60.5,130.6 60,138 53.5,145.6
  44,150.6 33,151 23.5,146.6 17.5,140
eyelid_upper area 15,129.6 13.5,120 20,111.5 32,107.5 45,108 57,113.5 63.5,122 62,128.6 51.5,127.8
  43,128.4 35,129 27,129.6 19.5,130.6
eyelid_lower area 15,129.6 19.5,130.6 27,129.6 35,129 43,128.4 51.5,127.8 62.4,129.2 62,137 56,148.4 45,155
  33,155.4 21.5,150 15,140
cheek area 12,138 18,151 32,158 46,158 57,150.6 62.6,142 68,147 56,164 42,176 24,176 14,152
forehead muscle 4,98 6,80 9,60 14,48 24,42 37,46 49,57 57,72 60,90 56,99.5 46,96.5 34,94.8 22,96.5
  12,101.5
forehead area 0,10 40,18 52,40 58,60 62,84 62,102 44,104 24,103 12,108 7,117 0,117
temple area 65,116 74,112 82,120 82,146 70,146 64,140.4 63,134 63,126
temple muscle 63.5,58 70,70 73.5,86 74.5,102 73,117 68.5,121 66,112 65.5,96 62.5,80 59,66
temple area 77.4,106 92,104 92,150 80,168 76.6,150
cheek area 0,117.6 8,118 13,130 15,150 18.6,166 20,178 13,186 0,186
cheek muscle 62,140 69.5,146 66,156 58,166 48,176 38,188 33,193.5 29,190 34,180 42,168 50,154
cheek muscle 12.5,134 16.5,142 22.5,150 31,155.5 41,156.5 38,166 31,177 25.5,187 20.5,184 18.5,170 15,158
  11.5,146
jaw area 28,213 36,208 46,206 52,218 44,232 31,243 27,228
jaw muscle 71,157 73.5,164 72.5,178 69,192 62.5,203.5 53,213.5 50,205 52,192 55,178 61,166
chin muscle 0,224.5 8,223.6 16,226.5 20.5,233 18,240.5 9,244.8 0,245.4
chin area 0,221 18,221 27,228 24,246 0,251
"""

DETAIL = """
cheek muscle 38,194.5 45,184 50.5,178 50,190 46,200 40,204.5
jaw muscle 27,212.5 35,211 41.5,211.5 45,219 40,229 30.5,237.5 26.5,232 25.5,222
"""

ON_FIGURE = """
line 14.5,106 22,101.4 33,98.8 45,99.8 55,103.4 62,109
line 19,131 28.5,124 36,122.6 43.5,124 53,129.4
strongring 34.8,128.8 36,127.6 37.2,128.8 36,130
line 15.6,172.6 16.4,178 13,181.8 8.4,182 4.6,184.4 0,185.4
line 0,201.2 9,200.9 18,202 27,200.8
line 80.4,115.4 83.4,111.8 86,114.4 86.2,123 84.4,134 82.2,144.6
"""

STROKES = """
strong 13.8,106.4 22,100.6 33,97.8 45,98.8 55,102.6 62.5,108.8
line 15,108.8 23,104 34,101.6 45,102.4 55,105.6
strong 18.6,131.4 22.5,126.6 28.5,122.6 36,121.2 43.5,122.6 49.5,126.4 53.6,129
line 18.6,131.4 25,134.6 33,136 41,135 48,132 53.6,129
line 22.5,121.6 29,117.6 37,116.4 45.5,118.4 52,122.6
line 29.2,123.6 28.8,128 31.2,132.8 36,135 40.8,132.8 43.2,128 42.8,123.8
strongring 35.2,127.8 36,127 36.8,127.8 36,128.6
line 12.6,109.6 9.6,115.6 8.2,123.6 8,131
line 16,167.5 18.2,173.4 17,179.6 12.8,182.4
strong 4,182.4 7.2,180.4 10.8,181.2 12.8,182.6
line 0,185.6 4,184.6 7.4,182.8
line 3.6,187.4 4.2,190.2
strong 0,200.4 5,199.7 12,200.9 19,201.8 26.6,200.6
line 0,205.2 6,204.9 12.5,203.6 19,202.4
line 0,219.4 5,219.2 10.5,217.8
line 26.6,198.6 28.4,200.6 27.4,203
line 80.4,115.4 83.4,111.8 86,114.4 86.2,123 84.4,134 82.2,144.6 80,150
line 78.4,127 80.6,129.6 80.8,135.4 78.8,140.6
"""


def shapes(*, fine: bool = True) -> list[Shape]:
    """Return the places of the face, in face units; without ``fine`` the smallest muscles are left out."""
    return read_shapes(SHAPES + (DETAIL.lstrip() if fine else ""), "left", gap=3.0)


def strokes(*, fine: bool = True) -> list[Stroke]:
    """Return the lines of the face, in face units; without ``fine`` the few that a small face bears."""
    return read_strokes(STROKES if fine else ON_FIGURE)


def outline() -> Landmarks:
    """Return the half outline of the head from crown to chin."""
    return joined(SKULL, JAW)


def on_figure(crown_y: float, chin_y: float) -> Placing:
    """Return how the face sits on a figure whose head reaches from crown to chin."""
    scale = (chin_y - crown_y) / (CHIN_Y - CROWN_Y)
    return Placing(scale=scale, y=crown_y - CROWN_Y * scale)


def drawing() -> Drawing:
    """Return the close-up of the face."""
    return Drawing("face", 200, 260, [outline()], shapes(), strokes(), cell=0.25, reach=40)
