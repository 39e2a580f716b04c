//! From the globe to the sheet: Lambert's azimuthal equal-area projection about the middle of what is shown, so that an
//! area of the same size is as large everywhere on the sheet. It knows no date line and no pole.

use crate::engine::atlas::{km_between, on_sphere};

/// Radius of the earth in kilometres.
const EARTH: f64 = 6371.0;
/// Width of the sheet, in units of the picture.
pub(super) const WIDTH: f64 = 720.0;
/// Least and greatest height of the sheet.
const HEIGHT: (f64, f64) = (380.0, 560.0);
/// Free margin around what is shown.
const MARGIN: f64 = 52.0;
/// Least extent in kilometres: a map of one town shows where it lies, not a street.
const LEAST: f64 = 240.0;
/// Corners of a circle.
const CORNERS: usize = 48;

/// A point: latitude and longitude in degrees.
pub(super) type Point = (f64, f64);

/// A projection with its sheet.
#[derive(Clone, Debug)]
pub(super) struct Projection {
    lat: f64,
    lon: f64,
    /// Towards the middle of the sheet, and from there towards east and north, on the sphere of radius one.
    axes: [[f64; 3]; 3],
    scale: f64,
    shift: (f64, f64),
    pub(super) height: f64,
}

impl Projection {
    /// A sheet on which all of these lie: points, each with the radius of its area in kilometres. `None` without any.
    pub(super) fn fit(shown: &[(Point, f64)]) -> Option<Self> {
        let mut middle = [0.0_f64; 3];
        for ((lat, lon), _) in shown {
            let at = on_sphere((*lat, *lon));
            middle = [middle[0] + at[0], middle[1] + at[1], middle[2] + at[2]];
        }
        let (first, _) = shown.first()?;
        let [x, y, z] = middle;
        let length = (x * x + y * y + z * z).sqrt();
        // Points all around the globe have no middle: the first one is as good as any.
        let (lat, lon) = if length < 1e-6 {
            (first.0.to_radians(), first.1.to_radians())
        } else {
            ((z / length).clamp(-1.0, 1.0).asin(), y.atan2(x))
        };
        let axes = [
            [lat.cos() * lon.cos(), lat.cos() * lon.sin(), lat.sin()],
            [-lon.sin(), lon.cos(), 0.0],
            [-lat.sin() * lon.cos(), -lat.sin() * lon.sin(), lat.cos()],
        ];
        let mut sheet = Self { lat, lon, axes, scale: 1.0, shift: (0.0, 0.0), height: HEIGHT.0 };
        let (mut low, mut high) = ((f64::MAX, f64::MAX), (f64::MIN, f64::MIN));
        for (point, radius) in shown {
            let edge = if *radius > 0.0 { ring(*point, *radius) } else { vec![*point] };
            for (x, y) in edge.into_iter().map(|p| sheet.xy(p)) {
                low = (low.0.min(x), low.1.min(y));
                high = (high.0.max(x), high.1.max(y));
            }
        }
        let least = LEAST / EARTH;
        let (wide, tall) = ((high.0 - low.0).max(least), (high.1 - low.1).max(least));
        let room = WIDTH - 2.0 * MARGIN;
        sheet.height = (tall / wide * room + 2.0 * MARGIN).clamp(HEIGHT.0, HEIGHT.1).round();
        sheet.scale = (room / wide).min((sheet.height - 2.0 * MARGIN) / tall);
        sheet.shift = (
            WIDTH / 2.0 - f64::midpoint(low.0, high.0) * sheet.scale,
            sheet.height / 2.0 - f64::midpoint(low.1, high.1) * sheet.scale,
        );
        Some(sheet)
    }

    /// Where a point lies on the sheet.
    pub(super) fn xy(&self, point: Point) -> (f64, f64) {
        self.of_sphere(on_sphere(point))
    }

    /// The same for a point on the sphere of radius one, by what it shares with the middle, the east and the north.
    pub(super) fn of_sphere(&self, point: [f64; 3]) -> (f64, f64) {
        let along = |axis: [f64; 3]| axis.iter().zip(point).map(|(a, p)| a * p).sum::<f64>();
        let [middle, east, north] = self.axes;
        // The point opposite to the middle is everywhere on the edge.
        let stretch = (2.0 / (1.0 + along(middle)).max(1e-3)).sqrt();
        let (x, y) = (stretch * along(east), stretch * along(north));
        (x * self.scale + self.shift.0, -y * self.scale + self.shift.1)
    }

