//! Chinese predicates: where an act is told, and what the words around it say about it.

use std::ops::Range;
use std::sync::LazyLock;

use amparo_model::Modality;
use regex::Regex;

use super::acts::{Bearing, Trigger};
use super::scene::Scene;
use super::words::{Words, any};

struct Pattern {
    act: usize,
    done: Option<Regex>,
    word: Option<Regex>,
    expression: Option<Regex>,
    needs: Option<Regex>,
}

static PATTERNS: LazyLock<Vec<Pattern>> = LazyLock::new(|| {
    let optional = |list: &[String], quote: bool| (!list.is_empty()).then(|| any(list, quote));
    super::words::of(super::Lang::Zh)
        .acts
        .iter()
        .enumerate()
        .map(|(act, w)| Pattern {
            act,
            done: optional(&w.done, true),
            word: optional(&w.word, true),
            expression: optional(&w.re_word, false),
            needs: optional(&w.re_needs, false),
        })
        .collect()
});

/// Triggers in a sentence, in its order, none inside another.
pub(super) fn triggers(
    scene: &Scene<'_>,
    words: &Words,
    sentence: &Range<usize>,
    dated: &dyn Fn(Range<usize>) -> bool,
    active: &dyn Fn(Range<usize>) -> bool,
) -> Vec<Trigger> {
    let s = scene.words(sentence);
    let mut found: Vec<(Range<usize>, usize, bool)> = Vec::new();
    for p in PATTERNS.iter().filter(|p| p.needs.as_ref().is_none_or(|n| n.is_match(s))) {
        for (pattern, done) in [(&p.done, true), (&p.word, false), (&p.expression, false)] {
            found.extend(pattern.iter().flat_map(|re| re.find_iter(s)).map(|m| (m.range(), p.act, done)));
        }
    }
    // "被关进集中营": the longer of two that overlap tells more than "被关".
    let all = found.clone();
    found.retain(|(at, ..)| {
        !all.iter()
            .any(|(o, ..)| o.start < at.end && at.start < o.end && o.len() > at.len() && o.start > at.start)
    });
    found.sort_by_key(|(at, ..)| (at.start, std::cmp::Reverse(at.end)));
    let mut end = 0;
    let mut out = Vec::new();
    for (at, act, done) in found {
        if at.start < end {
            continue;
        }
        end = at.end;
        let from = clause(s, at.start);
        let date = dated(sentence.start + from..sentence.start + at.start);
        let headline = scene.sentences.iter().any(|x| x.at == *sentence && x.headline);
        let done =
            done || !words.acts[act].harm && active(sentence.start + at.start..sentence.start + at.end);
        let bearing = judge(words, s, &at, words.acts[act].harm, done, date, headline);
        if bearing.is_some() {
            let adnominal = s[at.end..].starts_with('的');
            out.push(Trigger {
                act,
                at: sentence.start + at.start..sentence.start + at.end,
                bearing,
                adnominal,
            });
        }
    }
    out
}

/// Where the clause of a place in the sentence begins.
fn clause(s: &str, at: usize) -> usize {
    s[..at]
        .rfind(['，', '；', '：', ',', ';', '。', '“', '”'])
        .map_or(0, |i| i + s[i..].chars().next().map_or(1, char::len_utf8))
}

fn judge(
    words: &Words,
    s: &str,
    at: &Range<usize>,
    harm: bool,
    done: bool,
    dated: bool,
    headline: bool,
) -> Option<Bearing> {
    use Modality::{Conditional, Counterfactual, Denied, Feared, Generic, Negated, Planned, Uncertain};
    let from = clause(s, at.start);
    let (before, here, after) = (&s[..at.start], &s[from..at.start], &s[at.end..]);
    let near = |name: &str, reach: usize| {
        let chars: Vec<char> = here.chars().collect();
        let tail: String = chars[chars.len().saturating_sub(reach)..].iter().collect();
        words.cue(name).is_match(&tail)
    };
    let is = |m| Some(Bearing::Is(m));
    if words.cue("after_fear").is_match(after) {
        return is(Feared);
    }
    if !done && words.cue("after_noun").is_match(after) && !headline {
        return None;
    }
    if near("avoid", 10) {
        return is(Feared);
    }
    if near("stop", 12) || here.ends_with('不') || here.ends_with("不被") {
        return None;
    }
    if words.cue("after_doubt").is_match(after) {
        return is(Uncertain);
    }
    if words.cue("after_law").is_match(after) {
        return is(Generic);
    }
    if near("almost", 8) {
        return is(Counterfactual);
    }
    if words.cue("denied").is_match(before) {
        return is(Denied);
    }
    // "未被审讯就获释": what is denied ends where the next thing begins.
    let next = here.rfind(['就', '便', '而']).filter(|i| words.cue("negated").is_match(&here[..*i]));
    let denied = next.is_none_or(|i| words.cue("negated").is_match(&here[i..]));
    if near("negated", 7) && denied && !near("uncertain", 12) && !here.ends_with("没收") {
        return is(Negated);
    }
    if near("uncertain", 20) {
        return is(Uncertain);
    }
    if words.cue("generic").is_match(s) {
        return is(Generic);
    }
    // "once", "if" and "fear" reach over commas; only a date in the clause itself ends them.
    let sure = dated && !words.cue("maybe").is_match(here);
    if words.cue("if").is_match(&before.replace("如今", "").replace("若干", "")) && !sure {
        return is(Conditional);
    }
    let fear_here = words.cue("fear").is_match(here);
    if fear_here || words.cue("fear").is_match(before) && !sure {
        let past = here.contains('已') && !here.contains("已经会");
        return is(if past { Uncertain } else { Feared });
    }
    if near("plan", 14) {
        return is(Planned);
    }
    if coming(words, here, before) {
        let prepared = here.contains("将于") || here.contains("即将");
        return is(if prepared && !harm { Planned } else { Feared });
    }
    // "将十一人遣返" with a day: 将 is the sign of the object.
    let object = (dated || before.contains('日')) && here.contains(['将', '將']);
    let marked = object
        || done
        || words.cue("done").is_match(here)
        || here.contains('把')
        || words.cue("agent").is_match(here)
        || after.starts_with('了')
        || after.starts_with("至")
        || after.starts_with("回")
        || after.starts_with("到");
    if !marked {
        return None;
    }
    if harm && words.cue("fear").is_match(s) {
        return is(Feared);
    }
    Some(if after.starts_with('后') || after.starts_with('後') || after.starts_with("之后") {
        Bearing::Linked
    } else {
        Bearing::Done
    })
}

/// "may", "will": in the clause, unless 将 is the sign of an object that was acted on ("将十一人遣返").
fn coming(words: &Words, here: &str, before: &str) -> bool {
    let Some(cue) = words.cue("maybe").find_iter(here).last() else { return false };
    let rest = &here[cue.end()..];
    match cue.as_str() {
        // "教会", "大会", "委员会", "社会"
        "会" | "會" => {
            let before = here[..cue.start()].chars().next_back();
            !before.is_some_and(|c| "教大员員社议議协協国國学學机機工".contains(c))
                && !rest.starts_with(['议', '議', '员', '員', '见', '上'])
        }
        "将" | "將" => {
            let object = rest.contains(['人', '们', '們', '名', '他', '她', '者'])
                && !rest.starts_with(['被', '遭', '会', '於', '于']);
            let happened = here.contains('已') || before.contains('日');
            !(object && happened)
        }
        _ => true,
    }
}
