//! What charts are drawn from, in one shape for all families.

/// One model of a cloud.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// Terms of the model.
    pub name: String,
    /// Estimate.
    pub n_hat: f64,
    /// BIC above the best.
    pub delta: f64,
}

/// Draws of a posterior counted into bars of equal width.
#[derive(Debug, Clone, PartialEq)]
pub struct Histogram {
    /// Family.
    pub family: &'static str,
    /// (low, high, share of all draws).
    pub bins: Vec<(f64, f64, f64)>,
}

/// The same estimate under another setting.
#[derive(Debug, Clone, PartialEq)]
pub struct Setting {
    /// What was changed.
    pub label: String,
    /// Estimate.
    pub n_hat: f64,
    /// Lower end of the interval, where there is one.
    pub low: Option<f64>,
    /// Upper end; `None` = none, or not finite.
    pub high: Option<f64>,
}

/// Everything to be drawn.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Pictures {
    /// Models.
    pub cloud: Vec<Point>,
    /// Posteriors.
    pub posteriors: Vec<Histogram>,
    /// Settings.
    pub sensitivity: Vec<Setting>,
}

/// Bars of a histogram.
const BARS: usize = 30;

impl Pictures {
    pub(super) fn add(&mut self, other: Self) {
        self.cloud.extend(other.cloud);
        self.posteriors.extend(other.posteriors);
        self.sensitivity.extend(other.sensitivity);
    }

    /// Adds a posterior by its draws; what lies beyond the 99 % quantile is left out of the picture, not of the sum.
    pub(super) fn posterior(&mut self, family: &'static str, mut draws: Vec<f64>) {
        draws.retain(|d| d.is_finite());
        draws.sort_by(f64::total_cmp);
        let ends = draws.first().copied().zip(crate::strata::quantile(&draws, 0.99));
        let Some((low, high)) = ends.filter(|(low, high)| high > low) else { return };
        let width = (high - low) / BARS as f64;
        let bin = |i: usize| {
            let (from, to) = (low + width * i as f64, low + width * (i + 1) as f64);
            let inside = draws.partition_point(|d| *d < to) - draws.partition_point(|d| *d < from);
            (from, to, inside as f64 / draws.len() as f64)
        };
        self.posteriors.push(Histogram { family, bins: (0..BARS).map(bin).collect() });
    }
}
