//! How surely the words say that an act happened. A harm that nobody is said to have undergone is never asserted.

use amparo_model::Modality;

use super::forms::Form;
use super::lexicon::{Cue, Hit, Lexicon, Tag};
use super::story::{Mark, Sentence, Story};
use super::triggers::{Trigger, Voice};

/// What is known of the sentence around a trigger.
pub(super) struct Around<'a, 't> {
    pub story: &'a Story<'t>,
    pub lexicon: &'a Lexicon,
    pub sentence: &'a Sentence,
    pub hits: &'a [Hit],
    /// Somebody with a name or a number is said to have undergone it.
    pub somebody: bool,
    /// A day is told for it.
    pub dated: bool,
    /// Where the trigger before ends.
    pub before: usize,
}

impl Around<'_, '_> {
    /// Where the last cue of a kind before the trigger begins, at most so many words away.
    fn ahead(&self, t: &Trigger, cue: Cue, reach: usize) -> Option<usize> {
        // What somebody denies or asks for ends where another is said to say something.
        let told = |from: usize| {
            matches!(cue, Cue::Deny | Cue::Demand | Cue::Plan)
                && self
                    .hits
                    .iter()
                    .any(|h| matches!(h.tag, Tag::Say(_)) && (from..t.from).contains(&h.tokens.start))
        };
        let fits = |h: &&Hit| {
            h.tag == Tag::Cue(cue)
                && !told(h.tokens.end)
                && h.tokens.start < t.tokens.start
                && h.tokens.end <= t.tokens.end
                && t.from.saturating_sub(h.tokens.end.min(t.from)) <= reach
                && !self.parted(h.tokens.end, t.from)
        };
        self.hits.iter().filter(fits).map(|h| h.tokens.start).max()
    }

    /// A semicolon or a full stop stands between two words.
    fn parted(&self, from: usize, to: usize) -> bool {
        from < to && {
            let words = self.story.words(&self.story.span(&(from.saturating_sub(1)..to + 1)));
            words.contains(';') || words.contains(". ")
        }
    }

    /// A cue behind the trigger in its clause.
    fn behind(&self, t: &Trigger, cue: Cue, reach: usize) -> bool {
        self.hits.iter().any(|h| {
            h.tag == Tag::Cue(cue)
                && h.tokens.start >= t.tokens.end
                && h.tokens.start - t.tokens.end <= reach
                && !self.parted(t.tokens.end, h.tokens.start)
        })
    }

    /// Words before the verb that deny it: "no fueron", "n'ont pas été", "sin ser".
    fn negated(&self, t: &Trigger) -> bool {
        let from = t.from.saturating_sub(3).max(self.sentence.tokens.start).max(self.before.min(t.from));
        let not = self.hits.iter().any(|h| {
            h.tag == Tag::Cue(Cue::Not) && (from..t.tokens.start).contains(&h.tokens.start) && {
                // "no solo", "no sólo", "non seulement": more than that.
                let next = self.story.low(h.tokens.end);
                !matches!(next, "solo" | "sólo" | "seulement" | "obstante")
                    && !(h.tokens.end..t.tokens.start).any(|i| matches!(self.story.low(i), "que" | "qu"))
                    && (h.tokens.end..=t.tokens.start)
                        .all(|i| i == h.tokens.start || self.story.tokens[i].mark == Mark::None)
            }
        });
        // "n'ont été que": only; rare, and left as denied is wrong.
        not && !(t.tokens.end..t.tokens.end + 2)
            .any(|i| self.story.low(i) == "que" && self.story.low(t.from.saturating_sub(1)) == "n")
    }

    /// The clause of the trigger begins with "si" or "en cas de".
    fn condition(&self, t: &Trigger) -> Option<usize> {
        let start = self.ahead(t, Cue::If, 8)?;
        // "de ser devueltos" is a condition where a clause begins with it, and not in "el riesgo de ser devueltos".
        let case = start > 0 && self.story.low(start - 1) == "caso";
        if self.story.low(start) == "de" && !case && self.story.tokens[start].mark == Mark::None {
            return None;
        }
        // A comma between ends the condition.
        let comma = (start + 1..=t.from).any(|i| self.story.tokens[i].mark != Mark::None);
        (!comma).then_some(start)
    }

    /// A condition stands anywhere in the sentence, before or behind.
    fn conditioned(&self) -> bool {
        self.hits.iter().any(|h| h.tag == Tag::Cue(Cue::If))
    }
}

