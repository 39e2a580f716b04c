//! Chinese names: Han names by what stands around them, transcribed names by their characters.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::Lang;
use super::names::{again, describe, person, widen};
use super::people::Noun;
use super::scene::Scene;
use super::words::{Words, any, regex};
use crate::find::spans::cast::Cast;

/// Characters that are no part of a given name where a name is read by what stands before it.
const NO_NAME: &str = "说說的了和与與及在被已是有也们們称稱表示指因对對曾则則并並将將從从向于於他她它我你您这這那其此或未没沒都就还還又再把让讓给給为為之者人名岁歲年月日时時等告诉訴透露认認获獲遭受到去来來回出入不上下方面";
/// What may stand right behind a Han name.
const ENDS: &str = "，。、；：（）(),.“”「」《》？！ 说說的表示称稱指在于於被因已也和与與及曾则則将將從从向对對是为為今昨上去前后後当當经經据據同以并並就却卻仍还還又再获獲遭由给給等告透强強呼转轉解批写寫出本未没沒不自受来來到入回先一二两兩介补補形欢歡促担擔重宣质質抵逃走失遇死逝带帶接拒否承了手只躲拿打站坐住躺找拍看听聽见見想哭笑讲講读讀问問答签簽留开開参參递遞提控正刚剛常多原毕任擅专才另随隨遂即更她他现現年其不";
/// Characters that transcribe but mostly are words behind a name.
const TAIL: &str = "于於中所可能通当當让讓道保连連因";
const DOTS: &[char] = &['·', '•', '・', '‧'];

struct Namer<'a> {
    scene: &'a Scene<'a>,
    words: &'a Words,
    nouns: &'a [Noun],
}

/// All names, into the cast.
pub(super) fn find(scene: &Scene<'_>, words: &Words, cast: &mut Cast, nouns: &[Noun]) {
    let namer = Namer { scene, words, nouns };
    for para in &scene.paras {
        namer.dotted(para, cast);
        namer.behind(para, cast);
        namer.before(para, cast);
        namer.opening(para, cast);
    }
    let transcribed = |c: Option<char>| c.is_some_and(|c| words.transcription.contains(c));
    again(scene, cast, &|at| {
        let name = scene.words(at);
        if !name.chars().all(|c| words.transcription.contains(c))
            || name.starts_with(|c| words.surnames.contains(c)) && name.chars().count() == 3
        {
            return true;
        }
        let before = scene.s()[..at.start].chars().next_back();
        let after = scene.s()[at.end..].chars().next();
        !before.is_some_and(|c| DOTS.contains(&c))
            && !(transcribed(before) && !before.is_some_and(|c| TAIL.contains(c) || c == '夫'))
            && !after.is_some_and(|c| DOTS.contains(&c))
            && !(transcribed(after) && !after.is_some_and(|c| TAIL.contains(c)))
    });
}

/// A transcribed run without what is a word behind it: "埃尔多于本月".
fn cut(run: &str) -> &str {
    let at = run.char_indices().skip(1).find(|(_, c)| matches!(c, '于' | '於')).map_or(run.len(), |(i, _)| i);
    run[..at].trim_end_matches(|c| TAIL.contains(c))
}

/// The name that ends a mention: family name and one or two characters, or a transcribed run.
pub(super) fn ending(words: &Words, mention: &str) -> Option<Range<usize>> {
    let letters: Vec<(usize, char)> = mention.char_indices().collect();
    let sounds = |c: char| words.transcription.contains(c) || DOTS.contains(&c);
    let run = letters.iter().rev().take_while(|(_, c)| sounds(*c)).count();
    if run >= 3 {
        return Some(letters[letters.len() - run].0..mention.len());
    }
    // A mention that is no longer than a name can be is one; at the end of a longer one the full name is looked for.
    let counts: &[usize] = if letters.len() <= 4 { &[4, 3, 2] } else { &[3] };
    counts.iter().filter(|n| **n <= letters.len()).find_map(|n| {
        let from = letters[letters.len() - n].0;
        let name = &mention[from..];
        let family = name.chars().next().is_some_and(|f| words.surnames.contains(f));
        let plain = name.chars().all(|c| matches!(c, '\u{3400}'..='\u{9fff}'))
            && !name.chars().skip(1).any(|c| NO_NAME.contains(c));
        (family && plain && words.find(name).next().is_none()).then_some(from..mention.len())
    })
}

