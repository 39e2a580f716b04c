//! Agencies, places, and the buildings and crossings named with them.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use amparo_model::reading::EntityKind;
use regex::Regex;

use super::Lang;
use super::scene::Scene;
use super::words::{Tag, Words, regex};
use crate::find::spans::cast::{Cast, Member};
use crate::find::tables::Tables;
use crate::gazetteer::{Candidate, Gazetteer, Level, NamedPlace, disambiguate};

/// A place name in the text.
struct Named {
    at: Range<usize>,
    name: String,
}

/// Words that go on a place name: kind of division (Korean), or which part of it.
static KO_KIND: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"^(?:특별시|광역시|자치주|자치구|성|시|군|현|도|구|진|읍)(?:[^가-힣]|$|에|의|으|에서|은|는|이|을|부|서)",
    )
});
/// What may stand between a place and a building in it.
static KO_BETWEEN: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"^(?:시|성|군|현|도)?(?:의|에 있는|시내|시내의)?(?: (?:동쪽|서쪽|남쪽|북쪽|인근|부근|국경|시내|변방대|제?\d+|중앙|고속도로|외곽|공안국|공안|인근의)){0,2} ?$",
    )
});
static ZH_BETWEEN: LazyLock<Regex> = LazyLock::new(|| {
    regex(r"^[东西南北東邊边防市县縣区區省州国國的某第一二三四五公安局高速路看守中心江铁鐵\d]{0,6}$")
});
/// "the bridge that joins A and B".
static KO_JOIN: LazyLock<Regex> =
    LazyLock::new(|| regex(r"^(?:을|를) (?:잇는|연결하는) (?:\S{1,8} )?(?:다리|대교|철교|도로)"));

/// "베이징은 … 부인했다", "北京否认": a capital that says something is its government.
fn government(scene: &Scene<'_>, words: &Words, at: &Range<usize>) -> bool {
    if !words.cue("capitals").find(scene.words(at)).is_some_and(|m| m.len() == at.len()) {
        return false;
    }
    let sentence = &scene.sentences[scene.sentence_of(at.start)].at;
    let (before, after) =
        (&scene.s()[sentence.start.min(at.start)..at.start], &scene.s()[at.end..sentence.end.max(at.end)]);
    match scene.lang {
        Lang::Ko => {
            ["은 ", "는 ", "이 ", "가 "].iter().any(|j| after.starts_with(j))
                && (words.say.is_match(after)
                    || words.kinds.get("no_response").is_some_and(|k| k.is_match(after)))
        }
        Lang::Zh => {
            let near: String = after.chars().take(8).collect();
            let opens = before.is_empty() || before.ends_with(['，', '；', '：', '“', '。', '但', '而']);
            let says = |re: &Regex| re.find(&near).is_some_and(|m| near[..m.start()].chars().count() <= 4);
            opens
                && (says(&words.say)
                    || ["no_response", "non_comment", "denial"]
                        .iter()
                        .any(|k| words.kinds.get(*k).is_some_and(says)))
        }
    }
}

/// Agencies and places, into the cast.
pub(super) fn find(
    scene: &Scene<'_>,
    words: &Words,
    gazetteer: &Gazetteer<'_>,
    busy: &[Range<usize>],
    cast: &mut Cast,
) {
    let named = named(scene, gazetteer, busy);
    let mut agencies: BTreeMap<String, usize> = BTreeMap::new();
    let mut sites: Vec<Range<usize>> = Vec::new();
    for para in &scene.paras {
        for (found, tag) in words.find(scene.words(para)) {
            let at = para.start + found.start..para.start + found.end;
            match tag {
                Tag::Agency(n) if whole(scene, &at) => {
                    let start = country_before(scene, &named, at.start);
                    let at = start..at.end;
                    let name = scene.words(&at).to_owned();
                    let word = &words.agencies[n];
                    if let Some(&member) = agencies.get(&name) {
                        cast.again(member, at);
                        continue;
                    }
                    let mut member = Member::new(EntityKind::Organisation, at.clone());
                    member.name = Some(name.clone());
                    member.power = word.power();
                    member.official = Tables::state_body(&word.id);
                    member.state("kind", word.id.clone(), at);
                    member.keep = true;
                    agencies.insert(name, cast.add(member));
                }
                // "고속도로 요금소": the last of a chain is what is meant.
                Tag::Facility(n) if whole(scene, &at) && !words.facilities[n].agency => {
                    match sites.last_mut() {
                        Some(last) if matches!(scene.s().get(last.end..at.start), Some("" | " ")) => {
                            last.end = at.end;
                        }
                        _ => sites.push(at),
                    }
                }
                _ => {}
            }
        }
    }
    let mut chosen = locate(gazetteer, &named);
    let doubtful = doubtful(scene, &named, &chosen);
    chosen.retain(|name, _| !doubtful.contains(name));
    let named: Vec<Named> = named.into_iter().filter(|n| chosen.contains_key(&n.name)).collect();
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    let mut used: Vec<Range<usize>> = Vec::new();
    for at in sites {
        if cast.taken(&at) {
            continue;
        }
        let base = base(scene, &named, &at);
        let whole_at =
            base.as_ref().map_or_else(|| with_noun_before(scene, busy, &at), |(start, _)| *start..at.end);
        let name = scene.words(&whole_at).to_owned();
        used.push(whole_at.clone());
        if let Some(&member) = known.get(&name) {
            cast.again(member, whole_at);
            continue;
        }
        let mut member = Member::new(EntityKind::Place, whole_at);
        member.name = Some(name.clone());
        member.site = true;
        member.located = base.and_then(|(_, place)| chosen.get(&place).cloned());
        member.keep = member.located.is_some();
        known.insert(name, cast.add(member));
    }
    for place in &named {
        let inside = used.iter().any(|u| u.start <= place.at.start && place.at.end <= u.end);
        if !inside && government(scene, words, &place.at) {
            let member = agencies.get(&place.name).copied();
            if let Some(member) = member {
                cast.again(member, place.at.clone());
                continue;
            }
            let mut member = Member::new(EntityKind::Organisation, place.at.clone());
            member.name = Some(place.name.clone());
            member.official = true;
            member.state("kind", "government", place.at.clone());
            agencies.insert(place.name.clone(), cast.add(member));
            continue;
        }
        if inside || cast.taken(&place.at) {
            continue;
        }
        if let Some(&member) = known.get(&place.name) {
            cast.again(member, place.at.clone());
            continue;
        }
        let mut member = Member::new(EntityKind::Place, place.at.clone());
        member.name = Some(place.name.clone());
        member.located = chosen.get(&place.name).cloned();
        member.keep = true;
        known.insert(place.name.clone(), cast.add(member));
    }
}

