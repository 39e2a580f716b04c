//! Family names, as far as finding names needs them: which end of a name is the family's, and which Latin
//! spellings are one name. The lists hold the commonest names of Korea and China (Statistics Korea 2015 census,
//! names above 100,000 bearers; the hundred commonest of China) in the spellings of the press.

/// Latin spellings of one Korean family name.
const SPELLINGS: &[&[&str]] = &[
    &["kim", "gim", "keum"],
    &["lee", "yi", "ri", "rhee", "rhie", "li", "yee"],
    &["park", "pak", "bak", "bark"],
    &["choi", "choe", "chwe", "choy"],
    &["jung", "jeong", "chung", "jong", "chong"],
    &["kang", "gang"],
    &["cho", "jo", "joe", "choh"],
    &["yoon", "yun", "youn"],
    &["jang", "chang"],
    &["lim", "im", "rim", "yim"],
    &["han", "hahn"],
    &["oh", "o"],
    &["seo", "suh", "so", "sur"],
    &["shin", "sin"],
    &["kwon", "gwon", "kweon"],
    &["hwang"],
    &["ahn", "an"],
    &["song"],
    &["ryu", "yoo", "yu", "ryoo", "you"],
    &["hong"],
    &["jeon", "chun", "jun", "chon", "jon"],
    &["ko", "go", "koh"],
    &["moon", "mun"],
    &["yang", "ryang"],
    &["son", "sohn"],
    &["bae", "pae"],
    &["baek", "paek", "paik"],
    &["heo", "huh", "hur", "ho"],
    &["nam"],
    &["shim", "sim"],
    &["noh", "roh", "no", "ro"],
    &["ha"],
    &["kwak", "gwak"],
    &["sung", "seong", "song"],
    &["cha"],
    &["joo", "ju", "chu"],
    &["woo", "u", "wu"],
    &["koo", "ku", "gu", "goo"],
    &["min"],
    &["na", "ra", "rha"],
    &["jin", "chin"],
    &["ji", "chi", "jee"],
    &["eom", "um", "om"],
    &["chae"],
    &["won"],
    &["cheon", "chon"],
    &["bang", "pang"],
    &["kong", "gong"],
    &["hyun", "hyon", "hyeon"],
    &["byun", "pyon", "byeon"],
];

/// Chinese family names in Pinyin and in older spellings, beyond those above.
const CHINESE: &[&str] = &[
    "wang", "zhang", "liu", "chen", "huang", "zhao", "zhou", "xu", "sun", "ma", "zhu", "hu", "guo", "he",
    "lin", "luo", "zheng", "liang", "xie", "tang", "feng", "yu", "dong", "xiao", "cheng", "cao", "yuan",
    "deng", "xue", "fu", "shen", "zeng", "peng", "lu", "su", "jiang", "cai", "jia", "ding", "wei", "ye",
    "yan", "pan", "du", "dai", "xia", "zhong", "tian", "ren", "fan", "shi", "yao", "tan", "liao", "zou",
    "xiong", "jin", "hao", "kong", "bai", "cui", "kang", "mao", "qiu", "qin", "gu", "hou", "shao", "meng",
    "long", "wan", "duan", "lei", "qian", "tsai", "chou", "hsu", "tseng", "lai", "wong", "chan", "leung",
    "cheung", "ng", "lau", "kwok",
];

/// Family names of two characters.
const DOUBLE: &[&str] = &[
    "남궁", "황보", "제갈", "사공", "선우", "독고", "서문", "동방", "欧阳", "歐陽", "司马", "司馬", "诸葛",
    "諸葛", "上官", "司徒", "东方", "東方", "独孤", "獨孤", "南宮", "南宫", "皇甫", "令狐", "公孙", "公孫",
    "慕容", "鲜于", "鮮于", "夏侯", "尉迟", "尉遲", "长孙", "長孫", "宇文", "轩辕", "軒轅",
];

/// Words that stand in names and labels and name nobody. (Son, An and Her are family names too, and not here.)
const TITLES: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "miss",
    "dr",
    "prof",
    "professor",
    "pastor",
    "rev",
    "reverend",
    "father",
    "sister",
    "brother",
    "mother",
    "daughter",
    "wife",
    "husband",
    "spouse",
    "child",
    "baby",
    "infant",
    "boy",
    "girl",
    "man",
    "woman",
    "person",
    "people",
    "uncle",
    "aunt",
    "cousin",
    "grandmother",
    "grandfather",
    "family",
    "relative",
    "friend",
    "neighbour",
    "neighbor",
    "witness",
    "refugee",
    "defector",
    "escapee",
    "broker",
    "missionary",
    "the",
    "a",
    "of",
    "and",
    "his",
    "their",
    "señor",
    "senor",
    "señora",
    "senora",
    "sr",
    "sra",
    "monsieur",
    "madame",
    "mme",
    "m",
];

/// Whether a word is a title, a word of kinship or the like.
pub(crate) fn title(token: &[char]) -> bool {
    TITLES.contains(&token.iter().collect::<String>().as_str())
}

/// Other Latin spellings of a family name.
pub(crate) fn spellings(token: &str) -> impl Iterator<Item = &'static str> {
    SPELLINGS.iter().filter(move |class| class.contains(&token)).flat_map(|class| class.iter().copied())
}

/// Whether a Latin word is a Korean or Chinese family name, so that what follows is one given name.
pub(crate) fn comes_first(token: &str) -> bool {
    CHINESE.contains(&token) || SPELLINGS.iter().any(|class| class.contains(&token))
}

/// How many characters of a name in Hangul or Han are the family's.
pub(crate) fn family_length(name: &[char]) -> usize {
    let two: String = name.iter().take(2).collect();
    if name.len() > 2 && DOUBLE.contains(&two.as_str()) { 2 } else { 1 }
}

/// Whether a name, standing alone, is borne by so many that it points to nobody.
pub(crate) fn shared(name: &str) -> bool {
    let folded: String = super::Folded::new(name).letters.iter().map(|l| l.c).collect();
    comes_first(&folded)
}