/// The modality of a trigger; `None` where its words tell of no act.
pub(super) fn judge(a: &Around<'_, '_>, t: &Trigger) -> Option<Modality> {
    use Modality::{
        Alleged, Asserted, Conditional, Counterfactual, Denied, Feared, Generic, Negated, Planned, Uncertain,
    };
    let act = &a.lexicon.acts[t.act];
    let harm = act.harm && !act.fact;
    let feared = || a.ahead(t, Cue::Fear, 14).is_some() || a.behind(t, Cue::Fear, 8);
    let coming = if harm { Feared } else { Planned };
    if a.ahead(t, Cue::Almost, 3).is_some() {
        return Some(Counterfactual);
    }
    if a.ahead(t, Cue::Whether, 10).is_some() {
        return Some(Uncertain);
    }
    if a.ahead(t, Cue::Deny, 10).is_some()
        && !(t.voice != Voice::Noun && t.form == Form::Participle && t.voice == Voice::Adnominal)
    {
        return Some(Denied);
    }
    if a.condition(t).is_some() && t.voice != Voice::Adnominal {
        let unreal = t.perfect && matches!(t.form, Form::PastSubjunctive | Form::Past);
        return Some(if unreal && t.form == Form::PastSubjunctive { Counterfactual } else { Conditional });
    }
    if t.voice == Voice::Noun {
        return noun(a, t, harm, coming);
    }
    if a.negated(t) && !matches!(t.form, Form::Subjunctive | Form::Infinitive) {
        return Some(Negated);
    }
    let done = match t.form {
        Form::Participle if t.voice == Voice::Adnominal => {
            if act.held && a.ahead(t, Cue::Fear, 3).is_some() {
                return Some(Feared);
            }
            if harm && (feared() || !a.somebody) {
                return Some(if feared() { Feared } else { Generic });
            }
            if !a.somebody && (feared() || a.ahead(t, Cue::Generic, 12).is_some() || a.conditioned()) {
                return Some(Generic);
            }
            Asserted
        }
        Form::Past | Form::Participle | Form::PastSubjunctive if a.ahead(t, Cue::Maybe, 5).is_some() => {
            return Some(Uncertain);
        }
        Form::Past | Form::Participle => Asserted,
        Form::Present | Form::Gerund => {
            if a.ahead(t, Cue::Generic, 12).is_some()
                || a.behind(t, Cue::Generic, 4)
                || !a.somebody && !a.dated && harm
            {
                return Some(if feared() && harm { Feared } else { Generic });
            }
            if t.form == Form::Gerund && t.voice != Voice::Passive && harm {
                return None;
            }
            Asserted
        }
        Form::Future => {
            return Some(if a.conditioned() && !harm && !feared() {
                Conditional
            } else if feared() {
                Feared
            } else {
                coming
            });
        }
        Form::Conditional if t.reportive => {
            // "aurait été arrêté"; "serait torturé" may as well be to come.
            if a.conditioned() {
                return Some(if harm || feared() {
                    Feared
                } else if t.perfect {
                    Counterfactual
                } else {
                    Conditional
                });
            }
            if feared() && !t.perfect {
                return Some(Feared);
            }
            let present = t.perfect
                || matches!(act.id.as_str(), "detention" | "arrest" | "transfer" | "incommunicado_detention");
            return Some(if present { Alleged } else { Feared });
        }
        Form::Conditional => return Some(if a.conditioned() && !harm { Conditional } else { Feared }),
        Form::Subjunctive | Form::PastSubjunctive => return subjunctive(a, t, harm),
        Form::Infinitive => return infinitive(a, t, harm, coming),
    };
    // Nothing grave is taken for done in a clause that speaks of fear, unless its day is told.
    if harm && !a.dated && !a.somebody && feared() {
        return Some(Feared);
    }
    if harm && a.ahead(t, Cue::Fear, 6).is_some() {
        return Some(Uncertain);
    }
    if t.form != Form::Present && !a.somebody && !a.dated && a.ahead(t, Cue::Generic, 12).is_some() {
        return Some(Generic);
    }
    let hedged = a.ahead(t, Cue::Alleged, 6).is_some() && !a.parted(t.from, t.from);
    Some(if t.reportive || hedged { Alleged } else { done })
}

/// "teme que fuera encarcelada", "después de que fueran detenidos", "pide que no sean devueltos".
fn subjunctive(a: &Around<'_, '_>, t: &Trigger, harm: bool) -> Option<Modality> {
    let fear = a.ahead(t, Cue::Fear, 20);
    let demand = a.ahead(t, Cue::Demand, 14);
    let done = a.ahead(t, Cue::Done, 10);
    let nearest = fear.max(demand).max(done)?;
    if Some(nearest) == done && !harm {
        return Some(Modality::Asserted);
    }
    if Some(nearest) == done && a.somebody {
        return Some(Modality::Asserted);
    }
    if fear.is_some() && (Some(nearest) == fear || demand.is_none()) {
        return Some(if t.perfect { Modality::Uncertain } else { Modality::Feared });
    }
    None
}

