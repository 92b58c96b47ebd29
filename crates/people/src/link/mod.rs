//! Links: an address with a secret in it that opens one thing for one person, for a while.

mod end;
mod follow;
mod make;

pub use end::end_links;
pub(crate) use end::end_unused;
pub(crate) use follow::follow;
pub(crate) use make::insert;
pub use make::make_link;

foundation::words! {
    /// What a link is for.
    pub enum LinkPurpose {
        /// A question that waits for a yes or a no.
        Ask = "ask",
        /// Questions about how it goes.
        Questionnaire = "questionnaire",
        /// To choose a password.
        Account = "account",
        /// To sign in without one.
        SignIn = "sign-in",
        /// To sign in once, handed over by a coordinator to somebody who cannot be sent one.
        HandedOver = "handed-over",
        /// To choose a password, for the first who looks after an organisation.
        FirstAdministrator = "first-administrator",
    }
}

/// The mark of a secret: what the database keeps instead of it.
pub(crate) fn mark(secret: &str) -> String {
    use base64::Engine;
    use sha2::Digest;
    let hash = sha2::Sha256::digest(secret.as_bytes());
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(hash)
}

/// A new secret of 192 bits, fit for an address and a cookie.
pub(crate) fn secret(chance: &foundation::Chance) -> String {
    use base64::Engine;
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(chance.bytes::<24>())
}