    /// Which point of the globe lies there; `None` off the globe.
    pub(super) fn back(&self, (x, y): (f64, f64)) -> Option<Point> {
        let (x, y) = ((x - self.shift.0) / self.scale, -(y - self.shift.1) / self.scale);
        let far = (x * x + y * y).sqrt();
        if far > 2.0 {
            return None;
        }
        if far < 1e-12 {
            return Some((self.lat.to_degrees(), self.lon.to_degrees()));
        }
        let c = 2.0 * (far / 2.0).asin();
        let lat = (c.cos() * self.lat.sin() + y * c.sin() * self.lat.cos() / far).clamp(-1.0, 1.0).asin();
        let across = far * self.lat.cos() * c.cos() - y * self.lat.sin() * c.sin();
        let lon = self.lon + (x * c.sin()).atan2(across);
        Some((lat.to_degrees(), (lon.to_degrees() + 540.0).rem_euclid(360.0) - 180.0))
    }

    /// Whether a place of the sheet lies on it.
    pub(super) fn holds(&self, (x, y): (f64, f64)) -> bool {
        (0.0..=WIDTH).contains(&x) && (0.0..=self.height).contains(&y)
    }

    /// A circle on the globe, as a closed path.
    pub(super) fn circle(&self, middle: Point, km: f64) -> String {
        path(&ring(middle, km).into_iter().map(|p| self.xy(p)).collect::<Vec<_>>()) + "Z"
    }

    /// How large a distance from a point is on the sheet, on average.
    pub(super) fn length(&self, middle: Point, km: f64) -> f64 {
        let here = self.xy(middle);
        let ring = ring(middle, km);
        let sum: f64 = ring.iter().map(|p| apart(here, self.xy(*p))).sum();
        sum / ring.len() as f64
    }

    /// Kilometres of the sheet's width, for the scale bar.
    pub(super) fn km(&self) -> f64 {
        let y = self.height / 2.0;
        let ends = (self.back((WIDTH / 2.0 - 100.0, y)), self.back((WIDTH / 2.0 + 100.0, y)));
        if let (Some(a), Some(b)) = ends { km_between(a, b) / 200.0 * WIDTH } else { EARTH * 2.0 }
    }

    /// Parallels and meridians at round degrees, as paths, with how many degrees lie between them.
    pub(super) fn graticule(&self) -> (Vec<String>, f64) {
        let mut seen: Vec<Point> = Vec::new();
        for i in 0..=24 {
            for j in 0..=16 {
                let at = (WIDTH * f64::from(i) / 24.0, self.height * f64::from(j) / 16.0);
                seen.extend(self.back(at));
            }
        }
        let middle = self.lon.to_degrees();
        let away = |lon: f64| (lon - middle + 540.0).rem_euclid(360.0) - 180.0;
        let span = |all: &mut dyn Iterator<Item = f64>| {
            all.fold((f64::MAX, f64::MIN), |(low, high), v| (low.min(v), high.max(v)))
        };
        let lats = span(&mut seen.iter().map(|p| p.0));
        let lons = span(&mut seen.iter().map(|p| away(p.1)));
        let steps = [0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 30.0];
        let step =
            steps.into_iter().find(|s| (lats.1 - lats.0).min(lons.1 - lons.0) / s <= 5.0).unwrap_or(30.0);
        let mut lines = Vec::new();
        let every = |low: f64, high: f64| {
            let first = (low / step).floor() as i64;
            let last = (high / step).ceil() as i64;
            (first..=last.min(first + 400)).map(move |n| n as f64 * step)
        };
        let fine = |low: f64, high: f64| (0..=90).map(move |n| low + (high - low) * f64::from(n) / 90.0);
        for lat in every(lats.0, lats.1).filter(|lat| lat.abs() < 90.0) {
            lines.extend(self.pieces(fine(lons.0, lons.1).map(|lon| (lat, middle + lon))));
        }
        for lon in every(lons.0 + middle, lons.1 + middle) {
            lines.extend(self.pieces(fine(lats.0, lats.1).map(|lat| (lat, lon))));
        }
        (lines, step)
    }

