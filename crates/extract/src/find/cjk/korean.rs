//! Korean predicates: where an act is told, and what the ending of the verb says about it.

use std::ops::Range;
use std::sync::LazyLock;

use amparo_model::Modality;
use regex::Regex;

use super::acts::{Bearing, Trigger};
use super::scene::Scene;
use super::words::{ActWord, Words, regex};

/// How far a verb form says that something happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// 했다, 됐다.
    Past,
    /// 한, 된: before a noun.
    Adnominal,
    /// 해, 돼: another verb follows.
    Linked,
    /// 할, 될.
    Coming,
    /// The stem, with whatever ending.
    Stem,
}

/// One act of the lists with its verb forms made ready.
struct Pattern {
    act: usize,
    noun: Option<Regex>,
    /// One expression a stem.
    verbs: Vec<Regex>,
    needs: Option<Regex>,
    before: Option<Regex>,
}

/// The contracted form of a stem and its forms with endings, as a group each.
fn forms(stem: &str) -> String {
    let Some(last) = stem.chars().next_back() else { return String::new() };
    let head = &stem[..stem.len() - last.len_utf8()];
    let index = u32::from(last).wrapping_sub(0xac00);
    let (lead, vowel, tail) = (index / 588, index % 588 / 28, index % 28);
    let syllable = |v: u32, t: u32| char::from_u32(0xac00 + lead * 588 + v * 28 + t).unwrap_or(last);
    if tail != 0 {
        return format!(
            "(?:(?P<past>{stem}[았었])|(?P<adn>{stem}은)|(?P<link>{stem}[아어])|(?P<come>{stem}을)|(?P<stem>{stem}))"
        );
    }
    // ㅏ ㅐ ㅓ ㅔ ㅕ stay; ㅗ→ㅘ, ㅜ→ㅝ, ㅣ→ㅕ, ㅡ→ㅓ, ㅚ→ㅙ; 하 → 해.
    let joined = match vowel {
        0 if last == '하' => 1,
        8 => 9,
        13 => 14,
        20 => 6,
        18 => 4,
        11 => 10,
        v => v,
    };
    format!(
        "(?:(?P<past>{head}{}|{stem}었|{stem}였)|(?P<adn>{head}{})|(?P<link>{head}{})|(?P<come>{head}{})|(?P<stem>{stem}))",
        syllable(joined, 20),
        syllable(vowel, 4),
        if joined == vowel { format!("{stem}(?:서|,| )") } else { syllable(joined, 0).to_string() },
        syllable(vowel, 8),
    )
}

static PATTERNS: LazyLock<Vec<Pattern>> = LazyLock::new(|| {
    let words = super::words::of(super::Lang::Ko);
    let optional = |list: &[String]| (!list.is_empty()).then(|| super::words::any(list, false));
    words
        .acts
        .iter()
        .enumerate()
        .map(|(n, act)| Pattern {
            act: n,
            noun: (!act.noun.is_empty()).then(|| super::words::any(&act.noun, true)),
            verbs: act.verb.iter().map(|stem| regex(&forms(stem))).collect(),
            needs: optional(&act.re_needs),
            before: optional(&act.re_before),
        })
        .collect()
});

/// 하다, 되다, 당하다, 시키다, 받다 behind a noun.
static LIGHT: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    ["하", "되", "당하", "시키", "받", "처하"]
        .iter()
        .map(|s| regex(&format!("^(?:을|를|이|가|에)? ?{}", forms(s))))
        .collect()
});

/// "시선을 붙잡았다": what is caught is no person.
static ATTENTION: LazyLock<Regex> = LazyLock::new(|| {
    regex(r"(?:시선|눈길|발목|마음|기회|관심|자리|균형|중심|주도권|손|날짜|일정)(?:을|를|이|가) $")
});

