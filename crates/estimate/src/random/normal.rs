//! Standard normal draws.

use std::sync::LazyLock;

use rand_chacha::rand_core::Rng;

use super::uniform;

/// Where the tail of the lowest of 256 layers begins, and the area of each layer (Marsaglia & Tsang 2000).
const TAIL: f64 = 3.654_152_885_361_009;
const AREA: f64 = 0.004_928_673_233_974_655;

struct Layers {
    x: [f64; 257],
    f: [f64; 257],
}

fn density(x: f64) -> f64 {
    (-0.5 * x * x).exp()
}

static LAYERS: LazyLock<Layers> = LazyLock::new(|| {
    let mut x = [0.0; 257];
    x[0] = AREA / density(TAIL);
    x[1] = TAIL;
    for i in 2..256 {
        x[i] = (-2.0 * (AREA / x[i - 1] + density(x[i - 1])).ln()).sqrt();
    }
    let f = x.map(density);
    Layers { x, f }
});

/// A standard normal number, by the ziggurat of Marsaglia & Tsang (2000).
#[inline]
pub fn normal(rng: &mut impl Rng) -> f64 {
    let layers = &*LAYERS;
    loop {
        let bits = rng.next_u64();
        let i = (bits & 0xff) as usize;
        // the 53 upper bits are independent of the layer
        let u = ((bits >> 11) as f64 + 0.5) * (2.0 / 9_007_199_254_740_992.0) - 1.0;
        let x = u * layers.x[i];
        if x.abs() < layers.x[i + 1] {
            return x;
        }
        if i == 0 {
            return tail(rng, u);
        }
        if layers.f[i + 1] + (layers.f[i] - layers.f[i + 1]) * uniform(rng) < density(x) {
            return x;
        }
    }
}

/// Beyond the lowest layer: Marsaglia's exponential rejection, with the sign of `u`.
fn tail(rng: &mut impl Rng, u: f64) -> f64 {
    loop {
        let x = -uniform(rng).ln() / TAIL;
        let y = -uniform(rng).ln();
        if 2.0 * y >= x * x {
            return (TAIL + x).copysign(u);
        }
    }
}