/// Place names of the gazetteer, with a word for the kind of division right behind a Korean one.
fn named(scene: &Scene<'_>, gazetteer: &Gazetteer<'_>, busy: &[Range<usize>]) -> Vec<Named> {
    let mut out = Vec::new();
    for para in &scene.paras {
        for (at, name) in gazetteer.find_cjk(scene.words(para)) {
            let mut at = para.start + at.start..para.start + at.end;
            if busy.iter().any(|b| b.start < at.end && at.start < b.end) {
                continue;
            }
            let mut name = name;
            let rest = &scene.s()[at.end..para.end];
            if scene.lang == Lang::Ko
                && let Some(kind) = KO_KIND.find(rest)
                && !name.ends_with(['성', '시', '군', '도'])
            {
                let word = ["특별시", "광역시", "자치주", "자치구"]
                    .into_iter()
                    .find(|w| kind.as_str().starts_with(w));
                let len = word.map_or_else(|| rest.chars().next().map_or(0, char::len_utf8), str::len);
                let longer = scene.words(&(at.start..at.end + len)).to_owned();
                if !gazetteer.candidates(&longer).is_empty() {
                    at.end += len;
                    name = longer;
                }
            }
            out.push(Named { at, name });
        }
    }
    out
}

/// Which place each name means, judged together.
fn locate(gazetteer: &Gazetteer<'_>, named: &[Named]) -> BTreeMap<String, Candidate> {
    let mut names: Vec<&str> = named.iter().map(|n| n.name.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    let places: Vec<NamedPlace> = names
        .iter()
        .map(|n| NamedPlace { candidates: gazetteer.candidates(n), within: None, ..Default::default() })
        .collect();
    let chosen = disambiguate(&places);
    names.into_iter().zip(chosen).filter_map(|(n, c)| Some((n.to_owned(), c?))).collect()
}

/// Town names of two syllables that may be cut out of other words: far from everything else the text names, and nothing
/// at the name says that it is a place.
fn doubtful(scene: &Scene<'_>, named: &[Named], chosen: &BTreeMap<String, Candidate>) -> Vec<String> {
    let short = |name: &str| name.chars().count() == 2;
    let mut out = Vec::new();
    for (name, place) in
        chosen.iter().filter(|(n, c)| short(n) && matches!(c.level, Level::Town | Level::District))
    {
        let company = chosen.iter().any(|(other, c)| {
            other != name
                && c.country == place.country
                && (c.level <= Level::Region || !short(other) || c.distance_km(place) < 400.0)
        });
        let at_home = match scene.lang {
            Lang::Ko => &["KR", "KP", "CN"][..],
            Lang::Zh => &["CN", "TW", "KP"][..],
        };
        let led = named.iter().filter(|n| n.name == *name).any(|n| match scene.lang {
            Lang::Ko => ["에서", "으로", "시 ", "시에", "의 ", " 부근", " 인근"]
                .iter()
                .any(|j| scene.s()[n.at.end..].starts_with(j)),
            Lang::Zh => scene.s()[..n.at.start].ends_with(['在', '到', '往', '从', '至', '抵']),
        });
        if !company && !led && !(place.population >= 100_000 && at_home.contains(&place.country.as_str())) {
            out.push(name.clone());
        }
    }
    out
}

/// Korean words of a list must be words of the text: nothing before them, and a particle or nothing behind.
pub(super) fn whole(scene: &Scene<'_>, at: &Range<usize>) -> bool {
    if scene.lang == Lang::Zh {
        return true;
    }
    let hangul = |c: char| matches!(c, '\u{ac00}'..='\u{d7a3}');
    let s = scene.s();
    if s[..at.start].chars().next_back().is_some_and(hangul) {
        return false;
    }
    particle(&s[at.end..], scene.words(at).chars().count() == 1)
}

/// Whether a Korean word ends here: at something that is no Hangul, or at a particle.
pub(super) fn particle(rest: &str, strict: bool) -> bool {
    const JOSA: &[&str] = &[
        "들", "은", "는", "이", "가", "을", "를", "의", "에", "과", "와", "도", "만", "로", "으로", "께",
        "한테", "부터", "까지", "인 ", "인데", "인지", "이라", "라고", "라는", "라며", "였", "이었", "이다",
        "중", "뿐", "마다", "보다", "처럼", "이나", "나 ", "나, ", "씨", "측", "당국", "서 ", "발 ", "랑",
        "여",
    ];
    const STRICT: &[&str] = &[
        "은",
        "는",
        "이",
        "가",
        "을",
        "를",
        "의",
        "에게",
        "에게서",
        "과",
        "와",
        "도",
        "만",
        "들",
        "들은",
        "들이",
        "들을",
        "들의",
        "이다",
        "이고",
        "로",
        "라고",
        "한테",
        "의",
        "에게는",
    ];
    let run: String = rest.chars().take_while(|c| matches!(c, '\u{ac00}'..='\u{d7a3}')).collect();
    if run.is_empty() {
        return true;
    }
    if strict {
        STRICT.contains(&run.as_str())
    } else {
        JOSA.iter().any(|j| rest.starts_with(j)) || run == "서" || run == "인" || run == "나" || run == "발"
    }
}

/// "중국 공안", "延边某边防大队": the place or country right before an agency belongs to its name.
fn country_before(scene: &Scene<'_>, named: &[Named], start: usize) -> usize {
    named
        .iter()
        .filter(|n| n.at.end <= start && start - n.at.end <= 6)
        .find(|n| {
            matches!(&scene.s()[n.at.end..start], "" | " " | "某" | "市" | "省" | "县" | "당국 " | "의 ")
        })
        .map_or(start, |n| country_before(scene, named, n.at.start))
}

/// Where the name of a building begins that is named after a place, and that place: "연길 서쪽 요금소".
fn base(scene: &Scene<'_>, named: &[Named], at: &Range<usize>) -> Option<(usize, String)> {
    let near = named.iter().rev().find(|n| n.at.end <= at.start && at.start - n.at.end <= 48)?;
    let between = &scene.s()[near.at.end..at.start];
    let joins = match scene.lang {
        Lang::Ko => KO_BETWEEN.is_match(between),
        Lang::Zh => ZH_BETWEEN.is_match(between),
    };
    if joins {
        return Some((near.at.start, near.name.clone()));
    }
    // "도문과 남양을 잇는 다리", "连接图们和南阳的大桥"
    let first = named.iter().rev().find(|n| n.at.end <= near.at.start)?;
    let and = &scene.s()[first.at.end..near.at.start];
    match scene.lang {
        Lang::Ko => {
            let bridge = KO_JOIN
                .find(&scene.s()[near.at.end..at.end])
                .is_some_and(|m| m.end() == at.end - near.at.end);
            (matches!(and, "과 " | "와 " | "-" | "∼" | "·") && bridge)
                .then(|| (first.at.start, first.name.clone()))
        }
        Lang::Zh => {
            let linked = scene.s()[..first.at.start].ends_with("连接")
                || scene.s()[..first.at.start].ends_with("連接");
            (linked && matches!(and, "和" | "与" | "與" | "、") && matches!(between, "的" | "之间的"))
                .then(|| (first.at.start - "连接".len(), first.name.clone()))
        }
    }
}

/// "조양천 파출소", "변방대 구류 시설": a bare noun right before a building is part of its name.
fn with_noun_before(scene: &Scene<'_>, busy: &[Range<usize>], at: &Range<usize>) -> Range<usize> {
    if scene.lang == Lang::Zh || !scene.s()[..at.start].ends_with(' ') {
        return at.clone();
    }
    let before = scene.s()[..at.start].trim_end();
    let word_start = before
        .rfind(|c: char| !matches!(c, '\u{ac00}'..='\u{d7a3}' | '0'..='9'))
        .map_or(0, |i| i + before[i..].chars().next().map_or(1, char::len_utf8));
    let word = &before[word_start..];
    let ends = word
        .chars()
        .next_back()
        .is_some_and(|c| "은는이가을를의에서로와과고던며인한된할일쯤만도들게".contains(c));
    let same = scene.sentences.get(scene.sentence_of(at.start)).is_some_and(|s| s.at.start <= word_start);
    let dated = busy.iter().any(|b| b.start < at.start && word_start < b.end);
    if word.chars().count() >= 2 && !ends && same && !dated { word_start..at.end } else { at.clone() }
}
