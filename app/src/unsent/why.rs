//! Why a letter could not be sent, in one word.

use foundation::Error;

/// Letters or text messages were never set up on this installation.
#[derive(Debug)]
pub struct NotSetUp(pub &'static str);

impl std::fmt::Display for NotSetUp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "no way is set up for {}", self.0)
    }
}
impl std::error::Error for NotSetUp {}

/// All words there are; each has its text.
pub(super) const WORDS: [&str; 6] = ["not-set-up", "address", "refused", "away", "gone", "broken"];

/// Which of the words it is.
pub fn why(error: &Error) -> &'static str {
    let Error::Broken(cause) = error else {
        return if matches!(error, Error::NotFound) { "gone" } else { "broken" };
    };
    for cause in cause.chain() {
        if cause.is::<NotSetUp>() {
            return "not-set-up";
        }
        if cause.is::<lettre::address::AddressError>() {
            return "address";
        }
        if let Some(error) = cause.downcast_ref::<lettre::transport::smtp::Error>() {
            return if error.is_permanent() { "refused" } else { "away" };
        }
        if let Some(error) = cause.downcast_ref::<ureq::Error>() {
            return if matches!(error, ureq::Error::StatusCode(400..=499)) { "refused" } else { "away" };
        }
    }
    "broken"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_failure_has_a_word_that_can_be_said() {
        let address = "no address".parse::<lettre::Address>().unwrap_err();
        for (error, word) in [
            (Error::Broken(NotSetUp("mail").into()), "not-set-up"),
            (Error::Broken(anyhow::Error::from(address).context("a letter")), "address"),
            (Error::Broken(ureq::Error::StatusCode(422).into()), "refused"),
            (Error::Broken(ureq::Error::StatusCode(503).into()), "away"),
            (Error::Broken(ureq::Error::HostNotFound.into()), "away"),
            (Error::NotFound, "gone"),
            (Error::NotAllowed, "broken"),
            (Error::broken("something else"), "broken"),
        ] {
            assert_eq!(why(&error), word, "{error:?}");
            assert!(WORDS.contains(&word));
        }
    }
}