impl Namer<'_> {
    fn family(&self, name: &str) -> bool {
        name.chars().next().is_some_and(|f| self.words.surnames.contains(f))
    }

    /// A run of characters that is a Han name: family name and one or two more, no known word.
    fn han(&self, name: &str) -> bool {
        self.family(name)
            && name.chars().all(|c| matches!(c, '\u{3400}'..='\u{9fff}'))
            && !name.chars().skip(1).any(|c| NO_NAME.contains(c))
            && !self.words.not_names.iter().any(|n| n == name)
            && self.words.find(name).next().is_none()
    }

    /// Length in bytes of the name a text begins with. `near`: a family word stands before it.
    fn name_at(&self, rest: &str, near: bool) -> Option<usize> {
        let run: String =
            rest.chars().take_while(|c| self.words.transcription.contains(*c)).take(9).collect();
        let run = cut(&run);
        let length = run.chars().count();
        if length >= 4 && !self.words.find(run).any(|(r, _)| r.len() == run.len()) {
            return Some(run.len());
        }
        // "老梁", "闺女小满".
        let called: String = rest.chars().take(2).collect();
        let behind = rest[called.len()..].chars().next();
        if behind.is_none_or(|c| ENDS.contains(c))
            && (called.starts_with('老') && self.family(called.trim_start_matches('老'))
                || near && called.starts_with('小') && !called.ends_with(|c| "学學的孩时時".contains(c)))
        {
            return Some(called.len());
        }
        for count in [3, 2] {
            let name: String = rest.chars().take(count).collect();
            let next = rest[name.len()..].chars().next();
            if name.chars().count() == count
                && self.han(&name)
                && next.is_none_or(|c| ENDS.contains(c) || c.is_ascii_digit())
            {
                return Some(name.len());
            }
        }
        let least = if near { 2 } else { 3 };
        (length >= least && self.words.find(run).next().is_none()).then_some(run.len())
    }

    fn take(&self, cast: &mut Cast, at: &Range<usize>, lead: Option<&Noun>) -> Option<usize> {
        let place = cast.mentions.iter().any(|m| {
            cast.of(m).kind == amparo_model::reading::EntityKind::Place
                && m.at.start <= at.start
                && at.end <= m.at.end
                && cast.of(m).located.as_ref().is_some_and(|l| l.level != crate::gazetteer::Level::Town)
        });
        if place || cast.taken_by_actor(at) {
            return None;
        }
        let id = person(self.scene, cast, at, false);
        cast.members[id].keep = true;
        if let Some(noun) = lead {
            describe(cast, id, &self.words.people[noun.word], &noun.at);
            if self.words.people[noun.word].kin && !cast.taken_by_actor(&noun.at) {
                cast.again(id, noun.at.clone());
            }
        }
        Some(id)
    }

    /// The noun for people that ends where a name begins.
    fn lead(&self, start: usize) -> Option<&Noun> {
        self.nouns.iter().find(|n| n.at.end == start)
    }

    /// "海伦娜·布罗德".
    fn dotted(&self, para: &Range<usize>, cast: &mut Cast) {
        let text = self.scene.words(para);
        let part = |c: &char| self.words.transcription.contains(*c);
        let mut end = 0;
        for (i, dot) in text.match_indices(DOTS) {
            if i < end {
                continue;
            }
            let head: usize = text[end..i].chars().rev().take_while(part).take(9).map(char::len_utf8).sum();
            let mut from = i - head;
            // A noun for people reaches into the run: "丈夫艾尔肯".
            if let Some(n) = self.nouns.iter().find(|n| {
                n.at.start < para.start + i && para.start + from < n.at.end && n.at.end < para.start + i
            }) {
                from = from.max(n.at.end - para.start);
            }
            let mut to = i;
            let mut rest = &text[i..];
            while let Some(more) = rest.strip_prefix(DOTS) {
                let run: String = more.chars().take_while(part).take(9).collect();
                let run = cut(&run).len();
                if run == 0 {
                    break;
                }
                to = text.len() - more.len() + run;
                rest = &text[to..];
            }
            if from < i && to > i + dot.len() {
                end = to;
                let at = para.start + from..para.start + to;
                self.take(cast, &at, self.lead(at.start));
            }
        }
    }

    /// A role, title or family word and the name behind it: "僧人洛桑丹增", "妻子傅令仪", "51岁的沈伯钧".
    fn behind(&self, para: &Range<usize>, cast: &mut Cast) {
        static ROLES: LazyLock<Regex> = LazyLock::new(|| {
            let words = super::words::of(Lang::Zh);
            any(&words.titles.iter().chain(&words.roles).cloned().collect::<Vec<_>>(), true)
        });
        static AGED: LazyLock<Regex> =
            LazyLock::new(|| regex(r"(?:\d{2}|[二三四五六七八九]?十[一二三四五六七八九]?)[岁歲]的"));
        let text = self.scene.words(para);
        let nouns = self.nouns.iter().filter(|n| {
            let word = &self.words.people[n.word];
            para.start <= n.at.start && n.at.end <= para.end && !word.pronoun && word.size.is_none()
        });
        let mut cues: Vec<(usize, bool)> = nouns.map(|n| (n.at.end, self.words.people[n.word].kin)).collect();
        cues.extend(ROLES.find_iter(text).chain(AGED.find_iter(text)).map(|m| (para.start + m.end(), false)));
        cues.sort_unstable();
        cues.dedup_by_key(|c| c.0);
        for (end, kin) in cues {
            let Some(len) = self.name_at(&self.scene.s()[end..para.end], kin) else { continue };
            let at = end..end + len;
            let Some(id) = self.take(cast, &at, self.lead(end)) else { continue };
            let cue = self.words.titles.iter().find(|t| self.scene.s()[..end].ends_with(t.as_str()));
            if let Some(title) = cue {
                cast.members[id].state("title", title.as_str(), end - title.len()..end);
                widen(cast, id, &at, end - title.len()..at.end);
                cast.members[id].official |= self.words.official_titles.contains(title);
            }
        }
    }

    /// A name and the title, brackets or 某 behind it: "岑以信法官", "次仁旺堆（22歲）", "岩某".
    fn before(&self, para: &Range<usize>, cast: &mut Cast) {
        static TITLED: LazyLock<Regex> = LazyLock::new(|| {
            let words = super::words::of(Lang::Zh);
            any(&words.titles.iter().chain(&words.after_names).cloned().collect::<Vec<_>>(), true)
        });
        static MARKED: LazyLock<Regex> = LazyLock::new(|| {
            regex(r"[（(](?:男|女|\d{2}[岁歲]?[）)，,、]|现年|現年|时年|[^（()）\n]{0,8}化名)")
        });
        static SOME: LazyLock<Regex> = LazyLock::new(|| regex(r"[\u{3400}-\u{9fff}]某{1,2}"));
        let text = self.scene.words(para);
        let han = |c: char| matches!(c, '\u{3400}'..='\u{9fff}');
        let name_to = |end: usize, open: bool| -> Option<usize> {
            let run: Vec<(usize, char)> = text[..end]
                .char_indices()
                .rev()
                .take_while(|(_, c)| self.words.transcription.contains(*c))
                .take(9)
                .collect();
            if open && run.len() >= 4 {
                let from = run.last()?.0;
                let noun = self
                    .nouns
                    .iter()
                    .map(|n| n.at.end)
                    .find(|e| (para.start + from..para.start + end).contains(e));
                return Some(noun.map_or(from, |e| e - para.start));
            }
            [3, 2].into_iter().find_map(|count| {
                let from = text[..end].char_indices().rev().nth(count - 1)?.0;
                let lead = text[..from].chars().next_back();
                let known = self.nouns.iter().any(|n| n.at.end == para.start + from)
                    || cast.mentions.iter().any(|m| m.at.end == para.start + from);
                let free = lead.is_none_or(|c| !han(c) || "和与與及的据據对對向由被是".contains(c));
                (self.han(&text[from..end]) && (open || free || known)).then_some(from)
            })
        };
        let mut found: Vec<(Range<usize>, usize)> = Vec::new();
        for m in MARKED.find_iter(text) {
            let changed = || {
                let from = text[..m.start()].char_indices().rev().nth(1)?.0;
                let lead = text[..from].chars().next_back();
                let fits = lead.is_none_or(|c| !han(c) || "的和与與叫".contains(c))
                    && text[from..m.start()].chars().all(han);
                (m.as_str().contains("化名") && fits).then_some(from)
            };
            found.extend(name_to(m.start(), true).or_else(changed).map(|from| (from..m.start(), m.start())));
        }
        for m in TITLED.find_iter(text) {
            let whole = !text[m.end()..].starts_with(['们', '們']);
            found.extend(name_to(m.start(), false).filter(|_| whole).map(|from| (from..m.start(), m.end())));
        }
        for m in SOME.find_iter(text) {
            let role = self.nouns.iter().any(|n| n.at.end == para.start + m.start());
            let next = text[m.end()..].chars().next();
            let ends = next.is_none_or(|c| ENDS.contains(c));
            if (self.family(m.as_str()) && ends || role)
                && !next.is_some_and(|c| "个個些种種人地国國日年天位名".contains(c))
            {
                found.push((m.range(), m.end()));
            }
        }
        static POLITE: LazyLock<Regex> =
            LazyLock::new(|| regex(r"[\u{3400}-\u{9fff}](?:先生|女士|小姐|太太)"));
        for m in POLITE.find_iter(text) {
            let lead = text[..m.start()].chars().next_back();
            if self.family(m.as_str())
                && lead.is_none_or(|c| !han(c) || "和与與及的据據对對向由被是友位".contains(c))
            {
                found.push((m.range(), m.end()));
            }
        }
        for (name, end) in found {
            let at = para.start + name.start..para.start + name.end;
            if let Some(id) = self.take(cast, &at, self.lead(at.start)) {
                let wide = at.start..para.start + end;
                widen(cast, id, &at, wide);
            }
        }
    }

    /// "傅令仪说，…", "都炳旭轉述": at the head of a clause, before a verb of saying or of what befell somebody.
    fn opening(&self, para: &Range<usize>, cast: &mut Cast) {
        static SAYS: LazyLock<Regex> = LazyLock::new(|| {
            regex(
                r"(?:^|[。，；：、”」』\n])(?P<name>[\u{3400}-\u{9fff}]{2,3}?)(?P<verb>说|說|表示|指出|告诉|告訴|透露|认为|認為|补充|補充|转述|轉述|解释|解釋|回忆|回憶|强调|強調|写道|寫道|证实|證實|要求|呼吁|呼籲|被|因|曾|今年|去年|昨天|昨日|于|於|在|\d)",
            )
        });
        let text = self.scene.words(para);
        for c in SAYS.captures_iter(text) {
            let (Some(name), Some(verb)) = (c.name("name"), c.name("verb")) else { continue };
            let says = !matches!(
                verb.as_str(),
                "被" | "因" | "曾" | "今年" | "去年" | "昨天" | "昨日" | "于" | "於" | "在"
            ) && !verb.as_str().starts_with(|c: char| c.is_ascii_digit());
            if self.han(name.as_str()) && (says || name.as_str().chars().count() == 3) {
                let at = para.start + name.start()..para.start + name.end();
                self.take(cast, &at, None);
            }
        }
    }
}
