//! An invented press: events, and reports of them that are independent, copied, rewritten. Every report can be made
//! again from its number and the seed alone.

use amparo_link::compare::Item;
use amparo_model::reading::{
    Act, Attribution, Entity, EntityKind, Located, PlaceRole, Published, PublishedStatus, ReportHead, SCHEMA,
    Score, Stated,
};
use amparo_model::{Modality, Qualifier, Quote, Reading, Size, When};

/// A word and whether it carries content.
type Token = (String, bool);
/// A report as sentences of words.
pub(crate) type Story = Vec<Vec<Token>>;

/// A seeded generator (`SplitMix64`); a stream is named by what it is for.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn of(seed: u64, what: u64, number: usize) -> Self {
        let mut dice = Self(seed ^ what.wrapping_mul(0xd134_2543_de82_ef95) ^ (number as u64) << 20);
        dice.next();
        dice
    }
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
    pub(crate) fn below(&mut self, n: usize) -> usize {
        (self.next() % n as u64) as usize
    }
}

/// What happened: who, how many, where, when.
pub(crate) struct Happening {
    town: usize,
    size: u64,
    day: jiff::civil::Date,
    people: [String; 2],
    topic: Vec<usize>,
}

/// The invented press.
pub(crate) struct World {
    pub(crate) seed: u64,
    pub(crate) events: usize,
}

const SYLLABLES: [&str; 40] = [
    "ba", "ko", "ri", "ten", "sul", "mar", "dei", "fo", "gan", "hel", "is", "jo", "ka", "lum", "mi", "nor",
    "ob", "pel", "qua", "ros", "sa", "tor", "ul", "ve", "wes", "xan", "yel", "zim", "ar", "bru", "cen",
    "dol", "er", "fin", "gos", "hur", "il", "jan", "kel", "lor",
];
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
/// `w`: a word of the language, `t`: of the topic, `P`, `Q`: people, `T`: town, `N`: number, `D`: day.
const FRAMES: [&str; 24] = [
    "N people were t near the w of T on D , said P , who had w the w",
    "the w in T has not w the w t , a w of the w said",
    "P told the w that the w t were w before the w came to the w",
    "police in T w the w and t all N of them on D",
    "the w of Q is w and the w has w no t since",
    "nobody in the w w knew where the w t had been w",
    "\" we w the w and then the w w us \" , P said from the w",
    "a w w by the t showed N w in the w of T",
    "the w w was w at the w and the w t was w with it",
    "after D the w of T w its w and w the t",
    "Q , a w w , had w the w for w before the w t",
    "the w said that it would w every w w in the w",
    "according to P the N were w in two w and a w",
    "in the w of the w a w w had w the t to w",
    "they had w a w in T and w for the w w",
    "the w w of the region w that no w t was w",
    "Q said the w had w her w and the w of the t",
    "one of the N , a w , was w with a w w",
    "the t w was not the first w in T this w",
    "a w who saw the w w it as w and w",
    "P asked the w to w the t and let the w w them",
    "the w ministry did not respond to a request for comment",
    "reporting by Q in T ; editing by the w w desk",
    "the w has w more than w w since the w of the w",
];

fn capital(word: &str) -> String {
    let mut signs = word.chars();
    signs.next().map(|c| c.to_uppercase().chain(signs).collect()).unwrap_or_default()
}

fn spell(mut number: usize) -> String {
    let mut word = String::new();
    loop {
        word.push_str(SYLLABLES[number % 40]);
        number /= 40;
        if number == 0 {
            return word;
        }
    }
}

impl World {
    pub(crate) fn happening(&self, event: usize) -> Happening {
        let mut dice = Dice::of(self.seed, 1, event);
        let person = |dice: &mut Dice| {
            format!(
                "{} {}",
                capital(&spell(1600 + dice.below(300))),
                capital(&spell(1600 + dice.below(4000)))
            )
        };
        let day = jiff::civil::date(2012, 1, 1).checked_add(jiff::Span::new().days(dice.below(3600) as i64));
        Happening {
            town: dice.below(500),
            size: 3 + dice.below(40) as u64,
            day: day.expect("a day of that decade"),
            people: [person(&mut dice), person(&mut dice)],
            topic: (0..6).map(|_| 2000 + dice.below(6000)).collect(),
        }
    }

    /// An independent report: own frames, own words, the event's facts. `voice` tells reports of one event apart.
    pub(crate) fn report(&self, event: usize, voice: usize) -> Story {
        let told = self.happening(event);
        let mut dice = Dice::of(self.seed, 2 + voice as u64, event);
        let sentences = 10 + dice.below(8);
        (0..sentences)
            .map(|at| {
                let frame = if at == 0 { FRAMES[0] } else { FRAMES[dice.below(FRAMES.len())] };
                frame.split(' ').flat_map(|slot| fill(slot, &told, &mut dice)).collect()
            })
            .collect()
    }

