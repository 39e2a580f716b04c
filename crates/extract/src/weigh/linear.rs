//! A logistic model over named features: small, exact, and able to say why.

use std::collections::HashMap;

/// Weights by feature name. A text file, one `feature<TAB>weight` a line; `#` opens a comment.
#[derive(Clone, Debug, Default)]
pub(crate) struct Linear {
    weights: HashMap<String, f64>,
}

impl Linear {
    /// Reads the shipped form. A line that is not a feature and a number is an error of the file, found by a test.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let mut weights = HashMap::new();
        for (n, line) in text.lines().enumerate().filter(|(_, l)| !l.is_empty() && !l.starts_with('#')) {
            let (name, weight) = line
                .split_once('\t')
                .and_then(|(name, w)| Some((name, w.parse::<f64>().ok().filter(|w| w.is_finite())?)))
                .ok_or_else(|| format!("line {} is not a feature and a weight", n + 1))?;
            weights.insert(name.to_owned(), weight);
        }
        Ok(Self { weights })
    }

    /// The probability for a bundle of features; a feature the model does not know weighs nothing.
    pub(crate) fn probability(&self, features: &[String]) -> f64 {
        let sum: f64 = features.iter().filter_map(|f| self.weights.get(f)).sum();
        1.0 / (1.0 + (-sum).exp())
    }

    /// The features that weighed most, heaviest first: what `--explain` shows.
    pub(crate) fn because<'f>(&self, features: &'f [String], most: usize) -> Vec<(&'f str, f64)> {
        let mut list: Vec<(&str, f64)> = features
            .iter()
            .filter_map(|f| Some((f.as_str(), *self.weights.get(f)?)))
            .filter(|(f, w)| *f != "bias" && *w != 0.0)
            .collect();
        list.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()).then(a.0.cmp(b.0)));
        list.truncate(most);
        list
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_weights_are_well_formed() {
        for text in [
            include_str!("../../data/weights/victim.tsv"),
            include_str!("../../data/weights/salient.tsv"),
            include_str!("../../data/weights/victim_seen.tsv"),
            include_str!("../../data/weights/salient_seen.tsv"),
            include_str!("../../data/weights/right.tsv"),
        ] {
            let model = Linear::parse(text).expect("features and weights");
            assert!(model.weights.len() > 20 && model.weights.contains_key("bias"));
        }
    }

    #[test]
    fn a_line_that_is_no_weight_is_told_by_its_number() {
        assert_eq!(
            Linear::parse("# head\nbias\t0.5\nact=arrest 3\n").unwrap_err(),
            "line 3 is not a feature and a weight"
        );
        assert!(Linear::parse("bias\tNaN\n").is_err(), "no score may become NaN");
    }
}
