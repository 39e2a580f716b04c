//! Where an act is told, and in which form: "fueron detenidas", "se detuvo a", "l'arrestation de".

use std::ops::Range;

use super::Lang;
use super::forms::Form;
use super::lexicon::{Hit, Lexicon, Tag};
use super::story::{Mark, Sentence, Story};
use super::words;

/// How the people an act is done to stand to its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Voice {
    /// Its subject does it.
    Active,
    /// It is done to its subject.
    Passive,
    /// Behind the noun it describes: "los hombres detenidos en".
    Adnominal,
    /// "se detuvo a once personas": nobody is said to do it.
    Reflexive,
    /// "la detención de", "su detención".
    Noun,
}

/// An act with the words around its verb.
#[derive(Clone, Debug)]
pub(super) struct Trigger {
    pub act: usize,
    /// The words of the act without auxiliaries.
    pub tokens: Range<usize>,
    /// Where the auxiliaries before it begin.
    pub from: usize,
    pub form: Form,
    pub voice: Voice,
    /// "habría sido", "aurait été": French and Spanish reports say so what others say.
    pub reportive: bool,
    /// Compound with "been": what lies behind.
    pub perfect: bool,
}

/// All triggers of a sentence in its order, none inside another.
pub(super) fn find(
    lang: Lang,
    story: &Story<'_>,
    lexicon: &Lexicon,
    sentence: &Sentence,
    hits: &[Hit],
) -> Vec<Trigger> {
    let mut out: Vec<Trigger> = Vec::new();
    let mut by_start: Vec<&Hit> =
        hits.iter().filter(|h| matches!(h.tag, Tag::Verb(..) | Tag::Noun(_))).collect();
    by_start.sort_by_key(|h| (h.tokens.start, std::cmp::Reverse(h.tokens.end)));
    let mut end = 0;
    for h in &by_start {
        if h.tokens.start < end {
            continue;
        }
        // All readings of these words; a noun where an article stands before it.
        let readings: Vec<Tag> = by_start.iter().filter(|o| o.tokens == h.tokens).map(|o| o.tag).collect();
        let Some(trigger) = read(lang, story, lexicon, sentence, hits, h, &readings, out.last()) else {
            continue;
        };
        let act = &lexicon.acts[trigger.act];
        let word = |i: usize| act.needs.iter().any(|n| n == story.low(i));
        if !act.needs.is_empty() && trigger.voice != Voice::Noun && !sentence.tokens.clone().any(word) {
            continue;
        }
        end = h.tokens.end;
        out.push(trigger);
    }
    out
}

#[allow(
    clippy::too_many_arguments,
    reason = "one reading is chosen by everything that stands around the words"
)]
fn read(
    lang: Lang,
    story: &Story<'_>,
    lexicon: &Lexicon,
    sentence: &Sentence,
    hits: &[Hit],
    h: &Hit,
    readings: &[Tag],
    last: Option<&Trigger>,
) -> Option<Trigger> {
    let before =
        h.tokens.start.checked_sub(1).filter(|i| *i >= sentence.tokens.start).map_or("", |i| story.low(i));
    let noun = readings.iter().find_map(|t| if let Tag::Noun(act) = t { Some(*act) } else { None });
    let forms: Vec<(usize, Form)> = readings
        .iter()
        .filter_map(|t| if let Tag::Verb(act, form) = t { Some((*act, *form)) } else { None })
        .collect();
    let article = lexicon.has("articles", before) && !lexicon.has("clitics", before)
        || lexicon.has("clitics", before) && noun.is_some()
        || matches!(
            before,
            "de" | "d"
                | "del"
                | "à"
                | "a"
                | "en"
                | "por"
                | "par"
                | "tras"
                | "après"
                | "sin"
                | "sans"
                | "y"
                | "et"
                | "o"
                | "ou"
                | "la"
                | "l"
        );
    let plain = |act: usize, form: Form, voice: Voice| Trigger {
        act,
        tokens: h.tokens.clone(),
        from: h.tokens.start,
        form,
        voice,
        reportive: false,
        perfect: false,
    };
    let participle = forms.iter().find(|(_, f)| *f == Form::Participle);
    if let Some((act, _)) = participle {
        if let Some(aux) = auxiliary(lang, story, lexicon, sentence, hits, h.tokens.start) {
            // "le train s'est arrêté": it did so itself.
            let itself = aux.passive
                && lang == Lang::Fr
                && matches!(story.low(aux.from.saturating_sub(1)), "s" | "se");
            if itself {
                return None;
            }
            let voice = if aux.passive { Voice::Passive } else { Voice::Active };
            return Some(Trigger {
                from: aux.from,
                form: aux.form,
                reportive: aux.reportive,
                perfect: aux.perfect,
                ..plain(*act, aux.form, voice)
            });
        }
        // "fueron detenidos y deportados": shares the auxiliary of the one before.
        if let Some(last) = last
            && matches!(last.voice, Voice::Passive | Voice::Active)
            && h.tokens.start - last.tokens.end <= 10
            && shares(story, lexicon, hits, last.tokens.end, h.tokens.start)
        {
            return Some(Trigger {
                from: h.tokens.start,
                reportive: last.reportive,
                perfect: last.perfect,
                ..plain(*act, last.form, last.voice)
            });
        }
        // "Interrogé sur ce point, …": the press asked.
        let opens =
            h.tokens.start == sentence.tokens.start || story.tokens[h.tokens.start].mark != Mark::None;
        if opens && lexicon.acts[*act].id == "interrogation" {
            return None;
        }
        // "los detenidos": people, and no act of their own.
        let named = lexicon.has("articles", before) || lexicon.has("definite", before);
        let noun_of_people = hits
            .iter()
            .any(|o| o.tokens.start == h.tokens.start && matches!(o.tag, Tag::People(_) | Tag::Person(_)));
        if let Some(act) =
            noun.filter(|_| !named && !noun_of_people || noun.is_some_and(|n| lexicon.acts[n].held) && !named)
        {
            return Some(plain(act, Form::Participle, Voice::Adnominal));
        }
        let counted = matches!(
            before,
            "de" | "entre" | "otros" | "otras" | "autres" | "plusieurs" | "varios" | "varias"
        ) || words::of(lang).number(before).is_some()
            || lexicon.has("joins", before);
        if noun_of_people && counted {
            return None;
        }
        if !(named
            || noun_of_people
                && matches!(
                    before,
                    "de" | "otros" | "otras" | "varios" | "plusieurs" | "autres" | "entre" | ""
                ))
        {
            return Some(plain(*act, Form::Participle, Voice::Adnominal));
        }
        if forms.len() == 1 && noun.is_none_or(|n| lexicon.acts[n].held) {
            return None;
        }
    }
    // "aux mains des", "bajo custodia", "incomunicados": a state somebody is in.
    if let Some(act) =
        noun.filter(|n| lexicon.acts[*n].held && lexicon.has("states", story.low(h.tokens.start)))
    {
        return Some(plain(act, Form::Past, Voice::Passive));
    }
    if let Some(act) = noun.filter(|_| article || forms.is_empty()) {
        return Some(plain(act, Form::Participle, Voice::Noun));
    }
    let (act, form) = *forms.iter().find(|(_, f)| *f != Form::Participle)?;
    // "la tortura", "entrega", "torture": a verb only where its subject or a clitic stands right before it.
    if let Some(noun) = noun.filter(|_| form == Form::Present) {
        let subject = hits.iter().any(|o| {
            o.tokens.end == h.tokens.start
                && matches!(o.tag, Tag::Agency(_) | Tag::Person(_) | Tag::People(_))
        });
        let relative = matches!(before, "que" | "qui" | "se" | "no" | "ne" | "n" | "il" | "elle" | "on");
        if !subject && !relative && !lexicon.has("clitics", before) {
            return Some(plain(noun, Form::Participle, Voice::Noun));
        }
    }
    // "s'est fait arrêter": it was done to its subject.
    if form == Form::Infinitive && matches!(before, "fait") {
        return Some(Trigger { from: h.tokens.start - 1, ..plain(act, Form::Past, Voice::Passive) });
    }
    if matches!(form, Form::Present) && (lexicon.has("articles", before) && !lexicon.has("clitics", before)) {
        return None;
    }
    // "se detuvo a once": nobody is named who does it. "ser detenido" is read with its auxiliary.
    let reflexive = lexicon.has("passive_se", before);
    let voice = if reflexive { Voice::Reflexive } else { Voice::Active };
    Some(Trigger { from: h.tokens.start - usize::from(reflexive), ..plain(act, form, voice) })
}

