//! Finding a name in a text however it is written: other capitals, accents left out, hyphens for spaces, family
//! name last, a part of the name, initials, one letter off, in Latin letters, Hangul or Han characters.
//!
//! Both uses err on the safe side, in their own way: clearing takes every [`Grade`], erasing only
//! [`Grade::Whole`], because it must not black out other people.

mod fold;
mod pattern;
mod surnames;

pub use fold::{Folded, strip_controls};
pub use pattern::{Grade, Hit, Names};
pub(crate) use surnames::shared;

#[cfg(test)]
mod tests {
    use super::*;

    fn grades(names: &[&str], text: &str) -> Vec<(Grade, String)> {
        let names = Names::new(names.iter().map(|n| (*n).to_owned()));
        let points: Vec<char> = text.chars().collect();
        names.find(&Folded::new(text)).into_iter().map(|h| (h.grade, points[h.at].iter().collect())).collect()
    }

    fn best(names: &[&str], text: &str) -> Option<Grade> {
        grades(names, text).into_iter().map(|(g, _)| g).max()
    }

    #[test]
    fn every_way_of_writing_the_whole_name_is_found() {
        for text in [
            "Kim Yong-il",
            "KIM YONG IL",
            "kim yongil",
            "Kim Yong\u{2010}il",
            "Yong-il Kim",
            "Yong Il, Kim",
            "https://news.example/2016/kim-yong-il-arrested",
            "x.example/kimyongilarrested",
            "Gim Yong-il",
            "Ki\u{301}m Yong-i\u{308}l",
            "Kim\u{200b} Yong\u{ad}-il",
            "Mr Kim's cousin, Kim Yong-il's wife",
        ] {
            assert_eq!(best(&["Kim Yong-il"], text), Some(Grade::Whole), "{text}");
        }
        for text in [
            "김영일",
            "김 영일",
            "탈북민 김영일씨는",
            "\u{1100}\u{1175}\u{11b7}\u{110b}\u{1167}\u{11bc}\u{110b}\u{1175}\u{11af}",
        ] {
            assert_eq!(best(&["김영일"], text), Some(Grade::Whole), "{text}");
        }
        assert_eq!(best(&["李明華"], "據稱李明華已被捕"), Some(Grade::Whole));
        assert_eq!(best(&["José Peña Núñez"], "jose pena nunez"), Some(Grade::Whole));
        assert_eq!(best(&["Łukasz Øberg"], "LUKASZ OBERG"), Some(Grade::Whole));
        assert_eq!(best(&["Николай Иванов"], "о Николае Иванове и Николай Ивановым"), Some(Grade::Whole));
    }

    #[test]
    fn parts_of_a_name_are_found_as_parts() {
        for text in ["Yong-il said", "his friend Yongil", "K. Y. I., 34", "Kim Y.", "Y. I. Kim", "Y.-I. Kim"]
        {
            assert!(best(&["Kim Yong-il"], text).is_some(), "{text}");
        }
        assert_eq!(best(&["Kim Yong-il"], "Kim Young-il"), Some(Grade::Part), "one letter off");
        assert_eq!(best(&["Mina Park"], "Mina was"), Some(Grade::Part));
        assert_eq!(best(&["김영일"], "영일이는"), Some(Grade::Part));
        assert_eq!(best(&["Maria Elena Lopez"], "Maria Lopez"), Some(Grade::Whole));
    }

    #[test]
    fn other_people_are_left_alone() {
        assert_eq!(best(&["Kim Yong-il"], "Kim Jong-un and Moon Jae-in met"), None);
        assert_eq!(best(&["Kim Yong-il"], "kimchi, yongin"), None);
        assert_ne!(best(&["Kim Yong-il"], "Kim Yong-nam"), Some(Grade::Whole));
        assert_eq!(best(&["이준"], "회의 준비"), None);
        assert_eq!(best(&["Ri"], "the river"), None);
        assert_eq!(best(&["", " ", "-"], "anything"), None);
        assert_eq!(best(&["Wife", "the man", "His sister"], "his wife, the man and a sister"), None);
        assert_eq!(best(&["Mr. Lee"], "Mr Lee said"), Some(Grade::Whole));
        assert_eq!(best(&["Mr. Lee"], "a girl called Lee"), Some(Grade::Part));
        assert_eq!(best(&["Pastor Yun Sang-min"], "Yun Sang-min"), Some(Grade::Whole));
    }
}
