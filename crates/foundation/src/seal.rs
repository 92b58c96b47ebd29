//! Sealing: names, wishes and notes are readable only with a key that is not in the database.
//!
//! XChaCha20-Poly1305. The master key lies outside the database; organisations' keys follow from it; each person
//! has a random key of their own, wrapped under their organisation's. Forgetting a person is destroying that key.

use chacha20poly1305::{
    XChaCha20Poly1305, XNonce,
    aead::{Aead, KeyInit, Payload},
};
use hmac::{Hmac, Mac};
use sha2::Sha256;
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::{Bind, Chance, Column, Error, Id, Organisation, Person, Result, Value};

/// The form of the sealed bytes, for the day when it changes.
const FORM: u8 = 1;
const NONCE: usize = 24;

/// A key that seals.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Key([u8; 32]);

/// The key ring of the house.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Keys([u8; 32]);

/// Sealed words, as the database keeps them.
#[derive(Clone, PartialEq, Eq)]
pub struct Sealed(Vec<u8>);

impl Key {
    /// A new key.
    pub fn new(chance: &Chance) -> Self {
        Self(chance.bytes())
    }

    /// Seals words for one column (`place`) of one row; anywhere else they do not open.
    pub fn seal<T>(&self, chance: &Chance, place: &'static str, row: Id<T>, words: &str) -> Result<Sealed> {
        self.seal_bytes(chance, &purpose(place, row), words.as_bytes())
    }

    /// The words again. Errors when the key, the place or the row is another.
    pub fn open<T>(&self, place: &'static str, row: Id<T>, sealed: &Sealed) -> Result<String> {
        String::from_utf8(self.open_bytes(&purpose(place, row), sealed)?).map_err(Error::broken)
    }

    /// As [`open`](Self::open), for a column that may be empty.
    pub fn open_maybe<T>(
        &self,
        place: &'static str,
        row: Id<T>,
        sealed: Option<&Sealed>,
    ) -> Result<Option<String>> {
        sealed.map(|sealed| self.open(place, row, sealed)).transpose()
    }

    fn seal_bytes(&self, chance: &Chance, purpose: &[u8], bytes: &[u8]) -> Result<Sealed> {
        let nonce: [u8; NONCE] = chance.bytes();
        let payload = Payload { msg: bytes, aad: purpose };
        let hidden = XChaCha20Poly1305::new(&self.0.into())
            .encrypt(&XNonce::from(nonce), payload)
            .map_err(|_| Error::broken("sealing failed"))?;
        let mut all = Vec::with_capacity(1 + NONCE + hidden.len());
        all.push(FORM);
        all.extend_from_slice(&nonce);
        all.extend_from_slice(&hidden);
        Ok(Sealed(all))
    }

    fn open_bytes(&self, purpose: &[u8], sealed: &Sealed) -> Result<Vec<u8>> {
        let does_not_open = || Error::broken("a sealed field does not open with this key");
        let (form, rest) = sealed.0.split_first().ok_or_else(does_not_open)?;
        let (nonce, hidden) = rest.split_at_checked(NONCE).ok_or_else(does_not_open)?;
        if *form != FORM {
            return Err(does_not_open());
        }
        let nonce: [u8; NONCE] = nonce.try_into().map_err(Error::broken)?;
        let payload = Payload { msg: hidden, aad: purpose };
        XChaCha20Poly1305::new(&self.0.into())
            .decrypt(&XNonce::from(nonce), payload)
            .map_err(|_| does_not_open())
    }
}

impl Keys {
    /// The ring that follows from this master key.
    pub fn new(master: [u8; 32]) -> Self {
        Self(master)
    }

    /// A person's key, wrapped for the database.
    pub fn wrap(
        &self,
        chance: &Chance,
        org: Id<Organisation>,
        person: Id<Person>,
        key: &Key,
    ) -> Result<Sealed> {
        self.of(org).seal_bytes(chance, &purpose("people_person.key", person), &key.0)
    }

    /// A person's key, unwrapped.
    pub fn unwrap(&self, org: Id<Organisation>, person: Id<Person>, wrapped: &Sealed) -> Result<Key> {
        let bytes = self.of(org).open_bytes(&purpose("people_person.key", person), wrapped)?;
        Ok(Key(bytes.try_into().map_err(|_| Error::broken("a wrapped key has the wrong length"))?))
    }

    /// The key of an organisation, for what belongs to it and to no person.
    pub fn of(&self, org: Id<Organisation>) -> Key {
        Key(self.follow(b"organisation", org.uuid().as_bytes()))
    }

    /// A blind index: equal words give equal marks, and a mark does not give the words back.
    pub fn blind(&self, place: &'static str, words: &str) -> String {
        use base64::Engine;
        let mark = self.follow(place.as_bytes(), words.as_bytes());
        base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(mark)
    }

    /// The secret bytes from which an organisation's own key for this is made, such as what it signs with. The same each
    /// time; whoever gets them wipes them.
    pub fn seed(&self, place: &'static str, org: Id<Organisation>) -> [u8; 32] {
        self.follow(place.as_bytes(), org.uuid().as_bytes())
    }

    fn follow(&self, purpose: &[u8], what: &[u8]) -> [u8; 32] {
        // HMAC takes keys of every length, so this cannot fail; an all-zero key would be caught by every test.
        let Ok(mut mac) = <Hmac<Sha256> as KeyInit>::new_from_slice(&self.0) else { return [0; 32] };
        mac.update(&(purpose.len() as u64).to_be_bytes());
        mac.update(purpose);
        mac.update(what);
        mac.finalize().into_bytes().into()
    }
}

fn purpose<T>(place: &str, row: Id<T>) -> Vec<u8> {
    [&[FORM], place.as_bytes(), b"|", row.uuid().as_bytes()].concat()
}

impl Bind for Sealed {
    fn value(&self) -> Value {
        Value::Bytes(self.0.clone())
    }
}
impl Column for Sealed {
    fn read(value: Value) -> Result<Self> {
        Vec::read(value).map(Self)
    }
}
impl std::fmt::Debug for Sealed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Sealed({} bytes)", self.0.len())
    }
}
impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key")
    }
}
impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Keys")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sealed_words_open_only_with_their_key_place_and_row() {
        let chance = Chance::of_seed(1);
        let (key, other) = (Key::new(&chance), Key::new(&chance));
        let row: Id<Person> = uuid::Uuid::from_u128(7).into();
        let sealed = key.seal(&chance, "a.b", row, "Ola vil gå tur").unwrap();
        assert_eq!(key.open("a.b", row, &sealed).unwrap(), "Ola vil gå tur");
        assert!(key.open("a.c", row, &sealed).is_err());
        assert!(key.open::<Person>("a.b", uuid::Uuid::from_u128(8).into(), &sealed).is_err());
        assert!(other.open("a.b", row, &sealed).is_err());
        for cut in 0..sealed.0.len() {
            assert!(key.open("a.b", row, &Sealed(sealed.0[..cut].to_vec())).is_err());
        }
    }

    #[test]
    fn a_wrapped_key_opens_only_in_its_organisation() {
        let (chance, keys) = (Chance::of_seed(1), Keys::new([7; 32]));
        let (north, south) = (uuid::Uuid::from_u128(1).into(), uuid::Uuid::from_u128(2).into());
        let person = uuid::Uuid::from_u128(3).into();
        let wrapped = keys.wrap(&chance, north, person, &Key::new(&chance)).unwrap();
        assert!(keys.unwrap(north, person, &wrapped).is_ok());
        assert!(keys.unwrap(south, person, &wrapped).is_err());
    }
}
