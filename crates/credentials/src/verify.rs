//! Checking a token: everything that is found, in words of a closed list.

use jiff::Timestamp;
use serde_json::Value;

use crate::key::PublicKey;
use crate::status::StatusList;
use crate::token;

/// One thing that is wrong with a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Finding {
    /// It is no signed badge at all.
    NoToken,
    /// The signature is not that of the issuer, or something was changed after it was signed.
    Signature,
    /// Somebody else says so than the one whose key it was checked with.
    Issuer,
    /// It says nothing about an achievement.
    NoAchievement,
    /// It does not hold yet.
    NotYet,
    /// Its time is over.
    Over,
    /// A day in it is no day.
    Day,
    /// The issuer has ended it.
    Ended,
    /// Whether it still holds cannot be seen: there is no list, or the list cannot be trusted.
    NoList,
}

/// What a token says, whether or not it can be believed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// Its own address.
    pub id: String,
    /// Who says so.
    pub issuer: String,
    /// What was reached.
    pub achievement: String,
    /// The list it points to.
    pub list: Option<String>,
}

/// Everything that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// What it says.
    pub found: Found,
    /// What is wrong with it, each once, in the order of [`Finding`].
    pub findings: Vec<Finding>,
}

impl Verdict {
    /// Whether it can be believed.
    pub fn holds(&self) -> bool {
        self.findings.is_empty()
    }
}

/// Checks a badge with the key of the issuer whose address is `issuer`; `list` is the token found at the address that
/// the badge names. A badge that names no list needs none.
pub fn verify(badge: &str, (issuer, key): (&str, &PublicKey), list: Option<&str>, now: Timestamp) -> Verdict {
    let Some(token) = token::read(badge, key) else {
        return Verdict { found: Found::default(), findings: vec![Finding::NoToken] };
    };
    let claim = &token.claim;
    let mut findings = Vec::new();
    let mut find = |wrong: bool, finding: Finding| {
        if wrong {
            findings.push(finding);
        }
    };
    let achievement = text(claim, "/credentialSubject/achievement/name");
    find(!token.signed, Finding::Signature);
    find(issuer_of(claim) != Some(issuer), Finding::Issuer);
    find(!is(claim, "OpenBadgeCredential") || achievement.is_none(), Finding::NoAchievement);
    let [from, until] = [["validFrom", "issuanceDate"], ["validUntil", "expirationDate"]]
        .map(|names| names.iter().find_map(|name| claim.get(name)).map(day));
    find(matches!(from, Some(Some(from)) if from > now), Finding::NotYet);
    find(matches!(until, Some(Some(until)) if until <= now), Finding::Over);
    find(from == Some(None) || until == Some(None) || from.is_none(), Finding::Day);
    let status = claim.get("credentialStatus");
    let named = status.and_then(|status| text(status, "/statusListCredential"));
    if let Some(status) = status {
        match ended(status, (issuer, key), (list, named), now) {
            Some(ended) => find(ended, Finding::Ended),
            None => find(true, Finding::NoList),
        }
    }
    let own = |path: &str| text(claim, path).unwrap_or_default().to_owned();
    let found = Found {
        id: own("/id"),
        issuer: issuer_of(claim).unwrap_or_default().to_owned(),
        achievement: achievement.unwrap_or_default().to_owned(),
        list: named.map(str::to_owned),
    };
    Verdict { found, findings }
}

/// Whether the list says that it has ended; none when the list cannot be trusted.
fn ended(
    status: &Value,
    (issuer, key): (&str, &PublicKey),
    (list, named): (Option<&str>, Option<&str>),
    now: Timestamp,
) -> Option<bool> {
    let at: usize = text(status, "/statusListIndex")?.parse().ok()?;
    let purpose = text(status, "/statusPurpose").filter(|purpose| *purpose == "revocation")?;
    let token = token::read(list?, key).filter(|token| token.signed)?;
    let claim = &token.claim;
    let same = issuer_of(claim) == Some(issuer) && text(claim, "/id") == named;
    let fresh = day(claim.get("validUntil")?)? > now;
    let meant = text(claim, "/credentialSubject/statusPurpose") == Some(purpose);
    if !(same && fresh && meant && is(claim, "BitstringStatusListCredential")) {
        return None;
    }
    let packed = text(claim, "/credentialSubject/encodedList")?;
    StatusList::unpacked(packed).ok()?.ended(at).ok()
}

