//! One spelling for many: a name without vowels, breath and voice, in Latin letters.

/// Consonants of a name in romanised form; spellings of one name mostly meet here (`Suk Dong-phil`, `Seok Dong-pil`).
/// A name of two parts with few consonants keeps its vowels. Empty for names too short to tell anything. This is the one
/// place where the comparison folds names: a better folding goes in here.
pub fn skeleton(name: &str) -> String {
    let latin = deunicode::deunicode(name).to_lowercase();
    let mut out = String::new();
    for c in latin.chars() {
        let c = match c {
            'g' | 'k' | 'q' | 'c' => 'k',
            'd' | 't' => 't',
            'b' | 'p' | 'f' => 'p',
            'r' | 'l' => 'l',
            'j' | 'z' => 'j',
            'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'w' | 'h' => continue,
            c if c.is_ascii_alphabetic() => c,
            _ => continue,
        };
        out.push(c);
    }
    if out.len() >= 4 {
        return out;
    }
    let letters: String = latin.chars().filter(char::is_ascii_alphabetic).collect();
    let parts = latin.split(|c: char| !c.is_ascii_alphabetic()).filter(|p| !p.is_empty()).count();
    if letters.len() >= 5 && parts >= 2 { letters } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::skeleton;

    #[test]
    fn romanisations_meet() {
        for other in ["Seok Dong-pil", "Suk Dong-phil", "석동필"] {
            assert_eq!(skeleton("Suk Dong-pil"), skeleton(other));
        }
        assert_ne!(skeleton("Suk Dong-pil"), skeleton("Zhuo Lanfen"));
        assert_eq!(skeleton("Li"), "");
        assert_eq!(skeleton("Lanh Siu"), "lanhsiu");
    }
}
