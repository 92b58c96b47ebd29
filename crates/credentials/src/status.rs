//! The list of awards that no longer hold: one bit each, packed (W3C Bitstring Status List 1.0).

use std::io::{Read, Write};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as URL};
use flate2::{Compression, read::GzDecoder, write::GzEncoder};
use jiff::Timestamp;
use serde_json::{Value, json};

use crate::award::{CONTEXTS, Issuer, moment};
use crate::{SigningKey, Wrong, token};

/// As few as that would tell who is meant (section 6.1 of the standard).
const LEAST_BITS: usize = 131_072;
/// A list that unpacks to more is not read.
const MOST_BYTES: u64 = 4 * 1024 * 1024;

/// One bit for each award of an issuer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusList(Vec<u8>);

impl StatusList {
    /// A list with room for so many awards, and never for fewer than the standard wants. All hold.
    pub fn of(places: usize) -> Self {
        Self(vec![0; places.max(LEAST_BITS).div_ceil(8)])
    }

    /// From now on the award at this place does not hold. Errors: a place beyond the end.
    pub fn end(&mut self, at: usize) -> Result<(), Wrong> {
        let byte = self.0.get_mut(at / 8).ok_or(Wrong::Place)?;
        *byte |= 0x80 >> (at % 8);
        Ok(())
    }

    /// Whether the award at this place no longer holds. Errors: a place beyond the end.
    pub fn ended(&self, at: usize) -> Result<bool, Wrong> {
        self.0.get(at / 8).map(|byte| byte & (0x80 >> (at % 8)) != 0).ok_or(Wrong::Place)
    }

    /// Packed, as it stands in a list: multibase base64url of the compressed bits.
    pub fn packed(&self) -> Result<String, Wrong> {
        let mut packer = GzEncoder::new(Vec::new(), Compression::best());
        packer.write_all(&self.0).map_err(|_| Wrong::List)?;
        Ok(format!("u{}", URL.encode(packer.finish().map_err(|_| Wrong::List)?)))
    }

    /// Unpacks a list. Errors: what is none, is too short, or unpacks to more than anybody needs.
    pub fn unpacked(packed: &str) -> Result<Self, Wrong> {
        let bytes = packed.strip_prefix('u').and_then(|packed| URL.decode(packed).ok()).ok_or(Wrong::List)?;
        let mut bits = Vec::new();
        let read = GzDecoder::new(bytes.as_slice()).take(MOST_BYTES + 1).read_to_end(&mut bits);
        let right = read.is_ok_and(|read| read as u64 <= MOST_BYTES) && bits.len() * 8 >= LEAST_BITS;
        if right { Ok(Self(bits)) } else { Err(Wrong::List) }
    }

    /// The list, signed, as it is found at its address `id`. It may be kept for `minutes`.
    pub fn issue(
        &self,
        (id, issuer): (&str, &Issuer),
        (now, minutes): (Timestamp, i64),
        key: &SigningKey,
    ) -> Result<String, Wrong> {
        let until = now.as_second() + minutes * 60;
        let claim: Value = json!({
            "@context": [CONTEXTS[0]],
            "id": id,
            "type": ["VerifiableCredential", "BitstringStatusListCredential"],
            "issuer": issuer.id,
            "validFrom": moment(now),
            "validUntil": moment(Timestamp::from_second(until).map_err(|_| Wrong::List)?),
            "credentialSubject": {
                "id": format!("{id}#list"),
                "type": "BitstringStatusList",
                "statusPurpose": "revocation",
                "encodedList": self.packed()?,
                "ttl": minutes * 60_000,
            },
            "iss": issuer.id,
            "jti": id,
            "sub": format!("{id}#list"),
            "nbf": now.as_second(),
            "exp": until,
        });
        Ok(token::sign(&claim, ("vc+jwt", &issuer.key), key))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_place_is_the_highest_bit_of_the_first_byte() {
        let mut list = StatusList::of(1);
        list.end(0).unwrap();
        list.end(9).unwrap();
        assert_eq!((list.0[0], list.0[1], list.0.len()), (0b1000_0000, 0b0100_0000, 16_384));
        assert!(list.ended(9).unwrap() && !list.ended(8).unwrap());
        assert_eq!((list.end(131_072), list.ended(131_072)), (Err(Wrong::Place), Err(Wrong::Place)));
    }

    #[test]
    fn a_list_packs_and_unpacks() {
        let mut list = StatusList::of(200_000);
        for at in [0, 1, 77, 131_071, 199_999] {
            list.end(at).unwrap();
        }
        let packed = list.packed().unwrap();
        assert!(packed.len() < 200, "mostly noughts pack well: {}", packed.len());
        assert_eq!(StatusList::unpacked(&packed), Ok(list));
    }

    #[test]
    fn what_is_no_list_is_refused() {
        let few = {
            let mut packer = GzEncoder::new(Vec::new(), Compression::fast());
            packer.write_all(&[0; 100]).unwrap();
            format!("u{}", URL.encode(packer.finish().unwrap()))
        };
        let bomb = {
            let mut packer = GzEncoder::new(Vec::new(), Compression::best());
            (0..64).for_each(|_| packer.write_all(&vec![0; 1 << 20]).unwrap());
            format!("u{}", URL.encode(packer.finish().unwrap()))
        };
        let good = StatusList::of(1).packed().unwrap();
        for wrong in
            ["", "u", "uAAAA", "zabc", &few, &bomb, good.trim_start_matches('u'), &good[..good.len() - 8]]
        {
            assert_eq!(StatusList::unpacked(wrong), Err(Wrong::List), "{wrong:.20}");
        }
    }
}
