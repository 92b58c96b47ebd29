//! A programme that is being filled in: what was chosen and written, before anything is made.

use std::collections::BTreeSet;

use foundation::{Actor, Day, Error, Id, Organisation, Problem, Programme, Result, Tx, must};
use packs::{Pack, programme::PartnerKind};
use people::{NewOrganisation, OrganisationCard, OrganisationKind, add_organisations};
use ui::Answers;

use super::actions::start;
use super::model::{CURRENCIES, NewPartner, Start};

/// More new organisations than a programme begins with at once.
const MOST_NEW: usize = 60;

/// A programme as it is filled in.
#[derive(Debug, Clone)]
pub(crate) struct Draft {
    /// The template.
    pub pack: &'static Pack,
    /// What it is to be called.
    pub name: String,
    /// The first day, as it was written.
    pub started_on: String,
    /// ISO 3166.
    pub country: String,
    /// ISO 4217.
    pub currency: String,
    /// The partners, by their kind.
    pub parts: Vec<Parts>,
    /// Wards of the region.
    pub wards: Vec<String>,
}

/// The partners of one kind.
#[derive(Debug, Clone)]
pub(crate) struct Parts {
    /// The kind, as the template names it.
    pub kind: &'static PartnerKind,
    /// Organisations that are here already.
    pub chosen: Vec<OrganisationCard>,
    /// New ones, by name.
    pub new: Vec<String>,
    /// What stood in the field for new ones.
    pub written: String,
}

impl Parts {
    /// How many there are.
    pub fn count(&self) -> usize {
        self.chosen.len() + self.new.len()
    }
}

impl Draft {
    /// Reads what was filled in. The actor's own organisation always takes part; a new name that is here
    /// already is the organisation that is here.
    pub fn read(
        answers: &Answers,
        pack: &'static Pack,
        all: &[OrganisationCard],
        own: Id<Organisation>,
    ) -> Self {
        let kinds = pack.programme().map(|template| template.partners.as_slice()).unwrap_or_default();
        let parts = kinds.iter().map(|kind| parts(answers, kind, all, own)).collect();
        Self {
            pack,
            name: answers.text("name").to_owned(),
            started_on: answers.text("started_on").to_owned(),
            country: answers.text("country").to_owned(),
            currency: answers.text("currency").to_owned(),
            parts,
            wards: names(answers.text("wards")),
        }
    }

    /// What has to be filled in first, if anything.
    pub fn check(&self) -> Result<Day> {
        let mut problems = Vec::new();
        let mut add = |field, text| problems.push(Problem { field, text });
        if self.name.is_empty() {
            add("name", "programme-problem-name");
        }
        if self.name.chars().count() > 120 {
            add("name", "ui-problem-too-long");
        }
        let day = self.started_on.parse::<Day>();
        if day.is_err() {
            add("started_on", "ui-problem-day");
        }
        if !CURRENCIES.iter().any(|(country, _)| *country == self.country) {
            add("country", "ui-problem-choose");
        }
        if !CURRENCIES.iter().any(|(_, currency)| *currency == self.currency) {
            add("currency", "ui-problem-choose");
        }
        if self.parts.iter().any(|parts| parts.count() < parts.kind.at_least as usize) {
            add("partners", "programme-problem-partners");
        }
        let new = || self.parts.iter().flat_map(|parts| &parts.new).chain(&self.wards);
        if new().count() > MOST_NEW || new().any(|name| name.chars().count() > 120) {
            add("partners", "programme-problem-names");
        }
        if !self.wards.is_empty()
            && !self.parts.iter().any(|parts| is_region(parts.kind) && parts.count() > 0)
        {
            add("wards", "programme-problem-wards");
        }
        must(problems.is_empty(), Error::Invalid(problems))?;
        day.map_err(|_| Error::field("started_on", "ui-problem-day"))
    }

