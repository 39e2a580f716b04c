//! Invented statements for each kind and language: (kind, who, words that bring it in, what is said, in quotation marks).

use super::*;

type Case = (&'static str, &'static str, &'static str, &'static str, bool);

fn all(tongue: Tongue, cases: &[Case]) {
    for (kind, speaker, cue, content, full) in cases {
        let quoted = if *full { Quoted::Full } else { Quoted::None };
        let said = Said { content, cue, speaker, quoted, human: true, ..Said::default() };
        assert_eq!(of(lists(tongue), &said), *kind, "{speaker} {cue} {content}");
    }
}

#[test]
fn english() {
    all(
        Tongue::En,
        &[
            ("no_response", "The consulate", "", "did not reply to two letters", false),
            (
                "non_comment",
                "the ministry's spokesman",
                "said",
                "he had no information on the two women",
                false,
            ),
            ("non_comment", "The governor", "neither confirmed nor denied", "the arrests", false),
            ("non_comment", "the police", "would not say", "where the five were held", false),
            (
                "denial",
                "a police spokeswoman",
                "said",
                "nobody had been held at the station that night",
                false,
            ),
            ("denial", "the camp commandant", "denied", "that shots were fired", false),
            ("denial", "the prison director", "said", "We have not beaten anybody.", true),
            ("correction", "the network", "corrects", "the figure in its last bulletin", false),
            ("retraction", "The forum", "said", "We withdraw the report of 3 May.", true),
            ("refusal", "an embassy official", "said", "it could not intervene", false),
            ("threat", "a police officer", "told", "Your brother will be next.", true),
            ("appeal", "his wife", "begged", "to let him go home", false),
            ("appeal", "his sister", "said", "Please do not forget him.", true),
            ("demand", "the rights group Open Gate", "called on", "the government to free the nine", false),
            ("demand", "his lawyer", "said", "The court must release him at once.", true),
            (
                "policy_line",
                "the foreign ministry",
                "said",
                "such people are handled in accordance with domestic law",
                false,
            ),
            ("condemnation", "a bishop", "said", "This is a disgrace.", true),
            ("welcome", "the association", "welcomed", "the release", false),
            ("justification", "the border police", "said", "the family had entered illegally", false),
            ("acknowledgement", "the prosecutor", "confirmed", "that the two were in the city jail", false),
            ("promise", "the minister", "said", "he would look into the matter", false),
            ("estimate", "the network", "estimates", "that 300 people are waiting", false),
            ("hearsay", "A neighbour", "said", "she was told that he had been moved", false),
            ("testimony", "a former prisoner", "said", "We slept on the concrete, forty in a room.", true),
            ("testimony", "his daughter", "said", "he rang her on Thursday", false),
            ("disclosure", "the lawyer of the men", "said", "four of them were moved to the coast", false),
            ("disclosure", "The monitoring group", "said", "ten were arrested on Sunday", false),
            ("other", "her father", "said he fears", "she will be sent to a camp", false),
            ("other", "his uncle", "said", "If he goes back, they will kill him.", true),
        ],
    );
}

#[test]
fn korean() {
    all(
        Tongue::Ko,
        &[
            ("no_response", "영사관은", "", "질의에 답하지 않았다", false),
            ("non_comment", "외교부 대변인은", "말했다", "아는 바 없다", true),
            ("non_comment", "경찰은", "확인도 부인도 하지 않았다", "체포 여부", false),
            ("denial", "내무부는", "밝혔다", "강제로 보낸 적이 없다", true),
            ("correction", "단체는", "바로잡았다", "지난 호의 숫자", false),
            ("refusal", "대사관 관계자는", "말했다", "개입할 권한이 없다", true),
            ("threat", "보위부 지도원은", "위협했다", "다음은 동생이다", true),
            ("appeal", "어머니는", "호소했다", "아들을 돌려 달라", false),
            ("demand", "인권단체는", "촉구했다", "아홉 명을 석방하라", false),
            ("policy_line", "중국 외교부는", "밝혔다", "국내법과 국제법에 따라 처리한다", false),
            ("condemnation", "시민단체는", "규탄했다", "이번 송환", false),
            ("justification", "이민국은", "말했다", "이들은 불법 입국자다", false),
            ("promise", "정부는", "밝혔다", "최선을 다하겠다", true),
            ("estimate", "연대는", "추산한다", "삼백 명이 갇혀 있다", false),
            ("hearsay", "누나는", "말했다", "감옥에서 맞았다는 말을 들었다", false),
            ("testimony", "생존자는", "증언했다", "우리는 마흔 명이 한 방에서 잤다", true),
            ("disclosure", "인권단체는", "밝혔다", "일곱 명이 일요일에 체포됐다", false),
            ("other", "가족은", "걱정했다", "수용소로 보내질까 봐 두렵다", false),
        ],
    );
}