struct Auxiliary {
    from: usize,
    form: Form,
    passive: bool,
    reportive: bool,
    perfect: bool,
}

/// The auxiliaries right before a participle, over adverbs.
fn auxiliary(
    lang: Lang,
    story: &Story<'_>,
    lexicon: &Lexicon,
    sentence: &Sentence,
    hits: &[Hit],
    participle: usize,
) -> Option<Auxiliary> {
    let mut been = false;
    let mut at = participle;
    while at > sentence.tokens.start && participle - at < 7 {
        if story.tokens[at].mark == Mark::Strong {
            return None;
        }
        at -= 1;
        let tag = hits
            .iter()
            .find(|h| h.tokens == (at..at + 1) && matches!(h.tag, Tag::Be(_) | Tag::Have(_) | Tag::Stay(_)));
        match tag.map(|h| h.tag) {
            Some(Tag::Be(Form::Participle)) => been = true,
            Some(Tag::Be(form)) => {
                // French says "sont arrêtés"; "serait détenu" is what others say.
                let mut out = Auxiliary { from: at, form, passive: true, reportive: false, perfect: been };
                // "han de ser", "peut être": the verb before governs, and is looked at with the cues.
                out.reportive = lang == Lang::Fr && form == Form::Conditional;
                return Some(out);
            }
            Some(Tag::Have(form)) => {
                let conditional = form == Form::Conditional;
                return Some(Auxiliary {
                    from: at,
                    form: match form {
                        Form::Present | Form::Past => Form::Past,
                        Form::Subjunctive => Form::Subjunctive,
                        _ => form,
                    },
                    passive: been,
                    reportive: conditional,
                    perfect: true,
                });
            }
            Some(Tag::Stay(form)) => {
                return Some(Auxiliary { from: at, form, passive: true, reportive: false, perfect: false });
            }
            _ => {
                let low = story.low(at);
                let adverb = low.ends_with("mente") || low.ends_with("ment") || lexicon.has("adverbs", low);
                if !adverb {
                    return None;
                }
            }
        }
    }
    None
}

/// A word that joins stands right before the second participle, or a comma does, and no other verb or person between.
fn shares(story: &Story<'_>, lexicon: &Lexicon, hits: &[Hit], from: usize, to: usize) -> bool {
    let other = hits.iter().any(|h| {
        (from..to).contains(&h.tokens.start)
            && matches!(
                h.tag,
                Tag::Verb(..)
                    | Tag::Have(_)
                    | Tag::Be(_)
                    | Tag::Stay(_)
                    | Tag::Say(_)
                    | Tag::Person(_)
                    | Tag::People(_)
            )
    });
    let joined = (from.max(to.saturating_sub(4))..to).any(|i| lexicon.has("joins", story.low(i)));
    !other && (joined || story.tokens[to].mark == Mark::Comma)
}
