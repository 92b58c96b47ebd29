//! Compact JWS (RFC 7515): three parts with dots between them, the last the signature over the first two.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as URL};
use serde_json::{Value, json};

use crate::key::{PublicKey, SigningKey};

/// Longer tokens are not read.
pub(crate) const LONGEST: usize = 512 * 1024;

/// Signs a claim. `typ` says what kind of token it is; `kid` where its key is found.
pub(crate) fn sign(claim: &Value, (typ, kid): (&str, &str), key: &SigningKey) -> String {
    let header = json!({ "alg": "EdDSA", "typ": typ, "kid": kid, "jwk": key.public().jwk() });
    let words = format!("{}.{}", URL.encode(header.to_string()), URL.encode(claim.to_string()));
    let signature = URL.encode(key.sign(words.as_bytes()));
    format!("{words}.{signature}")
}

/// A token that was taken apart.
pub(crate) struct Token {
    pub claim: Value,
    /// Whether the signature is that of this key, with the one algorithm there is.
    pub signed: bool,
}

/// Takes a token apart and checks its signature. None when it is no token at all.
///
/// The algorithm is ours: what the header says is compared with it, and never followed.
pub(crate) fn read(token: &str, key: &PublicKey) -> Option<Token> {
    if token.len() > LONGEST {
        return None;
    }
    let (words, signature) = token.rsplit_once('.')?;
    let (header, claim) = words.split_once('.').filter(|(_, claim)| !claim.contains('.'))?;
    let json = |part: &str| serde_json::from_slice::<Value>(&URL.decode(part).ok()?).ok();
    let (header, claim) = (json(header)?, json(claim)?);
    let ours = ["EdDSA", "Ed25519"].contains(&header.get("alg").and_then(Value::as_str)?);
    // A header that must be understood names something this reader does not know.
    let plain = header.get("crit").is_none();
    let signature = URL.decode(signature).ok()?;
    let signed = ours && plain && key.checks(words.as_bytes(), &signature);
    claim.is_object().then_some(Token { claim, signed })
}
