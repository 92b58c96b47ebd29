//! Characters: UTF-8, UTF-16 with its mark, or Windows-1252, found by looking.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use crate::Unreadable;

/// The text of a file. A line that is no UTF-8 is read as Windows-1252, for files that were pasted together.
pub(crate) fn decode(bytes: &[u8]) -> Result<String, Unreadable> {
    let text = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) if encoding != UTF_8 => {
            let rest = bytes.get(mark..).unwrap_or_default();
            encoding.decode_without_bom_handling(rest).0.into_owned()
        }
        found => lines(bytes.get(found.map_or(0, |(_, mark)| mark)..).unwrap_or_default()),
    };
    if text.contains('\0') { Err(Unreadable::NotASheet) } else { Ok(text) }
}

fn lines(bytes: &[u8]) -> String {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return text.to_owned();
    }
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 8);
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        match std::str::from_utf8(line) {
            Ok(line) => text.push_str(line),
            Err(_) => text.push_str(&WINDOWS_1252.decode_without_bom_handling(line).0),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_come_out_right_whatever_saved_them() {
        assert_eq!(decode("Åse æøå".as_bytes()).unwrap(), "Åse æøå");
        assert_eq!(decode(b"\xef\xbb\xbf\xc3\x85se").unwrap(), "Åse");
        assert_eq!(decode(b"\xc5se;\xe6\xf8\xe5\x80").unwrap(), "Åse;æøå€");
        assert_eq!(decode(b"\xff\xfe\xc5\x00s\x00e\x00").unwrap(), "Åse");
        assert_eq!(decode(b"\xfe\xff\x00\xc5\x00s\x00e").unwrap(), "Åse");
        assert_eq!(decode(b"\xc3\x85se\n\xc5se\n").unwrap(), "Åse\nÅse\n");
        assert_eq!(decode(b"a\0b"), Err(Unreadable::NotASheet));
    }
}
