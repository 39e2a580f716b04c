//! Transcripts: "RENNICK: We have seen a list."

use std::ops::Range;

use amparo_model::reading::Quoted;

use super::Utterance;
use super::cue::Desk;

impl Desk<'_> {
    /// Paragraphs that begin with a speaker in capitals and a colon, where there are at least two turns.
    pub(super) fn transcript(&self) -> Vec<Utterance> {
        let doc = self.doc;
        let turn = |para: &Range<usize>| {
            let first = doc.tokens.partition_point(|t| t.at.start < para.start);
            let end = doc.tokens.partition_point(|t| t.at.start < para.end);
            let colon = (first + 1..(first + 5).min(end)).find(|k| self.low(*k) == ":")?;
            let words = doc.words(first..colon);
            let capitals = words.chars().all(|c| c.is_uppercase() || matches!(c, ' ' | '.' | '-' | '\''));
            (capitals && colon + 1 < end).then_some((first..colon, colon + 1..end))
        };
        let turns: Vec<_> = doc.paras.iter().filter_map(turn).collect();
        if turns.len() < 2 {
            return Vec::new();
        }
        turns
            .into_iter()
            .filter(|(who, _)| doc.words(who.clone()).len() > 2)
            .map(|(who, words)| Utterance {
                score: 0.7,
                ..Utterance::new(self.mention(&who), Some(who), vec![words], None, Quoted::Full)
            })
            .collect()
    }
}
