//! Statements: quotations and reported speech whose speaker the sentence names.

use std::ops::Range;
use std::sync::LazyLock;

use amparo_model::reading::{EntityKind, Quoted};
use regex::Regex;

use super::Lang;
use super::cast::{Cast, Member};
use super::scene::{Quotation, Scene};
use super::words::{Words, regex};

/// Something somebody says.
#[derive(Clone, Debug)]
pub(super) struct Utterance {
    pub sentence: usize,
    pub content: Vec<Range<usize>>,
    /// Member and words.
    pub speaker: Option<(usize, Range<usize>)>,
    pub cue: Option<Range<usize>>,
    pub kind: &'static str,
    pub quoted: Quoted,
}

impl Utterance {
    /// Whether a byte lies in what is said.
    pub(super) fn covers(&self, at: usize) -> bool {
        self.content.iter().any(|c| c.contains(&at))
    }
}

/// All statements, in the order of the text.
pub(super) fn find(scene: &Scene<'_>, words: &Words, cast: &mut Cast) -> Vec<Utterance> {
    let mut out: Vec<Utterance> = Vec::new();
    for n in 0..scene.sentences.len() {
        let from = out.len();
        match scene.lang {
            Lang::Ko => korean(scene, words, cast, n, &mut out),
            Lang::Zh => chinese(scene, words, cast, n, &mut out),
        }
        if out.len() == from {
            silence(scene, words, cast, n, &mut out);
        }
    }
    for u in &mut out {
        u.kind = kind(scene, words, cast, u);
    }
    out
}

/// Lists in the order in which they decide. A non-comment is never a denial.
const KINDS: &[&str] = &[
    "no_response",
    "non_comment",
    "denial",
    "condemnation",
    "acknowledgement",
    "policy_line",
    "demand",
    "appeal",
    "promise",
];