/// Triggers in a sentence, in its order, none inside another.
pub(super) fn triggers(scene: &Scene<'_>, words: &Words, sentence: &Range<usize>) -> Vec<Trigger> {
    let s = scene.words(sentence);
    let mut out: Vec<Trigger> = Vec::new();
    for pattern in PATTERNS.iter() {
        let act = &words.acts[pattern.act];
        if pattern.needs.as_ref().is_some_and(|n| !n.is_match(s)) {
            continue;
        }
        for m in pattern.noun.iter().flat_map(|n| n.find_iter(s)) {
            if s[..m.start()].ends_with(hangul) {
                continue;
            }
            let rest = &s[m.end()..];
            let light = LIGHT
                .iter()
                .find_map(|l| l.captures(rest))
                .filter(|_| act.light.is_none() || LIGHT[4].is_match(rest));
            let (bearing, len) = match &light {
                Some(c) => {
                    let end = c.get(0).map_or(0, |m| m.end());
                    (judge(words, act, form(c), &rest[end..]), end)
                }
                None => (bare(rest, scene, sentence), 0),
            };
            push(&mut out, pattern.act, sentence.start + m.start()..sentence.start + m.end() + len, bearing);
        }
        for verb in &pattern.verbs {
            for c in verb.captures_iter(s) {
                let Some(m) = c.get(0) else { continue };
                let glued = s[..m.start()].ends_with(hangul) || ATTENTION.is_match(&s[..m.start()]);
                let placed = pattern.before.as_ref().is_none_or(|b| b.is_match(&s[..m.start()]));
                if glued || !placed {
                    continue;
                }
                let start = match &pattern.before {
                    Some(b) => b.find(&s[..m.start()]).map_or(m.start(), |b| b.start()),
                    None => m.start(),
                };
                let bearing = judge(words, act, form(&c), &s[m.end()..]);
                let end = m.start() + m.as_str().trim_end_matches([' ', ',', '서']).len();
                push(&mut out, pattern.act, sentence.start + start..sentence.start + end.max(start), bearing);
            }
        }
    }
    out.sort_by_key(|t| (t.at.start, std::cmp::Reverse(t.at.end)));
    let mut end = 0;
    out.retain(|t| {
        let keep = t.at.start >= end;
        end = end.max(t.at.end);
        keep
    });
    joined(s, sentence.start, &mut out);
    // What is dropped must still hide what lies inside it.
    out.retain(|t| t.bearing.is_some());
    out
}

/// "강제노동과 고문에 처할 위험": nouns that are joined share what is said of the last.
fn joined(s: &str, start: usize, triggers: &mut [Trigger]) {
    static JOIN: LazyLock<Regex> = LazyLock::new(|| regex(r"^(?:과|와|이나|나|이며|,|·|및| 및)+ ?$"));
    for i in (1..triggers.len()).rev() {
        let gap = s.get(triggers[i - 1].at.end - start..triggers[i].at.start - start);
        let shared = matches!(triggers[i].bearing, Some(Bearing::Is(_)));
        if triggers[i - 1].bearing.is_none() && shared && gap.is_some_and(|g| JOIN.is_match(g)) {
            triggers[i - 1].bearing = triggers[i].bearing;
        }
    }
}

fn push(out: &mut Vec<Trigger>, act: usize, at: Range<usize>, bearing: Option<(Bearing, bool)>) {
    let adnominal = bearing.is_some_and(|(_, a)| a);
    out.push(Trigger { act, at, bearing: bearing.map(|(b, _)| b), adnominal });
}

fn hangul(c: char) -> bool {
    matches!(c, '\u{ac00}'..='\u{d7a3}')
}

fn form(c: &regex::Captures<'_>) -> Form {
    if c.name("past").is_some() {
        Form::Past
    } else if c.name("adn").is_some() {
        Form::Adnominal
    } else if c.name("link").is_some() {
        Form::Linked
    } else if c.name("come").is_some() {
        Form::Coming
    } else {
        Form::Stem
    }
}

/// What a form and the words behind it say; `None` where it says nothing that can be kept. The flag: stands before
/// the noun it describes.
fn judge(words: &Words, act: &ActWord, form: Form, rest: &str) -> Option<(Bearing, bool)> {
    use Bearing::{Done, Is};
    use Modality::{Conditional, Counterfactual, Feared, Generic, Negated, Planned, Uncertain};
    let starts = |list: &[&str]| list.iter().any(|w| rest.starts_with(w));
    let soon = |name: &str| {
        let head: String = rest.chars().take(16).collect();
        words.cue(name).is_match(&head)
    };
    let told = |bearing| Some((bearing, false));
    match form {
        Form::Past => {
            if starts(&["을 뻔"]) {
                told(Is(Counterfactual))
            } else if starts(&["을 때", "을때"]) {
                told(Done)
            } else if starts(&["을"]) || starts(&["는지", "는가", "나 ", "냐", "나?", "는지도"]) {
                told(Is(Uncertain))
            } else if starts(&[
                "다는 소문",
                "다는 의혹",
                "다는 추측",
                "다는 관측",
                "다는 우려",
                "다고 의심",
                "다는 주장도",
            ]) {
                told(Is(Uncertain))
            } else if starts(&["더라면", "다면", "으면", "었다면", "더라도"]) {
                told(Is(if starts(&["더라면"]) { Counterfactual } else { Conditional }))
            } else {
                told(Done)
            }
        }
        Form::Adnominal => {
            if rest.starts_with('다') {
                return told(Is(if rest.starts_with("다면") { Conditional } else { Generic }));
            }
            if starts(&[
                " 적이 없",
                " 적 없",
                " 바 없",
                " 바가 없",
                " 일이 없",
                " 사실이 없",
                " 사람은 없",
                " 사람이 없",
            ]) {
                told(Is(Negated))
            } else if starts(&[
                " 것 아니",
                " 게 아니",
                " 것은 아니",
                " 것이 아니",
                " 건 아니",
                "지 ",
                " 것 같",
                " 듯",
            ]) {
                told(Is(Uncertain))
            } else if starts(&[" 경우", " 다면"]) {
                told(Is(Conditional))
            } else if starts(&[" 것으로", " 것이", " 채", " 상태", " 지 ", " 사실이 확인"]) {
                told(Done)
            } else if starts(&[" 뒤", " 후", " 다음", " 이후", " 직후"]) {
                told(Bearing::Linked)
            } else {
                Some((Done, true))
            }
        }
        Form::Linked => told(Bearing::Linked),
        Form::Coming => {
            if starts(&[" 뻔"]) {
                told(Is(Counterfactual))
            } else if starts(&[" 때"]) {
                told(Is(Generic))
            } else if starts(&[" 경우"]) {
                told(Is(Conditional))
            } else if soon("fear") || starts(&["까", "지도", "지 모", " 수"]) || act.harm {
                told(Is(Feared))
            } else if act.fear_only {
                None
            } else {
                told(Is(Planned))
            }
        }
        Form::Stem => {
            if starts(&["지 않", "지 못", "지는 않", "지도 않", "진 않"]) {
                told(Is(Negated))
            } else if starts(&["지 말", "지 마", "지는 말", "지 않도록"]) {
                None
            } else if starts(&["면", "다면", "는다면", "ㄴ다면", "으면", "거나"]) {
                told(Is(Conditional))
            } else if starts(&["려", "기로", "겠", "려고", "으려", "ㄹ "]) {
                told(if act.harm { Is(Feared) } else { Is(Planned) })
            } else if starts(&["기 직전", "기 전", "도록", "기를", "길 ", "기 위"]) || act.fear_only
            {
                None
            } else if starts(&["고 있", "던", "는 모습", "는 중", "고 말았", "고 나서", "고 난", "ㄴ 채"])
            {
                told(Done)
            } else if starts(&["고 ", "고,", "며", "면서", "자 ", "다가", "는데", "으며"]) {
                told(Bearing::Linked)
            } else if starts(&["는"]) || starts(&["ㄴ다"]) {
                told(Is(Generic))
            } else {
                None
            }
        }
    }
}