#[test]
fn chinese() {
    all(
        Tongue::Zh,
        &[
            ("no_response", "领事馆", "", "未回复本报的邮件", false),
            ("non_comment", "外交部发言人", "说", "不了解有关情况", true),
            ("non_comment", "警方", "拒绝评论", "此案", false),
            ("denial", "内政部", "否认", "有人被遣返", false),
            ("denial", "公安局", "称", "没有殴打任何人", false),
            ("correction", "中心", "更正", "上期数字", false),
            ("refusal", "使馆官员", "说", "我们无权干预", true),
            ("threat", "警察", "警告", "再说就让你弟弟进去", true),
            ("appeal", "母亲", "恳求", "放过孩子", false),
            ("demand", "人权组织", "敦促", "立即释放九人", false),
            ("policy_line", "外交部", "表示", "一贯依照国内法处理", false),
            ("condemnation", "律师协会", "谴责", "这次遣返", false),
            ("welcome", "难民署", "欢迎", "这一裁决", false),
            ("justification", "移民局", "称", "这些人属非法入境", false),
            ("promise", "政府", "承诺", "调查此事", false),
            ("estimate", "该组织", "估计", "有三百人被关", false),
            ("hearsay", "邻居", "说", "听人说他被带去了省城", false),
            ("testimony", "一名幸存者", "说", "我们四十个人睡一间屋", true),
            ("disclosure", "人权组织", "表示", "七人周日被抓", false),
            ("other", "妻子", "担心", "他会被判刑", false),
        ],
    );
}

#[test]
fn spanish_and_french() {
    all(
        Tongue::Es,
        &[
            ("no_response", "El consulado", "", "no ha respondido a las preguntas", false),
            ("non_comment", "El ministerio", "dijo", "no tiene información sobre el caso", false),
            ("denial", "La policía", "negó", "que hubiera golpes", false),
            ("demand", "La red", "exigió", "la libertad de los nueve", false),
            ("condemnation", "El obispo", "condenó", "la entrega", false),
            ("justification", "El ministro", "dijo", "habían entrado ilegalmente", false),
            ("hearsay", "Su hermana", "dijo", "supo que lo habían trasladado", false),
            ("testimony", "Una vecina", "relató", "entraron de noche y se llevaron a dos", false),
            ("disclosure", "La organización", "informó", "diez personas fueron detenidas el domingo", false),
            ("other", "La familia", "teme", "que lo devuelvan", false),
        ],
    );
    all(
        Tongue::Fr,
        &[
            ("no_response", "Le consulat", "", "n'a pas répondu aux questions", false),
            ("non_comment", "Le ministère", "dit", "qu'il ne dispose d'aucune information", false),
            ("denial", "La police", "dément", "toute arrestation", false),
            ("demand", "Le réseau", "exige", "la libération des neuf", false),
            ("condemnation", "L'évêque", "dénonce", "ce renvoi", false),
            ("justification", "Le préfet", "dit", "que la famille était en situation irrégulière", false),
            ("hearsay", "Sa sœur", "dit", "avoir appris que son frère avait été transféré", false),
            ("testimony", "Une voisine", "raconte", "qu'ils sont venus la nuit", false),
            ("disclosure", "L'association", "indique", "que dix personnes ont été arrêtées dimanche", false),
            ("other", "La famille", "craint", "qu'il soit renvoyé", false),
        ],
    );
}

#[test]
fn saying_nothing_is_no_denial_and_a_fear_no_fact() {
    for (speaker, cue, content) in [
        ("the ministry", "said", "it was not aware that anybody had been arrested"),
        ("a spokesman", "said", "he had no report of any arrest and could not comment"),
        ("The embassy", "declined to say", "whether nobody was held"),
    ] {
        let said = Said { content, cue, speaker, official: true, ..Said::default() };
        assert_eq!(of(lists(Tongue::En), &said), "non_comment", "{content}");
    }
    for voice in ["his mother", "the lawyer", "a source", "the rights group", "a man", ""] {
        for (cue, content) in
            [("fears that", "he was tortured"), ("said he was afraid that", "they beat her")]
        {
            let said = Said { content, cue, speaker: voice, human: true, ..Said::default() };
            assert_eq!(of(lists(Tongue::En), &said), "other", "{voice} {cue} {content}");
        }
    }
}

#[test]
fn a_long_account_is_what_its_first_sentence_is() {
    let content = "I was held for nine days in the cellar. They gave us one bowl. Please tell them. I fear for the others.";
    let said = Said { content, speaker: "a fisherman", human: true, quoted: Quoted::Full, ..Said::default() };
    assert_eq!(of(lists(Tongue::En), &said), "testimony");
}
