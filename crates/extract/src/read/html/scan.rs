//! Cuts a page into tags and text, and knows where each piece stands; linear in the length of the page.
//!
//! The parsers at hand build a better tree but forget positions, and positions are what citations need.

/// A piece of a page.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// Characters to show, references not yet decoded.
    Text(&'a str),
    /// A start tag and its attributes.
    Open { name: &'a str, attributes: &'a str },
    /// An end tag.
    Close(&'a str),
    /// A start tag whose content is not markup, with that content.
    Raw { name: &'a str, attributes: &'a str, content: &'a str },
    /// A comment, a declaration.
    Nothing,
}

/// Elements whose content is taken whole, up to their end tag.
const RAW: &[&str] = &[
    "script", "style", "title", "textarea", "noscript", "template", "iframe", "svg", "math", "noembed", "xmp",
];
/// Of these the rest of the page is content if the end tag is missing, as in every browser.
const GREEDY: &[&str] = &["script", "style"];
/// Broken tags after which quotation marks are no longer trusted; keeps broken pages linear.
const PATIENCE: u32 = 16;

/// Walks over a page; the pieces, put together, are the page.
pub(super) struct Scanner<'a> {
    source: &'a str,
    at: usize,
    broken: u32,
    /// Raw elements (and comments) known to have no end tag in the rest of the page.
    endless: Vec<&'static str>,
}

impl<'a> Scanner<'a> {
    pub(super) fn new(source: &'a str) -> Self {
        Self { source, at: 0, broken: 0, endless: Vec::new() }
    }

    /// The next piece, and the stretch of the page it covers.
    pub(super) fn next(&mut self) -> Option<(Piece<'a>, &'a str)> {
        let rest = &self.source[self.at..];
        if rest.is_empty() {
            return None;
        }
        let (piece, len) = self.piece(rest);
        self.at += len;
        Some((piece, &rest[..len]))
    }

    fn piece(&mut self, rest: &'a str) -> (Piece<'a>, usize) {
        let bytes = rest.as_bytes();
        match (bytes[0], bytes.get(1)) {
            (b'<', Some(b'!')) if rest.starts_with("<!--") => (Piece::Nothing, self.comment(rest)),
            (b'<', Some(b'!' | b'?')) => (Piece::Nothing, find(rest, ">").map_or(rest.len(), |at| at + 1)),
            (b'<', Some(b'/')) if bytes.get(2).is_some_and(u8::is_ascii_alphabetic) => {
                match find(rest, ">") {
                    Some(end) => (Piece::Close(name(&rest[2..end])), end + 1),
                    None => (Piece::Text(rest), rest.len()),
                }
            }
            (b'<', Some(letter)) if letter.is_ascii_alphabetic() => self.open(rest),
            _ => {
                let len = bytes[1..].iter().position(|b| *b == b'<').map_or(rest.len(), |at| at + 1);
                (Piece::Text(&rest[..len]), len)
            }
        }
    }

    fn open(&mut self, rest: &'a str) -> (Piece<'a>, usize) {
        let Some(end) = self.tag_end(rest) else {
            // Without any `>` left, nothing after this is a tag; a sign of less-than is text.
            return (Piece::Text(rest), rest.len());
        };
        let inside = &rest[1..end];
        let name = name(inside);
        let attributes = &inside[name.len()..];
        let closed = attributes.ends_with('/');
        let raw = RAW
            .iter()
            .find(|raw| raw.eq_ignore_ascii_case(name))
            .filter(|raw| !(self.endless.contains(raw) || closed && matches!(**raw, "svg" | "math")));
        let Some(raw) = raw else { return (Piece::Open { name, attributes }, end + 1) };
        let after = &rest[end + 1..];
        let (content, len) = match end_tag(after, raw) {
            Some((content, len)) => (&after[..content], len),
            None if GREEDY.contains(raw) => (after, after.len()),
            None => {
                self.endless.push(raw);
                return (Piece::Open { name, attributes }, end + 1);
            }
        };
        (Piece::Raw { name, attributes, content }, end + 1 + len)
    }

    fn comment(&mut self, rest: &str) -> usize {
        if rest.starts_with("<!-->") {
            return 5;
        }
        let end = if self.endless.contains(&"!--") { None } else { find(&rest[4..], "-->") };
        // A comment that never ends would take the whole story with it; then only its own tag is dropped.
        if let Some(at) = end {
            return at + 7;
        }
        if !self.endless.contains(&"!--") {
            self.endless.push("!--");
        }
        find(rest, ">").map_or(rest.len(), |at| at + 1)
    }

    /// Where the tag at the start of `rest` ends: at `>` outside quotation marks.
    fn tag_end(&mut self, rest: &str) -> Option<usize> {
        if self.broken < PATIENCE {
            let (mut quote, mut value) = (0, false);
            for (at, &b) in rest.as_bytes().iter().enumerate() {
                match b {
                    _ if quote != 0 => quote = if b == quote { 0 } else { quote },
                    b'"' | b'\'' if value => quote = b,
                    b'>' => return Some(at),
                    b'=' => value = true,
                    b' ' | b'\t' | b'\n' | b'\r' => {}
                    _ => value = false,
                }
            }
            self.broken += 1;
        }
        find(rest, ">")
    }
}

fn find(text: &str, what: &str) -> Option<usize> {
    text.find(what)
}

fn name(inside: &str) -> &str {
    let end = inside.find(|c: char| c.is_ascii_whitespace() || c == '/' || c == '>').unwrap_or(inside.len());
    &inside[..end]
}

/// Where the content of a raw element ends, and where its end tag does.
fn end_tag(after: &str, name: &str) -> Option<(usize, usize)> {
    let mut from = 0;
    while let Some(at) = find(&after[from..], "</") {
        let start = from + at;
        let word = after.as_bytes().get(start + 2..start + 2 + name.len());
        if word.is_some_and(|word| word.eq_ignore_ascii_case(name.as_bytes())) {
            let end = find(&after[start..], ">").map_or(after.len(), |at| start + at + 1);
            return Some((start, end));
        }
        from = start + 2;
    }
    None
}

/// The attributes of a tag: name and value, references not decoded.
pub(super) fn attributes(mut rest: &str) -> impl Iterator<Item = (&str, &str)> {
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        if rest.is_empty() {
            return None;
        }
        // The first character belongs to the name whatever it is.
        let first = rest.chars().next().map_or(0, char::len_utf8);
        let end = rest[first..].find(|c: char| c.is_ascii_whitespace() || matches!(c, '=' | '/'));
        let name = &rest[..end.map_or(rest.len(), |end| first + end)];
        rest = rest[name.len()..].trim_start();
        let Some(value) = rest.strip_prefix('=') else { return Some((name, "")) };
        let value = value.trim_start();
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
        let (value, after) = match quote {
            Some(quote) => value[1..].split_once(quote).unwrap_or((&value[1..], "")),
            None => value.split_at(value.find(|c: char| c.is_ascii_whitespace()).unwrap_or(value.len())),
        };
        rest = after;
        Some((name, value))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(page: &str) -> Vec<Piece<'_>> {
        let mut scanner = Scanner::new(page);
        std::iter::from_fn(|| scanner.next().map(|(piece, _)| piece)).collect()
    }

    #[test]
    fn a_page_in_pieces() {
        let page = "<!doctype html><p class='a>b'>1 < 2<br/><script>if (a</b/) {}</script>x</P >";
        assert_eq!(
            pieces(page),
            [
                Piece::Nothing,
                Piece::Open { name: "p", attributes: " class='a>b'" },
                Piece::Text("1 "),
                Piece::Text("< 2"),
                Piece::Open { name: "br", attributes: "/" },
                Piece::Raw { name: "script", attributes: "", content: "if (a</b/) {}" },
                Piece::Text("x"),
                Piece::Close("P"),
            ]
        );
    }

    #[test]
    fn broken_pages_keep_their_text() {
        assert_eq!(
            pieces("<a href=\"x>story"),
            [Piece::Open { name: "a", attributes: " href=\"x" }, Piece::Text("story")]
        );
        assert_eq!(pieces("<!-- open> story"), [Piece::Nothing, Piece::Text(" story")]);
        assert_eq!(pieces("a <b"), [Piece::Text("a "), Piece::Text("<b")]);
        assert_eq!(pieces("<svg>story").last(), Some(&Piece::Text("story")));
    }

    #[test]
    fn attributes_in_all_their_forms() {
        let found: Vec<_> = attributes(" a=1 b='2 3' C = \"4\" d/ é=5").collect();
        assert_eq!(found, [("a", "1"), ("b", "2 3"), ("C", "4"), ("d", ""), ("é", "5")]);
    }
}
