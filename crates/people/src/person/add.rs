//! Somebody new.

use foundation::{
    Actor, Error, Id, Key, News, Organisation, Person, Problem, Result, Thing, Tx, args, must, tell_of,
};
use ui::Language;

use super::{CONTACT, Card, Contact, FIRST_NAME};

/// Somebody who is new here.
#[derive(Debug, Clone)]
pub struct NewPerson {
    /// What they are called.
    pub first_name: String,
    /// Their e-mail address.
    pub email: Option<String>,
    /// Their phone.
    pub phone: Option<String>,
    /// The language they read.
    pub language: Language,
}

#[derive(Debug, serde::Serialize, serde::Deserialize)]
struct PersonAdded {
    person: Id<Person>,
}
impl News for PersonAdded {
    const NAME: &'static str = "people.person_added";
    fn subject(&self) -> Option<Id<Person>> {
        Some(self.person)
    }
}

/// Adds somebody to an organisation: a coordinator to their own, a colleague on the ward to the one they
/// offer.
pub async fn add_person(tx: &mut Tx, actor: &Actor, org: Id<Organisation>, new: &NewPerson) -> Result<Card> {
    actor.must("id_core.create", &Thing::of(org).by(actor.person))?;
    insert(tx, actor, org, new).await
}

/// As [`add_person`], where the asking action has made sure that the actor may.
pub(crate) async fn insert(
    tx: &mut Tx,
    actor: &Actor,
    org: Id<Organisation>,
    new: &NewPerson,
) -> Result<Card> {
    insert_as(tx, actor, org, actor.id(), new).await
}

/// As [`insert`], under an identity that is given.
pub(super) async fn insert_as(
    tx: &mut Tx,
    actor: &Actor,
    org: Id<Organisation>,
    id: Id<Person>,
    new: &NewPerson,
) -> Result<Card> {
    Ok(insert_at(tx, actor, org, id, new).await?.0)
}

/// As [`insert_as`]; says also where the organisation is, a number of GeoNames.
pub(super) async fn insert_at(
    tx: &mut Tx,
    actor: &Actor,
    org: Id<Organisation>,
    id: Id<Person>,
    new: &NewPerson,
) -> Result<(Card, Option<i64>)> {
    let (first_name, contact) = rule(new)?;
    let key = Key::new(&actor.trust.chance);
    let wrapped = actor.trust.keys.wrap(&actor.trust.chance, org, id, &key)?;
    let sealed_name = actor.seal(&key, FIRST_NAME, id, &first_name)?;
    let sealed_contact = actor.seal(&key, CONTACT, id, &serde_json::to_string(&contact)?)?;
    let (place,): (Option<i64>,) = tx
        .one(
            "insert into people_person (org, id, key, first_name, contact, language, made_org, created_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8)
             returning (select o.place from people_organisation o where o.id = $1) as place",
            args![org, id, wrapped, sealed_name, sealed_contact, new.language, actor.hat.org, actor.now],
        )
        .await?;
    tell_of(tx, actor, &PersonAdded { person: id }, org).await?;
    Ok((Card { id, org, first_name, language: new.language, key }, place))
}

/// Writes down anew what somebody is called and how to reach them, where the asking action has made sure that
/// the actor may.
pub(crate) async fn put_right(tx: &mut Tx, actor: &Actor, id: Id<Person>, new: &NewPerson) -> Result<()> {
    let (first_name, contact) = rule(new)?;
    let key = super::card(tx, actor, id).await?.key;
    let sealed_name = actor.seal(&key, FIRST_NAME, id, &first_name)?;
    let sealed_contact = actor.seal(&key, CONTACT, id, &serde_json::to_string(&contact)?)?;
    tx.run(
        "update people_person set first_name = $2, contact = $3, language = $4 where id = $1",
        args![id, sealed_name, sealed_contact, new.language],
    )
    .await?;
    Ok(())
}

fn rule(new: &NewPerson) -> Result<(String, Contact)> {
    let first_name = new.first_name.trim().to_owned();
    let tidy =
        |text: &Option<String>| text.as_deref().map(str::trim).filter(|t| !t.is_empty()).map(str::to_owned);
    let contact = Contact { email: tidy(&new.email), phone: tidy(&new.phone) };
    let mut problems = Vec::new();
    let mut note = |field, text| problems.push(Problem { field, text });
    if first_name.is_empty() {
        note("first_name", "people-problem-first-name");
    }
    if first_name.chars().count() > 60 {
        note("first_name", "ui-problem-too-long");
    }
    if contact.email.as_deref().is_some_and(|email| !is_address(email)) {
        note("email", "people-problem-email");
    }
    if contact.phone.as_deref().is_some_and(|phone| !is_phone(phone)) {
        note("phone", "people-problem-phone");
    }
    must(problems.is_empty(), Error::Invalid(problems))?;
    Ok((first_name, contact))
}

/// Whether this can be an e-mail address. Whether it is one shows when a letter arrives.
pub(crate) fn is_address(text: &str) -> bool {
    let plain = |c: char| !c.is_whitespace() && !c.is_control() && !matches!(c, ',' | ';' | '<' | '>' | '"');
    text.chars().count() <= 254
        && text.chars().all(plain)
        && text.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty()
                && host.contains('.')
                && !host.contains('@')
                && !host.starts_with('.')
                && !host.ends_with('.')
        })
}

/// Whether this can be a phone number.
pub(crate) fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    (5..=15).contains(&digits)
        && text
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, ' ' | '+' | '-' | '(' | ')' | '.' | '\u{a0}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_numbers_are_told_from_other_words() {
        for fine in ["ola@example.org", "åse.b+1@post.example.dk"] {
            assert!(is_address(fine), "{fine}");
        }
        for wrong in
            ["ola", "ola@", "@example.org", "a b@example.org", "a@b", "a@b.c\r\nBcc: x@y.z", "a@b@c.d"]
        {
            assert!(!is_address(wrong), "{wrong}");
        }
        assert!(is_phone("+45 12 34 56 78"));
        assert!(!is_phone("12"));
        assert!(!is_phone("ring to me 12345678"));
    }
}