/// A noun without a verb: a fear, a plan, a headline, or nothing that can be kept.
fn bare(rest: &str, scene: &Scene<'_>, sentence: &Range<usize>) -> Option<(Bearing, bool)> {
    static FEAR: LazyLock<Regex> = LazyLock::new(|| {
        regex(
            r"^(?:의|될|당할|을|를|이|가|에 대한)? ?(?:위기|우려|위험|가능성|공포|두려움|걱정|임박|위협|직전)",
        )
    });
    static PLAN: LazyLock<Regex> = LazyLock::new(|| regex(r"^(?:할|될)? ?(?:예정|계획|준비|방침)"));
    static AVOIDED: LazyLock<Regex> =
        LazyLock::new(|| regex(r"^(?:을|를|은|는)? ?(?:면하|면했|면한|모면|피했|피한|피하)"));
    static DENIED: LazyLock<Regex> = LazyLock::new(|| regex(r"^ ?(?:사실|의혹|설)(?:을|를) 부인"));
    static CONFIRMED: LazyLock<Regex> = LazyLock::new(|| {
        regex(r"^(?:이|가|은|는)? ?(?:사실이 |사실은 )?(?:확인됐|확인되었|이뤄졌|이루어졌|벌어졌)")
    });
    let told = |m| Some((Bearing::Is(m), false));
    if FEAR.is_match(rest) {
        return told(Modality::Feared);
    }
    if PLAN.is_match(rest) {
        return told(Modality::Planned);
    }
    if AVOIDED.is_match(rest) {
        return told(Modality::Negated);
    }
    if CONFIRMED.is_match(rest) {
        return Some((Bearing::Done, false));
    }
    if DENIED.is_match(rest) {
        return told(Modality::Denied);
    }
    let headline = scene.sentences.iter().any(|s| s.at == *sentence && s.headline);
    let ends = rest.is_empty() || rest.starts_with(['…', ',', '"', '”', '·', '\'', '’']);
    (headline && ends).then_some((Bearing::Done, false))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stems_and_their_forms() {
        for (stem, word, expected) in [
            ("붙잡히", "붙잡혔다", Form::Past),
            ("붙잡히", "붙잡힌", Form::Adnominal),
            ("붙잡히", "붙잡힐", Form::Coming),
            ("붙잡히", "붙잡혀", Form::Linked),
            ("되", "됐다", Form::Past),
            ("되", "되었다", Form::Past),
            ("되", "돼", Form::Linked),
            ("하", "했다", Form::Past),
            ("끌려가", "끌려갔다", Form::Past),
            ("붙잡", "붙잡았다", Form::Past),
            ("보내", "보낼", Form::Coming),
        ] {
            let pattern = regex(&format!("^{}", forms(stem)));
            let c = pattern.captures(word).expect("a form of the stem");
            assert_eq!(form(&c), expected, "{word}");
        }
    }
}