    /// A rewrite: every `every`-th content word replaced by another, `drop` percent of the sentences left out. `every`
    /// of zero leaves the words alone.
    pub(crate) fn rewrite(&self, story: &Story, every: usize, drop: usize, number: usize) -> Story {
        let mut dice = Dice::of(self.seed, 99, number);
        let mut seen = 0;
        let mut out: Story = Vec::new();
        for (at, sentence) in story.iter().enumerate() {
            if at > 0 && dice.below(100) < drop {
                continue;
            }
            let word = |(word, content): &Token| {
                seen += usize::from(*content);
                let swap = *content && every > 0 && seen % every == 0;
                (if swap { format!("{word}esque") } else { word.clone() }, *content)
            };
            out.push(sentence.iter().map(word).collect());
        }
        out
    }

    /// The story as a reading, with the acts and places a reader would find.
    pub(crate) fn item(&self, id: String, event: usize, story: &Story, late: usize) -> Item {
        let told = self.happening(event);
        let text: String = story
            .iter()
            .map(|s| {
                let line: Vec<&str> = s.iter().map(|(w, _)| w.as_str()).collect();
                format!("{}.\n", capital(&line.join(" ")))
            })
            .collect();
        let published =
            told.day.checked_add(jiff::Span::new().days(1 + late as i64 % 9)).expect("a later day");
        let town = capital(&spell(1600 + told.town * 7));
        let end = text.chars().count();
        let place = Located {
            level: "town".into(),
            lat: 0.0,
            lon: 0.0,
            gazetteer: format!("invented:{}", told.town),
            country: Some(format!("X{}", told.town % 20)),
        };
        let entity = |id: &str, kind, name: Option<String>, place| Entity {
            id: id.into(),
            kind,
            name,
            size: None,
            attributes: Vec::new(),
            place,
            mentions: Vec::new(),
            score: Score::new(1.0),
            by: "invented".into(),
            cites: Default::default(),
        };
        let size = Size { qualifier: Qualifier::Exactly, value: Some(told.size), upper: None };
        let stated = |value: String| Some(Stated { value, cites: Vec::new() });
        let reading = Reading {
            schema: SCHEMA.into(),
            report: ReportHead {
                sha256: String::new(),
                bytes: text.len() as u64,
                media_type: "text/plain".into(),
                language: "en".into(),
                title: None,
                outlet: stated(format!("{} Post", capital(&spell(1600 + (event * 31 + late) % 300)))),
                address: None,
                byline: None,
                dateline: None,
                published: Some(Published {
                    edtf: published.to_string(),
                    status: PublishedStatus::Given,
                    cites: Vec::new(),
                }),
                body: vec![Quote { start: 0, end, quote: text.clone() }],
                leftovers: Vec::new(),
            },
            text,
            source_map: Vec::new(),
            entities: vec![
                Entity {
                    mentions: vec![Quote { start: 0, end: 1, quote: String::new() }],
                    ..entity("l1", EntityKind::Place, Some(town), Some(place))
                },
                entity("g1", EntityKind::Group, None, None),
                entity("p1", EntityKind::Person, Some(told.people[late % 2].clone()), None),
            ],
            relations: Vec::new(),
            acts: vec![Act {
                id: "a1".into(),
                act: "arrest".into(),
                modality: Modality::Asserted,
                victims: vec!["g1".into()],
                actors: Vec::new(),
                size: Some(size),
                when: Some(When {
                    edtf: Some(told.day.to_string()),
                    text: told.day.to_string(),
                    anchor: None,
                    relation: None,
                    offset: None,
                }),
                places: vec![PlaceRole { id: "l1".into(), role: "at".into() }],
                means: Vec::new(),
                targets: Vec::new(),
                sources: vec!["p1".into()],
                attribution: Attribution::Said,
                event: None,
                score: Score::new(1.0),
                by: "invented".into(),
                cites: Default::default(),
            }],
            events: Vec::new(),
            statements: Vec::new(),
            counts: Vec::new(),
            conflicts: Vec::new(),
            protection: Vec::new(),
            warnings: Vec::new(),
        };
        Item { id, file: String::new(), reading }
    }
}

fn fill(slot: &str, told: &Happening, dice: &mut Dice) -> Vec<Token> {
    let plain = |word: String| vec![(word, false)];
    match slot {
        // Common words are much commoner than rare ones.
        "w" => {
            let most = 1 + dice.below(8000);
            vec![(spell(40 + dice.below(most)), true)]
        }
        "t" => vec![(spell(told.topic[dice.below(told.topic.len())]), true)],
        "P" => plain(told.people[0].clone()),
        "Q" => plain(told.people[1].clone()),
        "T" => plain(capital(&spell(1600 + told.town * 7))),
        "N" => plain(told.size.to_string()),
        "D" => plain(format!("{} {}", told.day.day(), MONTHS[told.day.month() as usize - 1])),
        other => plain(other.to_owned()),
    }
}