fn text<'a>(claim: &'a Value, path: &str) -> Option<&'a str> {
    claim.pointer(path).and_then(Value::as_str)
}

fn issuer_of(claim: &Value) -> Option<&str> {
    claim.get("issuer").and_then(|issuer| issuer.as_str().or_else(|| text(issuer, "/id")))
}

fn day(value: &Value) -> Option<Timestamp> {
    value.as_str()?.parse().ok()
}

fn is(claim: &Value, kind: &str) -> bool {
    claim.get("type").and_then(Value::as_array).is_some_and(|all| all.iter().any(|one| one == kind))
}

#[cfg(test)]
mod tests {
    use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as URL};
    use proptest::prelude::*;
    use zeroize::Zeroizing;

    use super::*;
    use crate::{Achievement, Alignment, Award, Issuer, Place, SigningKey};

    fn key(seed: u8) -> SigningKey {
        SigningKey::of_seed(&Zeroizing::new([seed; 32])).unwrap()
    }

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn issuer() -> Issuer {
        let id = "https://bro.example/badges/issuers/1".to_owned();
        Issuer { key: format!("{id}/key.json"), name: "Nordby".to_owned(), id }
    }

    fn award() -> Award {
        Award {
            id: "https://bro.example/badges/abc".to_owned(),
            issuer: issuer(),
            achievement: Achievement {
                id: "https://bro.example/frameworks/core#volunteer".to_owned(),
                name: "Volunteer peer supporter".to_owned(),
                description: "What the role needs".to_owned(),
                criteria: "A panel with a peer has recognised it.".to_owned(),
                language: "en".to_owned(),
                alignments: vec![Alignment {
                    name: "Meeting as equals".to_owned(),
                    url: "https://bro.example/frameworks/core#relationship".to_owned(),
                    code: "relationship".to_owned(),
                    framework: "Brobygger core".to_owned(),
                }],
            },
            holder: "urn:uuid:00000000-0000-8000-8000-000000000001".to_owned(),
            name: None,
            from: at("2026-11-01T00:00:00Z"),
            until: at("2029-11-01T00:00:00Z"),
            place: Place { list: "https://bro.example/badges/status/1".to_owned(), at: 3 },
        }
    }

    fn list(ended: &[usize], seed: u8) -> String {
        let mut list = StatusList::of(10);
        ended.iter().for_each(|at| list.end(*at).unwrap());
        let now = at("2026-11-20T00:00:00Z");
        list.issue(("https://bro.example/badges/status/1", &issuer()), (now, 60 * 24 * 30), &key(seed))
            .unwrap()
    }

    fn findings(badge: &str, list: Option<&str>, now: &str) -> Vec<Finding> {
        verify(badge, (&issuer().id, &key(1).public()), list, at(now)).findings
    }

    const NOW: &str = "2026-11-23T00:00:00Z";

    #[test]
    fn a_badge_that_was_issued_holds_until_it_is_ended_or_over() {
        let (badge, good) = (award().issue(&key(1)), list(&[], 1));
        let verdict = verify(&badge, (&issuer().id, &key(1).public()), Some(&good), at(NOW));
        assert!(verdict.holds(), "{verdict:?}");
        assert_eq!(verdict.found.achievement, "Volunteer peer supporter");
        assert_eq!(findings(&badge, Some(&list(&[3], 1)), NOW), [Finding::Ended]);
        assert_eq!(findings(&badge, Some(&list(&[2, 4], 1)), NOW), []);
        assert_eq!(findings(&badge, Some(&good), "2026-10-31T23:59:59Z"), [Finding::NotYet]);
        assert_eq!(findings(&badge, Some(&good), "2029-11-01T00:00:00Z"), [Finding::Over, Finding::NoList]);
        assert!(!badge.contains("Kari"));
    }

    #[test]
    fn a_list_that_cannot_be_trusted_is_a_finding_and_no_yes() {
        let badge = award().issue(&key(1));
        let short =
            { StatusList::of(1).issue(("https://elsewhere.example", &issuer()), (at(NOW), 9), &key(1)) };
        for untrusted in [None, Some(list(&[], 2)), Some("a.b.c".to_owned()), Some(short.unwrap())] {
            assert_eq!(findings(&badge, untrusted.as_deref(), NOW), [Finding::NoList]);
        }
        assert_eq!(
            findings(&badge, Some(&list(&[], 1)), "2026-12-25T00:00:00Z"),
            [Finding::NoList],
            "too old"
        );
    }

    #[test]
    fn somebody_elses_key_name_or_algorithm_is_not_believed() {
        let good = list(&[], 1);
        assert_eq!(findings(&award().issue(&key(2)), Some(&good), NOW), [Finding::Signature]);
        let other = Award { issuer: Issuer { id: "https://evil.example".to_owned(), ..issuer() }, ..award() };
        assert_eq!(findings(&other.issue(&key(1)), Some(&good), NOW), [Finding::Issuer]);
        let badge = award().issue(&key(1));
        let parts: Vec<&str> = badge.split('.').collect();
        for header in
            [r#"{"alg":"none"}"#, r#"{"alg":"HS256"}"#, r#"{"alg":"EdDSA","crit":["b64"],"b64":false}"#]
        {
            let forged = format!("{}.{}.{}", URL.encode(header), parts[1], parts[2]);
            assert_eq!(findings(&forged, Some(&good), NOW), [Finding::Signature], "{header}");
            let unsigned = format!("{}.{}.", URL.encode(header), parts[1]);
            assert_eq!(findings(&unsigned, Some(&good), NOW), [Finding::Signature], "{header}");
        }
        for nothing in
            ["", "a", "a.b", "a.b.c", "e30.e30.e30.e30", "e30.W10.", &"a".repeat(token::LONGEST + 1)]
        {
            assert_eq!(findings(nothing, None, NOW), [Finding::NoToken]);
        }
    }

    #[test]
    fn what_is_signed_and_says_nothing_is_told() {
        let empty = token::sign(&serde_json::json!({ "issuer": issuer().id }), ("JWT", "k"), &key(1));
        assert_eq!(findings(&empty, None, NOW), [Finding::NoAchievement, Finding::Day]);
        let older = serde_json::json!({ "type": ["OpenBadgeCredential"], "issuer": { "id": issuer().id },
            "issuanceDate": "2026-01-01T00:00:00Z", "expirationDate": "2026-02-01T00:00:00Z",
            "credentialSubject": { "achievement": { "name": "Listening" } } });
        let older = token::sign(&older, ("JWT", "k"), &key(1));
        assert_eq!(findings(&older, None, "2026-01-15T00:00:00Z"), [], "the data model of 1.1");
        assert_eq!(findings(&older, None, NOW), [Finding::Over]);
    }

    #[test]
    fn a_name_stands_there_only_where_it_was_handed_in() {
        let named = Award { name: Some("Kari".to_owned()), ..award() }.claim();
        assert_eq!(named["credentialSubject"]["identifier"][0]["identityHash"], "Kari");
        assert!(award().claim()["credentialSubject"].get("identifier").is_none());
    }

    proptest! {
        #[test]
        fn a_changed_sign_is_never_believed(at in 0usize..2_000, sign in "[A-Za-z0-9_.-]") {
            let badge = award().issue(&key(1));
            let mut changed: Vec<char> = badge.chars().collect();
            let at = at % changed.len();
            let sign = sign.chars().next().unwrap();
            prop_assume!(changed[at] != sign);
            changed[at] = sign;
            let changed: String = changed.into_iter().collect();
            let verdict = verify(&changed, (&issuer().id, &key(1).public()), Some(&list(&[], 1)), self::at(NOW));
            prop_assert!(!verdict.holds(), "{changed}");
        }

        #[test]
        fn any_text_is_answered(text in ".{0,300}") {
            prop_assert!(!verify(&text, ("x", &key(1).public()), Some(&text), self::at(NOW)).holds());
        }
    }
}