fn infinitive(a: &Around<'_, '_>, t: &Trigger, harm: bool, coming: Modality) -> Option<Modality> {
    use Modality::{Alleged, Asserted, Conditional, Feared, Negated, Uncertain};
    let low = |back: usize| t.from.checked_sub(back).map_or("", |i| a.story.low(i));
    if matches!(low(1), "sin" | "sans") {
        return Some(Negated);
    }
    let cues = [
        Cue::Fear,
        Cue::Demand,
        Cue::Plan,
        Cue::Done,
        Cue::Alleged,
        Cue::Avoid,
        Cue::Escaped,
        Cue::Generic,
        Cue::Maybe,
    ];
    let reach = |cue: Cue| match cue {
        Cue::Fear | Cue::Demand => 8,
        Cue::Done => 2,
        _ => 4,
    };
    // The nearest cue governs; at one place the longer phrase.
    let nearest = cues
        .into_iter()
        .filter_map(|c| a.ahead(t, c, reach(c)).map(|at| (at, c)))
        .max_by_key(|(at, c)| (*at, *c == Cue::Done || *c == Cue::Maybe));
    let by_accusation = matches!(low(1), "por" | "pour") && t.perfect;
    if by_accusation {
        return Some(Alleged);
    }
    match nearest.map(|(_, c)| c) {
        Some(Cue::Fear) if t.perfect => Some(Uncertain),
        Some(Cue::Maybe) => Some(Uncertain),
        Some(Cue::Fear | Cue::Avoid) => Some(Feared),
        Some(Cue::Escaped) => Some(Negated),
        Some(Cue::Plan) => Some(coming),
        Some(Cue::Done) => Some(if t.reportive { Alleged } else { Asserted }),
        Some(Cue::Alleged) => Some(Alleged),
        Some(Cue::Generic) => Some(Modality::Generic),
        Some(Cue::Demand) => None,
        _ if low(1) == "de" && t.voice == Voice::Passive && a.story.tokens[t.from - 1].mark != Mark::None => {
            Some(Conditional)
        }
        _ if harm && a.behind(t, Cue::Fear, 8) => Some(Feared),
        _ => None,
    }
}

fn noun(a: &Around<'_, '_>, t: &Trigger, harm: bool, coming: Modality) -> Option<Modality> {
    use Modality::{Asserted, Feared, Negated};
    let cues =
        [Cue::Fear, Cue::Demand, Cue::Plan, Cue::Done, Cue::Avoid, Cue::Escaped, Cue::Generic, Cue::Not];
    let reach = |cue: Cue| match cue {
        Cue::Fear => 12,
        Cue::Demand => 7,
        Cue::Plan => 5,
        Cue::Done | Cue::Not => 3,
        _ => 4,
    };
    let found = |c: Cue| a.ahead(t, c, reach(c));
    let nearest = cues
        .into_iter()
        .filter_map(|c| found(c).map(|at| (at, c)))
        .max_by_key(|(at, c)| (*at, *c == Cue::Done));
    match nearest.map(|(_, c)| c) {
        Some(Cue::Fear | Cue::Avoid) => return Some(Feared),
        Some(Cue::Escaped) => return Some(Negated),
        Some(Cue::Not) if !harm || a.somebody => return Some(Negated),
        Some(Cue::Plan) => return Some(coming),
        Some(Cue::Demand | Cue::Generic | Cue::Not) => return None,
        Some(Cue::Done) if harm && a.ahead(t, Cue::Fear, 25).is_some() => return Some(Feared),
        Some(Cue::Done) => return Some(Asserted).filter(|_| !harm || a.somebody || a.dated),
        _ => {}
    }
    if a.behind(t, Cue::Fear, 6) {
        return Some(Feared);
    }
    // "la detención de once personas", "sa détention": somebody's own, and no sort of act.
    let before = t.from.checked_sub(1).map_or("", |i| a.story.low(i));
    let own = a.lexicon.has("own", before);
    let of = matches!(a.story.low(t.tokens.end), "de" | "d" | "del" | "des" | "du");
    (own || of && a.somebody && a.lexicon.has("articles", before))
        .then_some(Asserted)
        .filter(|_| !harm || own)
}