fn kind(scene: &Scene<'_>, words: &Words, cast: &Cast, u: &Utterance) -> &'static str {
    let member = u.speaker.as_ref().map(|(m, _)| &cast.members[*m]);
    let official = member.is_some_and(|m| m.official);
    let person = member.is_some_and(|m| m.human() && !m.official);
    let mut said: String = u.content.iter().map(|c| scene.words(c)).collect::<Vec<_>>().join(" ");
    if let Some(cue) = &u.cue {
        said.push(' ');
        said.push_str(scene.words(cue));
    }
    for kind in KINDS {
        let has = words.kinds.get(*kind).is_some_and(|list| list.is_match(&said));
        let fits = match *kind {
            "policy_line" | "promise" | "acknowledgement" => !person,
            "denial" => !person || said.contains("부인") || said.contains("否认"),
            "appeal" | "demand" => !official,
            "no_response" | "non_comment" => u.quoted != Quoted::Full || !person,
            _ => true,
        };
        if has && fits {
            return match *kind {
                "demand" if person => "appeal",
                kind => kind,
            };
        }
    }
    if person { "testimony" } else { "disclosure" }
}

/// A mention that is the subject of a clause: "X은", "X이".
fn subject(
    scene: &Scene<'_>,
    cast: &Cast,
    range: Range<usize>,
    topic: bool,
) -> Option<(usize, Range<usize>)> {
    static SUBJECT: LazyLock<Regex> = LazyLock::new(|| {
        regex(r"^(?:들)?(?:은|는|이|가|도|께서는|에서는|측은|측이|의 말로는|에 따르면)(?:[ ,]|$)")
    });
    static TOPIC: LazyLock<Regex> =
        LazyLock::new(|| regex(r"^(?:들)?(?:은|는|도|께서는|에서는|측은|의 말로는|에 따르면)(?:[ ,]|$)"));
    let pattern = if topic { &TOPIC } else { &SUBJECT };
    let found: Vec<_> = cast
        .within(range)
        .filter(|m| {
            cast.of(m).kind != EntityKind::Place
                && !cast.of(m).pronoun
                && pattern.is_match(&scene.s()[m.at.end..])
        })
        .collect();
    let chosen = if topic { found.first() } else { found.last() };
    chosen.map(|m| (m.member, m.at.clone()))
}

/// "그는", "이 여성은": the speaker or person named last.
fn pronoun(
    scene: &Scene<'_>,
    cast: &Cast,
    range: &Range<usize>,
    out: &[Utterance],
) -> Option<(usize, Range<usize>)> {
    static HE: LazyLock<Regex> = LazyLock::new(|| regex(r"^(?P<he>그는|그녀는|그가|他|她)"));
    let he = HE.captures(scene.words(range)).and_then(|c| c.name("he"))?;
    let at = range.start..range.start + he.as_str().trim_end_matches(['는', '가']).len();
    let last =
        out.last().and_then(|u| u.speaker.as_ref()).map(|(m, _)| *m).filter(|m| cast.members[*m].human());
    let named = cast
        .mentions
        .iter()
        .rev()
        .filter(|m| m.at.end <= range.start)
        .find(|m| cast.of(m).kind == EntityKind::Person && cast.of(m).name.is_some())
        .map(|m| m.member);
    Some((last.or(named)?, at))
}

fn korean(scene: &Scene<'_>, words: &Words, cast: &mut Cast, n: usize, out: &mut Vec<Utterance>) {
    static AFTER_QUOTE: LazyLock<Regex> = LazyLock::new(|| {
        regex(r"^(?:이?라고도?|고|이?라며|며|이?라면서|면서|이?라는|는|하고|고는)(?:[ ,]|$)")
    });
    static REPORTED: LazyLock<Regex> =
        LazyLock::new(|| regex(r"(?:다|라|냐|자|까|달라|려)(?:고|며|면서)(?:도)? "));
    let at = scene.sentences[n].at.clone();
    let quotes: Vec<Quotation> = scene
        .quotes_in(at.clone())
        .filter(|q| q.outer.end <= at.end && AFTER_QUOTE.is_match(&scene.s()[q.outer.end..]))
        .cloned()
        .collect();
    if let (Some(first), Some(last)) = (quotes.first(), quotes.last()) {
        let Some(verb) = verb(scene, words, last.outer.end..at.end) else { return };
        let speaker = subject(scene, cast, at.start..first.outer.start, true)
            .or_else(|| subject(scene, cast, at.start..first.outer.start, false))
            .or_else(|| subject(scene, cast, last.outer.end..verb.start, false))
            .or_else(|| pronoun(scene, cast, &at, out));
        let mut content: Vec<_> = quotes.iter().flat_map(|q| scene.pieces(q.inner.clone())).collect();
        // "…"라며 곧 … 수 있다고 걱정했다: what follows the quotation is said too.
        let rest = REPORTED.find_iter(&scene.s()[last.outer.end..verb.start]).last().and_then(|m| {
            let from = after_particle(scene, last.outer.end);
            scene.trim(from..(last.outer.end + m.start() + "다".len()).max(from))
        });
        let quoted = if rest.is_some() { Quoted::Partial } else { Quoted::Full };
        content.extend(rest);
        out.push(Utterance { sentence: n, content, speaker, cue: Some(verb), kind: "", quoted });
        return;
    }
    if let Some(u) = by_word_of(scene, cast, n) {
        out.push(u);
        return;
    }
    // The last "다고 … 말했다" of the sentence is its own; those inside belong to what is said.
    let clauses: Vec<_> = REPORTED
        .find_iter(scene.words(&at))
        .map(|m| at.start + m.start()..at.start + m.end())
        .filter(|m| scene.quote_at(m.start).is_none())
        .collect();
    for clause in clauses.iter().rev() {
        let Some(verb) = verb(scene, words, clause.end..at.end) else { continue };
        let last = scene.words(&clause.clone()).chars().next().map_or(0, char::len_utf8);
        let end =
            clause.start + last + if scene.words(clause).starts_with("달라") { "라".len() } else { 0 };
        let (speaker, start) = if let Some(s) = subject(scene, cast, clause.end..verb.start, false) {
            (Some(s), at.start)
        } else if let Some(s) = subject(scene, cast, at.start..clause.start, true) {
            let start = after_particle(scene, s.1.end);
            (Some(s), start)
        } else if let Some(s) = pronoun(scene, cast, &at, out) {
            let start = after_particle(scene, s.1.end);
            (Some(s), start)
        } else {
            return;
        };
        let content: Vec<_> = scene.trim(start..end).into_iter().collect();
        if !content.is_empty() {
            out.push(Utterance {
                sentence: n,
                content,
                speaker,
                cue: Some(verb),
                kind: "",
                quoted: Quoted::None,
            });
        }
        return;
    }
}

/// "이 여성의 말로는 …", "X에 따르면 …": the rest of the sentence is said.
fn by_word_of(scene: &Scene<'_>, cast: &Cast, n: usize) -> Option<Utterance> {
    static BY: LazyLock<Regex> = LazyLock::new(|| regex(r"^(?:씨)?(?:의 (?:말|설명|증언|주장|전언)(?:로는|에 따르면|에 의하면)|에 따르면|에 의하면)[ ,]+"));
    let at = scene.sentences[n].at.clone();
    let (m, cue) = cast.within(at.clone()).filter(|m| cast.of(m).kind != EntityKind::Place).find_map(|m| Some((m, BY.find(&scene.s()[m.at.end..at.end])?)))?;
    let end = at.start + scene.words(&at).trim_end_matches('.').len();
    let content = scene.trim(m.at.end + cue.end()..end)?;
    let cue = scene.trim(m.at.end..m.at.end + cue.as_str().trim_end_matches([' ', ',']).len())?;
    Some(Utterance { sentence: n, content: vec![content], speaker: Some((m.member, m.at.clone())), cue: Some(cue), kind: "", quoted: Quoted::None })
}

/// Where the words begin behind the particle of a subject.
fn after_particle(scene: &Scene<'_>, end: usize) -> usize {
    let rest = &scene.s()[end..];
    end + rest.find([' ', ',']).map_or(0, |i| i + 1)
}

/// The verb of saying in a stretch without another quotation: "14일 밝혔다".
fn verb(scene: &Scene<'_>, words: &Words, range: Range<usize>) -> Option<Range<usize>> {
    let stretch = scene.words(&range);
    let stretch = &stretch[..stretch.find(['"', '“']).unwrap_or(stretch.len())];
    let found = words.say.find_iter(stretch).last()?;
    // "했다" says only right behind the quotation.
    if matches!(found.as_str(), "했다" | "한 바 있")
        && stretch[..found.start()].trim_start_matches(['고', '라', '이']).trim().chars().count() > 12
    {
        return None;
    }
    Some(range.start + found.start()..range.start + found.end())
}

/// "중국 측은 아직 답하지 않았다", "中方尚未回应": silence to a question is a statement of its own.
fn silence(scene: &Scene<'_>, words: &Words, cast: &Cast, n: usize, out: &mut Vec<Utterance>) {
    let at = scene.sentences[n].at.clone();
    for kind in ["no_response", "non_comment"] {
        let Some(cue) = words.kinds.get(kind).and_then(|list| list.find(scene.words(&at))) else { continue };
        let cue = at.start + cue.start()..at.start + cue.end();
        let body = cast
            .within(at.start..cue.start)
            .filter(|m| cast.of(m).kind == EntityKind::Organisation || cast.of(m).official)
            .last();
        let Some(body) = body else { continue };
        let content = match scene.lang {
            Lang::Ko => after_particle(scene, body.at.end)..at.end,
            Lang::Zh => body.at.end..at.end,
        };
        let trimmed = scene.words(&content).trim_end_matches(['.', '。']).len();
        let content: Vec<_> = scene.trim(content.start..content.start + trimmed).into_iter().collect();
        if !content.is_empty() {
            let speaker = Some((body.member, body.at.clone()));
            out.push(Utterance {
                sentence: n,
                content,
                speaker,
                cue: Some(cue),
                kind: "",
                quoted: Quoted::None,
            });
        }
        return;
    }
}

fn chinese(scene: &Scene<'_>, words: &Words, cast: &mut Cast, n: usize, out: &mut Vec<Utterance>) {
    let at = scene.sentences[n].at.clone();
    if according(scene, words, cast, n, out) {
        return;
    }
    let quotes: Vec<Quotation> =
        scene.quotes_in(at.clone()).filter(|q| q.outer.end <= at.end).cloned().collect();
    let says: Vec<Range<usize>> = words
        .say
        .find_iter(scene.words(&at))
        .map(|m| at.start + m.start()..at.start + m.end())
        .filter(|m| scene.quote_at(m.start).is_none())
        .collect();
    for verb in says {
        let head = clause_start(scene, &at, verb.start);
        let near = cast
            .within(head..verb.start)
            .filter(|m| cast.of(m).kind != EntityKind::Place && !cast.of(m).pronoun)
            .last();
        let speaker = near
            .filter(|m| short(&scene.s()[m.at.end..verb.start]))
            .map(|m| (m.member, m.at.clone()))
            .or_else(|| pronoun(scene, cast, &(head..verb.end), out));
        let after = &scene.s()[verb.end..at.end];
        // "X说：“…”"
        let opening = after.len() - after.trim_start_matches([' ', '：', ':', '，', ',', '道']).len();
        if let Some(q) = quotes.iter().find(|q| q.outer.start == verb.end + opening) {
            let more: Vec<Range<usize>> = quotes
                .iter()
                .filter(|p| p.outer.start >= q.outer.start)
                .flat_map(|p| scene.pieces(p.inner.clone()))
                .collect();
            out.push(Utterance {
                sentence: n,
                content: more,
                speaker,
                cue: Some(verb),
                kind: "",
                quoted: Quoted::Full,
            });
            return;
        }
        // "“…”，X说。"
        if let Some(q) = quotes.iter().rev().find(|q| {
            q.outer.end <= head && scene.s()[q.outer.end..head].chars().all(|c| "，, 。".contains(c))
        }) && speaker.is_some()
            && after.trim_matches(['。', ' ', '，']).chars().count() <= 2
        {
            out.push(Utterance {
                sentence: n,
                content: scene.pieces(q.inner.clone()),
                speaker,
                cue: Some(verb),
                kind: "",
                quoted: Quoted::Full,
            });
            return;
        }
        // "X说，…": the rest of the sentence.
        let Some(speaker) = speaker else { continue };
        let content: Vec<_> = scene
            .trim(verb.end + opening..verb.end + after.trim_end_matches(['。', ' ']).len())
            .into_iter()
            .collect();
        if content.first().is_some_and(|c| scene.words(c).chars().count() >= 4) {
            let quoted = if quotes.is_empty() { Quoted::None } else { Quoted::Partial };
            out.push(Utterance {
                sentence: n,
                content,
                speaker: Some(speaker),
                cue: Some(verb),
                kind: "",
                quoted,
            });
            return;
        }
    }
}

/// At most a few words between speaker and verb: a date, "对记者".
fn short(between: &str) -> bool {
    static MIDDLE: LazyLock<Regex> = LazyLock::new(|| regex(r"^[（(]?[^，。；：“”]{0,16}$"));
    MIDDLE.is_match(between) && !["的", "被", "把"].iter().any(|w| between.starts_with(w))
}

fn clause_start(scene: &Scene<'_>, sentence: &Range<usize>, at: usize) -> usize {
    let before = &scene.s()[sentence.start..at];
    before
        .rfind(['，', '；', '。', '：', '”'])
        .map_or(sentence.start, |i| sentence.start + i + before[i..].chars().next().map_or(1, char::len_utf8))
}

/// "据X报道，…"
fn according(scene: &Scene<'_>, words: &Words, cast: &mut Cast, n: usize, out: &mut Vec<Utterance>) -> bool {
    static ACCORDING: LazyLock<Regex> = LazyLock::new(|| {
        let verbs = &super::words::of(Lang::Zh).according;
        regex(&format!(r"^(?:据|據)(?P<who>[^，。；]{{2,24}}?)(?P<verb>{})[，,：:]", verbs.as_str()))
    });
    let at = scene.sentences[n].at.clone();
    let Some(c) = ACCORDING.captures(scene.words(&at)) else { return false };
    let (Some(who), Some(verb), Some(all)) = (c.name("who"), c.name("verb"), c.get(0)) else { return false };
    let who_at = at.start + who.start()..at.start + who.end();
    let known = cast
        .within(who_at.clone())
        .filter(|m| cast.of(m).kind != EntityKind::Place && !cast.of(m).pronoun)
        .last()
        .map(|m| (m.member, m.at.clone()));
    let speaker = if who.as_str().contains('《')
        || known.is_none() && who.as_str().ends_with(['社', '报', '報', '台', '网', '刊'])
    {
        let mut member = Member::new(EntityKind::Organisation, who_at.clone());
        member.name = Some(who.as_str().to_owned());
        member.state("kind", "media", who_at.clone());
        member.keep = true;
        Some((cast.add(member), who_at))
    } else {
        known
    };
    cast.sort();
    let Some(speaker) = speaker else { return false };
    let end = at.start + scene.words(&at).trim_end_matches(['。', ' ']).len();
    let Some(content) = scene.trim(at.start + all.end()..end) else { return false };
    let _ = words;
    let cue = at.start + verb.start()..at.start + verb.end();
    out.push(Utterance {
        sentence: n,
        content: vec![content],
        speaker: Some(speaker),
        cue: Some(cue),
        kind: "",
        quoted: Quoted::None,
    });
    true
}
