//! Keys: what an issuer signs with, and what others check with.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as URL};
use ring::signature::{ED25519, Ed25519KeyPair, KeyPair, UnparsedPublicKey};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::Wrong;

/// What an issuer signs with: an Ed25519 key (RFC 8032).
pub struct SigningKey(Ed25519KeyPair);

impl std::fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SigningKey(…)")
    }
}

impl SigningKey {
    /// The key of these 32 secret bytes. Errors: bytes that are no key.
    pub fn of_seed(seed: &Zeroizing<[u8; 32]>) -> Result<Self, Wrong> {
        Ed25519KeyPair::from_seed_unchecked(seed.as_slice()).map(Self).map_err(|_| Wrong::Key)
    }

    /// What others check with.
    pub fn public(&self) -> PublicKey {
        let mut bytes = [0; 32];
        bytes.iter_mut().zip(self.0.public_key().as_ref()).for_each(|(to, from)| *to = *from);
        PublicKey(bytes)
    }

    pub(crate) fn sign(&self, words: &[u8]) -> Vec<u8> {
        self.0.sign(words).as_ref().to_vec()
    }
}

/// What others check with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublicKey([u8; 32]);

impl PublicKey {
    /// The key as a JSON Web Key (RFC 8037, section 2), with its thumbprint as `kid`.
    pub fn jwk(&self) -> Value {
        json!({ "kty": "OKP", "crv": "Ed25519", "x": URL.encode(self.0), "alg": "EdDSA", "use": "sig",
            "kid": self.thumbprint() })
    }

    /// Reads a JSON Web Key. Errors: another kind of key, or bytes that are none.
    pub fn of_jwk(jwk: &Value) -> Result<Self, Wrong> {
        let says = |name: &str, value: &str| jwk.get(name).and_then(Value::as_str) == Some(value);
        let x = jwk.get("x").and_then(Value::as_str).filter(|_| says("kty", "OKP") && says("crv", "Ed25519"));
        let bytes = x.and_then(|x| URL.decode(x).ok()).ok_or(Wrong::Key)?;
        <[u8; 32]>::try_from(bytes.as_slice()).map(Self).map_err(|_| Wrong::Key)
    }

    /// The thumbprint of the key (RFC 7638): SHA-256 of its required members in order of their names.
    pub fn thumbprint(&self) -> String {
        let members = format!(r#"{{"crv":"Ed25519","kty":"OKP","x":"{}"}}"#, URL.encode(self.0));
        URL.encode(Sha256::digest(members))
    }

    pub(crate) fn checks(&self, words: &[u8], signature: &[u8]) -> bool {
        UnparsedPublicKey::new(&ED25519, self.0).verify(words, signature).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The key of RFC 8037, appendix A.1.
    fn rfc() -> SigningKey {
        let seed = URL.decode("nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A").unwrap();
        SigningKey::of_seed(&Zeroizing::new(seed.try_into().unwrap())).unwrap()
    }

    #[test]
    fn the_key_of_the_standard_has_the_public_part_and_the_thumbprint_printed_there() {
        let public = rfc().public();
        assert_eq!(public.jwk()["x"], "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
        assert_eq!(public.thumbprint(), "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
        assert_eq!(PublicKey::of_jwk(&public.jwk()), Ok(public));
    }

    #[test]
    fn the_signature_of_the_standard_is_ours() {
        let words = b"eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc";
        let printed =
            "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg";
        assert_eq!(URL.encode(rfc().sign(words)), printed);
        assert!(rfc().public().checks(words, &URL.decode(printed).unwrap()));
    }

    #[test]
    fn other_keys_are_refused_and_a_secret_is_not_printed() {
        for wrong in [
            json!({}),
            json!({ "kty": "RSA", "crv": "Ed25519", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo" }),
            json!({ "kty": "OKP", "crv": "X25519", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo" }),
            json!({ "kty": "OKP", "crv": "Ed25519", "x": "11qY" }),
            json!({ "kty": "OKP", "crv": "Ed25519", "x": "***" }),
        ] {
            assert_eq!(PublicKey::of_jwk(&wrong), Err(Wrong::Key), "{wrong}");
        }
        assert_eq!(format!("{:?}", rfc()), "SigningKey(…)");
    }
}