    /// A line cut where it leaves the sheet.
    fn pieces(&self, line: impl Iterator<Item = Point>) -> Vec<String> {
        let points: Vec<(f64, f64)> = line.map(|p| self.xy(p)).collect();
        let mut all = Vec::new();
        let mut piece: Vec<(f64, f64)> = Vec::new();
        for (at, point) in points.iter().enumerate() {
            let beside = points.get(at + 1).or_else(|| at.checked_sub(1).and_then(|b| points.get(b)));
            if self.holds(*point) || beside.is_some_and(|b| self.holds(*b)) {
                piece.push(*point);
            } else if !piece.is_empty() {
                all.push(std::mem::take(&mut piece));
            }
        }
        all.push(piece);
        all.iter().filter(|p| p.len() > 1).map(|p| path(p)).collect()
    }
}

/// The points that lie `km` from a point.
fn ring((lat, lon): Point, km: f64) -> Vec<Point> {
    let (a, c) = (lat.to_radians(), (km / EARTH).min(std::f64::consts::PI * 0.95));
    (0..CORNERS)
        .map(|n| {
            let turn = n as f64 / CORNERS as f64 * std::f64::consts::TAU;
            let up = (a.sin() * c.cos() + a.cos() * c.sin() * turn.cos()).clamp(-1.0, 1.0).asin();
            let along = (turn.sin() * c.sin() * a.cos()).atan2(c.cos() - a.sin() * up.sin());
            (up.to_degrees(), lon + along.to_degrees())
        })
        .collect()
}

fn path(points: &[(f64, f64)]) -> String {
    points.iter().enumerate().fold(String::new(), |all, (n, (x, y))| {
        format!("{all}{}{x:.1} {y:.1}", if n == 0 { "M" } else { "L" })
    })
}

/// Distance on the sheet.
pub(super) fn apart(a: (f64, f64), b: (f64, f64)) -> f64 {
    ((a.0 - b.0).powi(2) + (a.1 - b.1).powi(2)).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_on_the_sheet_is_found_there_and_inside_its_margin() {
        let sets: [&[(Point, f64)]; 5] = [
            &[((42.9, 129.5), 0.0), ((40.1, 124.4), 0.0)],
            &[((40.0, 127.0), 300.0)],
            &[((-17.8, 178.0), 0.0), ((-13.8, -171.8), 0.0)],
            &[((85.0, 0.0), 0.0), ((84.0, 180.0), 0.0)],
            &[((50.0, -110.0), 2500.0), ((35.0, 105.0), 2000.0), ((-33.0, 151.0), 0.0)],
        ];
        for shown in sets {
            let sheet = Projection::fit(shown).unwrap();
            for (point, radius) in shown {
                let at = sheet.xy(*point);
                let there = sheet.back(at).unwrap();
                assert!(km_between(there, *point) < 1.0, "{point:?} {there:?}");
                let edge = if *radius > 0.0 { ring(*point, *radius) } else { vec![*point] };
                for (x, y) in edge.into_iter().map(|p| sheet.xy(p)) {
                    assert!(x > MARGIN - 1.0 && x < WIDTH - MARGIN + 1.0, "{point:?}: {x}");
                    assert!(y > MARGIN - 1.0 && y < sheet.height - MARGIN + 1.0, "{point:?}: {y}");
                }
            }
            let (lines, _) = sheet.graticule();
            assert!(lines.len() > 3, "{lines:?}");
        }
        assert!(Projection::fit(&[]).is_none());
    }

    #[test]
    fn neighbours_over_the_date_line_stay_neighbours() {
        let sheet = Projection::fit(&[((-16.0, 179.5), 0.0), ((-16.0, -179.5), 0.0)]).unwrap();
        assert!(sheet.km() < 2000.0, "{}", sheet.km());
    }

    #[test]
    fn a_circle_has_the_size_it_is_given() {
        let sheet = Projection::fit(&[((40.0, 127.0), 300.0)]).unwrap();
        assert!(
            ring((40.0, 127.0), 300.0)
                .into_iter()
                .all(|p| (km_between(p, (40.0, 127.0)) - 300.0).abs() < 0.1)
        );
        let on_paper = sheet.length((40.0, 127.0), 300.0) / WIDTH * sheet.km();
        assert!((on_paper - 300.0).abs() < 6.0, "{on_paper}");
        assert!(sheet.circle((40.0, 127.0), 300.0).ends_with('Z'));
    }

    #[test]
    fn a_map_of_one_town_shows_no_street() {
        let sheet = Projection::fit(&[((42.9, 129.5), 0.0)]).unwrap();
        assert!(sheet.km() > LEAST, "{}", sheet.km());
    }
}
