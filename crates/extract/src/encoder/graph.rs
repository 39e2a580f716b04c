//! Running the network: rten over the graph that `training/encoder/export.py` writes.

use std::ops::Range;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rten::{Model, ModelOptions, NodeId, OpRegistry, RunOptions, ThreadPool};
use rten_tensor::NdTensor;
use rten_tensor::prelude::*;
use serde::Deserialize;
use tokenizers::Tokenizer;

use super::windows::Window;

/// What each label of the network means, as it was trained.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Labels {
    /// Labels of the heads over single pieces.
    pub tags: Heads,
    /// Roles a piece can point to.
    pub points: Vec<String>,
    /// How far a piece likes to point, by role: eleven steps ahead, eleven behind.
    point_far: Vec<Vec<f32>>,
    point_bias: Vec<f32>,
}

/// Labels of each head, in the order of the logits.
#[derive(Clone, Debug, Deserialize)]
#[allow(missing_docs)]
pub(super) struct Heads {
    pub trigger: Vec<String>,
    pub act: Vec<String>,
    pub modality: Vec<String>,
    pub mention: Vec<String>,
    pub content: Vec<String>,
    pub kind: Vec<String>,
    pub care: Vec<String>,
    pub count: Vec<String>,
    pub counted: Vec<String>,
}

/// What the network answered for one window.
pub(super) struct Answer {
    tags: NdTensor<f32, 2>,
    from: NdTensor<f32, 2>,
    to: NdTensor<f32, 2>,
}

/// Distances between two pieces, in steps that grow; the last has no end.
const STEPS: [usize; 11] = [0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89];

/// The heads over single pieces.
#[derive(Clone, Copy, Debug)]
pub(super) enum Head {
    Trigger,
    Act,
    Modality,
    Mention,
    Content,
    Kind,
    Care,
    Count,
    Counted,
}

impl Labels {
    /// Where the logits of a head stand.
    fn columns(&self, head: Head) -> Range<usize> {
        let h = &self.tags;
        let lengths =
            [&h.trigger, &h.act, &h.modality, &h.mention, &h.content, &h.kind, &h.care, &h.count, &h.counted]
                .map(Vec::len);
        let from: usize = lengths[..head as usize].iter().sum();
        from..from + lengths[head as usize]
    }

    /// Probability that piece `at` points to each piece of the window, as what `role` asks for.
    pub(super) fn pointed(&self, answer: &Answer, role: &str, at: usize) -> Vec<f64> {
        let Some(r) = self.points.iter().position(|p| p == role) else { return Vec::new() };
        let rank = answer.from.size(1) / self.points.len();
        let n = answer.to.size(0);
        (0..n)
            .map(|to| {
                let dot: f32 =
                    (r * rank..(r + 1) * rank).map(|k| answer.from[[at, k]] * answer.to[[to, k]]).sum();
                let step = STEPS.partition_point(|s| *s < to.abs_diff(at));
                let step = step.min(STEPS.len() - 1) + if to < at { STEPS.len() } else { 0 };
                let score = dot / (rank as f32).sqrt() + self.point_far[r][step] + self.point_bias[r];
                1.0 / (1.0 + f64::from(-score).exp())
            })
            .collect()
    }

    /// Probabilities of a head's labels for some pieces together: of the mean of their logits.
    pub(super) fn chances(&self, answer: &Answer, head: Head, pieces: Range<usize>) -> Vec<f64> {
        let mean = |k: usize| {
            pieces.clone().map(|piece| f64::from(answer.tags[[piece, k]])).sum::<f64>() / pieces.len() as f64
        };
        let logits: Vec<f64> = self.columns(head).map(mean).collect();
        let most = logits.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let powers: Vec<f64> = logits.iter().map(|x| (x - most).exp()).collect();
        let sum: f64 = powers.iter().sum();
        powers.into_iter().map(|p| p / sum).collect()
    }
}

/// The graph with its pieces and labels.
pub(super) struct Graph {
    model: Model,
    pieces: Tokenizer,
    labels: Labels,
    inputs: [NodeId; 2],
    outputs: [NodeId; 3],
    /// Idle pools of one thread each: reports are read side by side, not one by many.
    idle: Mutex<Vec<Arc<ThreadPool>>>,
}

impl Graph {
    pub(super) fn built_in() -> Self {
        let model = ModelOptions::with_ops(OpRegistry::with_all_ops())
            .load_static_slice(include_bytes!("../../data/weights/encoder.onnx"))
            .expect("the shipped graph is checked by a test");
        let node = |name| model.node_id(name).expect("the shipped graph has its inputs and outputs");
        let mut pieces = Tokenizer::from_bytes(include_bytes!("../../data/weights/pieces.json").as_slice())
            .expect("the shipped pieces are checked by a test");
        pieces.with_padding(None);
        Self {
            inputs: [node("ids"), node("places")],
            outputs: [node("tags"), node("from"), node("to")],
            labels: serde_json::from_str(include_str!("../../data/weights/encoder.json"))
                .expect("the shipped labels are checked by a test"),
            pieces,
            model,
            idle: Mutex::default(),
        }
    }

    pub(super) fn pieces(&self) -> &Tokenizer {
        &self.pieces
    }

    pub(super) fn labels(&self) -> &Labels {
        &self.labels
    }

    fn idle(&self) -> MutexGuard<'_, Vec<Arc<ThreadPool>>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Runs one window; `None` if the runtime refuses it, which leaves the reading to the rules.
    pub(super) fn run(&self, window: &Window) -> Option<Answer> {
        let n = window.ids.len();
        let ids = NdTensor::from_data([n], window.ids.clone());
        let places = NdTensor::from_data([n], (0..n as i32).collect::<Vec<_>>());
        let pool = self.idle().pop().unwrap_or_else(|| Arc::new(ThreadPool::with_num_threads(1)));
        let options = RunOptions::default().with_thread_pool(Some(Arc::clone(&pool)));
        let inputs = vec![(self.inputs[0], ids.into()), (self.inputs[1], places.into())];
        let answer = self.model.run_n(inputs, self.outputs, Some(options));
        self.idle().push(pool);
        let [tags, from, to] = answer.ok()?;
        Some(Answer { tags: tags.try_into().ok()?, from: from.try_into().ok()?, to: to.try_into().ok()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use amparo_model::vocab::Vocabularies;

    #[test]
    fn the_shipped_network_speaks_our_vocabularies() {
        let graph = Graph::built_in();
        let labels = graph.labels();
        let vocabularies = Vocabularies::builtin();
        for (list, terms) in [
            ("acts", &labels.tags.act),
            ("acts", &labels.tags.counted),
            ("modality", &labels.tags.modality),
            ("statements", &labels.tags.kind),
            ("protection", &labels.tags.care),
        ] {
            for term in terms.iter().filter(|t| !t.is_empty()) {
                assert!(vocabularies.term(list, term).is_some(), "{term} is no term of {list}");
            }
        }
        assert_eq!(labels.points.len(), labels.point_far.len());
        assert_eq!(labels.points.len(), labels.point_bias.len());
    }
}