    /// Makes the new organisations and starts the programme with all of them.
    pub async fn start(&self, tx: &mut Tx, actor: &Actor) -> Result<Id<Programme>> {
        let started_on = self.check()?;
        let (mut partners, mut added) = (Vec::new(), Vec::new());
        let mut region = None;
        for parts in &self.parts {
            let mut orgs: Vec<Id<Organisation>> = parts.chosen.iter().map(|card| card.id).collect();
            for name in &parts.new {
                let id = actor.id();
                added.push((id, self.organisation(name, kind_of(parts.kind), None)));
                orgs.push(id);
            }
            if is_region(parts.kind) && region.is_none() {
                region = orgs.first().copied();
            }
            let partner = |org| NewPartner { org, part: parts.kind.kind.clone() };
            partners.extend(orgs.into_iter().map(partner));
        }
        for ward in &self.wards {
            added.push((actor.id(), self.organisation(ward, OrganisationKind::Ward, region)));
        }
        add_organisations(tx, actor, &added).await?;
        let new = Start {
            name: self.name.clone(),
            pack: self.pack.id().to_owned(),
            country: self.country.clone(),
            currency: self.currency.clone(),
            started_on,
            partners,
        };
        start(tx, actor, &new).await
    }

    fn organisation(
        &self,
        name: &str,
        kind: OrganisationKind,
        parent: Option<Id<Organisation>>,
    ) -> NewOrganisation {
        let country = self.country.clone();
        NewOrganisation { kind, name: name.to_owned(), parent, country, place: None, phone: None }
    }
}

fn parts(
    answers: &Answers,
    kind: &'static PartnerKind,
    all: &[OrganisationCard],
    own: Id<Organisation>,
) -> Parts {
    let ticked = answers.all(&format!("partner-{}", kind.kind));
    let written = answers.text(&format!("new-{}", kind.kind)).to_owned();
    let of_kind = || all.iter().filter(|card| card.kind == kind_of(kind));
    let mut new = names(&written);
    let known: BTreeSet<String> = new.iter().map(|name| name.to_lowercase()).collect();
    let takes_part = |card: &&OrganisationCard| {
        card.id == own || ticked.contains(&card.id.to_string()) || known.contains(&card.name.to_lowercase())
    };
    let chosen: Vec<OrganisationCard> = of_kind().filter(takes_part).cloned().collect();
    new.retain(|name| !of_kind().any(|card| card.name.to_lowercase() == name.to_lowercase()));
    Parts { kind, chosen, new, written }
}

/// One name a line, each once.
fn names(written: &str) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let name = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    written.lines().map(name).filter(|name| !name.is_empty() && seen.insert(name.to_lowercase())).collect()
}

/// What kind of organisation takes this part. A template of one's own may name parts the house does not know;
/// those who take them are organisations of people.
pub(crate) fn kind_of(kind: &PartnerKind) -> OrganisationKind {
    kind.kind.parse().unwrap_or(OrganisationKind::UserOrganisation)
}

/// Whether it has wards.
pub(crate) fn is_region(kind: &PartnerKind) -> bool {
    kind_of(kind) == OrganisationKind::Region
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card(id: &[u8], kind: OrganisationKind, name: &str) -> OrganisationCard {
        OrganisationCard {
            id: Id::named(id),
            kind,
            name: name.to_owned(),
            parent: None,
            country: "DK".to_owned(),
            place: None,
            phone: None,
        }
    }

    #[test]
    fn a_name_that_is_here_already_is_the_organisation_that_is_here() {
        let all = [
            card(b"n", OrganisationKind::Municipality, "Nordby"),
            card(b"s", OrganisationKind::Municipality, "Sydby"),
            card(b"u", OrganisationKind::UserOrganisation, "Brukerne"),
        ];
        let answers =
            Answers::of(&[("new-municipality", "nordby\n Vestby \n\nvestby"), ("new-region", "Region Nord")]);
        let pack = packs::installed().pack("peer-guide").unwrap();
        let draft = Draft::read(&answers, pack, &all, all[2].id);
        let found: Vec<_> = draft
            .parts
            .iter()
            .map(|parts| {
                (parts.chosen.iter().map(|c| c.name.as_str()).collect::<Vec<_>>(), parts.new.clone())
            })
            .collect();
        assert_eq!(
            found,
            [
                (vec![], vec!["Region Nord".to_owned()]),
                (vec!["Nordby"], vec!["Vestby".to_owned()]),
                (vec!["Brukerne"], vec![]),
            ]
        );
        assert!(matches!(draft.check(), Err(Error::Invalid(problems)) if problems.len() == 4));
    }
}
