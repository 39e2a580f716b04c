//! What an attack was aimed at, who is told of as armed, and who only stood beside.

use super::cites;

/// (targets, actors) of the first attack or raid of a sentence, in the words cited.
fn aimed(language: &str, sentence: &str) -> (Vec<String>, Vec<String>) {
    let page = format!("Outlet: Lagoon Wire\nDate: 2023-05-04\nLanguage: {language}\n\n{sentence}\n");
    let reading = cites::read(page.as_bytes(), Some("a.txt"));
    cites::hold(&reading);
    let act = reading.acts.iter().find(|a| matches!(a.act.as_str(), "attack" | "raid"));
    let words = |field: &str| {
        let cited = act.and_then(|a| a.cites.get(field));
        cited.into_iter().flatten().map(|c| c.quote.clone()).collect::<Vec<_>>()
    };
    (words("targets"), words("actors"))
}

#[test]
fn an_attack_has_its_target() {
    for (language, sentence, wanted) in [
        ("en", "Rebels burned down the police station in Ayacucho.", "the police station in Ayacucho"),
        ("en", "Guerrillas attacked an electric power substation on Monday.", "an electric power substation"),
        ("en", "The building was bombed by paramilitaries at dawn.", "The building"),
        ("en", "Three hooded men shot at the newspaper's office.", "the newspaper"),
        ("en", "The attack on the radio station left two dead.", "the radio station"),
        ("es", "Hombres armados atacaron la sede del sindicato el lunes.", "la sede"),
        ("fr", "Des hommes armés ont attaqué la mairie de Kolokani lundi.", "la mairie"),
        ("ko", "무장 괴한들이 방송국을 습격했다.", "방송국"),
        ("ko", "경찰서가 공격을 받았다.", "경찰서"),
        ("zh", "武装人员袭击了一座教堂。", "教堂"),
        ("zh", "报社遭到袭击。", "报社"),
    ] {
        let (targets, _) = aimed(language, sentence);
        assert!(
            targets.iter().any(|t| t.contains(wanted) || wanted.contains(t.as_str())),
            "{sentence} {targets:?}"
        );
    }
    for sentence in
        ["He attacked the bus driver with a knife.", "The minister attacked the plan of the school."]
    {
        assert!(aimed("en", sentence).0.is_empty(), "{sentence}");
    }
}

#[test]
fn nobody_is_accused_for_standing_beside() {
    for (sentence, actors) in [
        ("A bomb exploded in front of the Peruvian embassy, wounding five passers-by.", &[][..]),
        ("Police sources reported that the body showed several bullet wounds.", &[]),
        ("Gunmen attacked the village of Tizi on Monday.", &["Gunmen"]),
        ("The village of Tizi was attacked by three militants.", &["three militants"]),
        ("The court heard that a terrorist attack on the bridge had been planned.", &[]),
    ] {
        assert_eq!(aimed("en", sentence).1, actors, "{sentence}");
    }
}
