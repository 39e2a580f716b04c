//! A root between two points of opposite sign.

/// Brent's method (1973): inverse quadratic interpolation, secant and bisection. `f(a)` and `f(b)` must differ in sign;
/// `None` where they do not or something is no number. `tolerance` is absolute in x.
pub(super) fn brent(mut f: impl FnMut(f64) -> Option<f64>, a: f64, b: f64, tolerance: f64) -> Option<f64> {
    let (mut a, mut b) = (a, b);
    let (mut fa, mut fb) = (f(a)?, f(b)?);
    if fa.is_nan() || fb.is_nan() || fa * fb > 0.0 {
        return None;
    }
    if fa.abs() < fb.abs() {
        ((a, b), (fa, fb)) = ((b, a), (fb, fa));
    }
    let (mut c, mut fc) = (a, fa);
    let (mut before_last, mut bisected) = (c, true);
    for _ in 0..200 {
        if fb == 0.0 || (b - a).abs() < tolerance {
            return Some(b);
        }
        let differ = (fa - fc).abs() > 0.0 && (fb - fc).abs() > 0.0;
        let guess = if differ {
            a * fb * fc / ((fa - fb) * (fa - fc))
                + b * fa * fc / ((fb - fa) * (fb - fc))
                + c * fa * fb / ((fc - fa) * (fc - fb))
        } else {
            b - fb * (b - a) / (fb - fa)
        };
        let quarter = (3.0 * a + b) / 4.0;
        let inside = (guess - quarter) * (guess - b) < 0.0;
        let moved = if bisected { (b - c).abs() } else { (c - before_last).abs() };
        bisected = !inside || (guess - b).abs() >= moved / 2.0 || moved < tolerance;
        let next = if bisected { f64::midpoint(a, b) } else { guess };
        let reached = f(next).filter(|v| !v.is_nan())?;
        (before_last, c, fc) = (c, b, fb);
        if fa * reached < 0.0 {
            (b, fb) = (next, reached);
        } else {
            (a, fa) = (next, reached);
        }
        if fa.abs() < fb.abs() {
            ((a, b), (fa, fb)) = ((b, a), (fb, fa));
        }
    }
    Some(b)
}

#[cfg(test)]
mod tests {
    use super::brent;

    #[test]
    fn roots_are_found_and_equal_signs_refused() {
        let root = brent(|x| Some(x * x * x - x - 2.0), 1.0, 2.0, 1e-12).unwrap();
        assert!((root - 1.521_379_706_804_567_6).abs() < 1e-10);
        let flat = brent(|x| Some((x - 3.0).powi(9)), 0.0, 10.0, 1e-9).unwrap();
        assert!((flat - 3.0).abs() < 1e-2);
        assert_eq!(brent(|x| Some(x * x + 1.0), -1.0, 1.0, 1e-9), None);
        assert_eq!(brent(|_| Some(f64::NAN), -1.0, 1.0, 1e-9), None);
    }
}
