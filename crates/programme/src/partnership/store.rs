//! The SQL of programmes and partners.

use foundation::{
    Actor, Day, Error, Id, Json, Organisation, Programme, Result, Timestamp, Tx, Value, args, in_list, list,
    rows,
};

use super::model::{NewPartner, Running, Start};

foundation::record! {
    /// A programme as it is kept.
    #[derive(Debug, Clone)]
    pub(crate) struct Kept {
        pub id: Id<Programme>,
        pub name: String,
        pub pack: String,
        pub pack_version: String,
        pub country: String,
        pub currency: String,
        pub started_on: Day,
        pub settings: Json<Settings>,
    }
}

/// What a programme keeps beside its name: the template as it was when somebody last agreed to it.
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(default)]
pub(crate) struct Settings {
    /// Each thing that can differ between versions, and what it was.
    pub template: std::collections::BTreeMap<String, String>,
    /// The mark of the pack's files; none where they were not kept.
    pub content: Option<String>,
}

foundation::record! {
    /// A partner as it is kept.
    #[derive(Debug, Clone)]
    pub(crate) struct KeptPartner {
        pub programme: Id<Programme>,
        pub org: Id<Organisation>,
        pub part: String,
        pub joined_on: Day,
        pub agreed_at: Option<Timestamp>,
        pub invited_at: Option<Timestamp>,
        pub left_on: Option<Day>,
    }
}

impl Kept {
    /// The programme with its pack; none when the pack is not installed any more.
    pub fn running(&self) -> Option<Running> {
        Some(Running {
            id: self.id,
            name: self.name.clone(),
            pack: super::held::in_use(self.id, &self.pack, self.settings.0.content.as_deref())?,
            country: self.country.clone(),
            currency: self.currency.clone(),
        })
    }
}

/// The programmes that the organisation of the hat takes part in, oldest first.
pub(crate) async fn list_running(tx: &mut Tx, actor: &Actor) -> Result<Vec<Kept>> {
    tx.all(
        "select p.id, p.name, p.pack, p.pack_version, p.country, p.currency, p.started_on, p.settings
         from programme_programme p join programme_partner t on t.programme = p.id
         where t.org = $1 and t.left_on is null and p.ended_on is null
         order by p.started_on, p.id",
        args![actor.hat.org],
    )
    .await
}

foundation::record! {
    /// A programme beside one of its partners.
    pub(crate) struct Beside {
        pub programme: Id<Programme>,
        pub name: String,
        pub pack: String,
        pub country: String,
        pub currency: String,
        pub settings: Json<Settings>,
        pub org: Id<Organisation>,
        pub part: String,
        pub joined_on: Day,
        pub agreed_at: Option<Timestamp>,
        pub invited_at: Option<Timestamp>,
        pub left_on: Option<Day>,
    }
}

impl Beside {
    /// The programme; none when its pack is not installed any more.
    pub fn running(&self) -> Option<Running> {
        Some(Running {
            id: self.programme,
            name: self.name.clone(),
            pack: super::held::in_use(self.programme, &self.pack, self.settings.0.content.as_deref())?,
            country: self.country.clone(),
            currency: self.currency.clone(),
        })
    }

    pub fn partner(self) -> KeptPartner {
        let Self { programme, org, part, joined_on, agreed_at, invited_at, left_on, .. } = self;
        KeptPartner { programme, org, part, joined_on, agreed_at, invited_at, left_on }
    }
}

/// As [`list_running`], each programme once for each of its partners.
pub(crate) async fn list_beside(tx: &mut Tx, actor: &Actor) -> Result<Vec<Beside>> {
    let mut all = list_ever_beside(tx, actor).await?;
    let own: Vec<Id<Programme>> = all
        .iter()
        .filter(|one| one.org == actor.hat.org && one.left_on.is_none())
        .map(|one| one.programme)
        .collect();
    all.retain(|one| one.left_on.is_none() && own.contains(&one.programme));
    Ok(all)
}

/// As [`list_beside`], with the programmes that the organisation of the hat has left, after the others, and with the
/// partners that have left.
pub(crate) async fn list_ever_beside(tx: &mut Tx, actor: &Actor) -> Result<Vec<Beside>> {
    tx.all(
        "select p.id as programme, p.name, p.pack, p.country, p.currency, p.settings,
         q.org, q.part, q.joined_on, q.agreed_at, q.invited_at, q.left_on
         from programme_programme p join programme_partner t on t.programme = p.id
         join programme_partner q on q.programme = p.id
         where t.org = $1 and p.ended_on is null
         order by case when t.left_on is null then 0 else 1 end, p.started_on, p.id, q.joined_on, q.org",
        args![actor.hat.org],
    )
    .await
}

/// The programme, when the organisation of the hat takes part in it.
pub(crate) async fn find(tx: &mut Tx, actor: &Actor, id: Id<Programme>) -> Result<Kept> {
    let all = list_running(tx, actor).await?;
    all.into_iter().find(|kept| kept.id == id).ok_or(Error::NotFound)
}

/// The partners of these programmes, those who have left not counted.
pub(crate) async fn list_partners(tx: &mut Tx, programmes: &[Id<Programme>]) -> Result<Vec<KeptPartner>> {
    if programmes.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!(
        "select programme, org, part, joined_on, agreed_at, invited_at, left_on from programme_partner
         where programme in ({}) and left_on is null order by joined_on, org",
        list(programmes.len())
    );
    tx.all(&sql, &in_list(programmes)).await
}

/// Whether this organisation takes part in the programme.
pub(crate) async fn is_partner(tx: &mut Tx, programme: Id<Programme>, org: Id<Organisation>) -> Result<bool> {
    let found: Option<(Id<Organisation>,)> = tx
        .maybe(
            "select org from programme_partner where programme = $1 and org = $2 and left_on is null",
            args![programme, org],
        )
        .await?;
    Ok(found.is_some())
}

/// Keeps a programme that is new, with its partners. Says whether it is: the actor's organisation has none that began
/// on the same day under the same name.
pub(crate) async fn save_new(
    tx: &mut Tx,
    actor: &Actor,
    id: Id<Programme>,
    start: &Start,
    version: &str,
    settings: &Settings,
) -> Result<bool> {
    let new = tx
        .run(
            "insert into programme_programme
         (id, name, pack, pack_version, country, currency, started_on, started_by, settings, created_at)
         select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10
         where not exists (select 1 from programme_programme p join programme_partner t on t.programme = p.id
           where t.org = $11 and t.left_on is null and p.ended_on is null and p.name = $2 and p.started_on = $7)",
        args![
            id,
            start.name.trim(),
            start.pack,
            version,
            start.country,
            start.currency,
            start.started_on,
            actor.person,
            Json(settings),
            actor.now,
            actor.hat.org,
        ],
    )
    .await?;
    if new > 0 {
        save_partners(tx, id, &start.partners, start.started_on).await?;
    }
    Ok(new > 0)
}

/// A partner takes part, perhaps again: then it keeps the day it first came, so that what is over stays counted.
pub(crate) async fn save_partner(
    tx: &mut Tx,
    programme: Id<Programme>,
    partner: &NewPartner,
    on: Day,
) -> Result<()> {
    save_partners(tx, programme, std::slice::from_ref(partner), on).await
}

/// As [`save_partner`], several in one statement.
async fn save_partners(
    tx: &mut Tx,
    programme: Id<Programme>,
    partners: &[NewPartner],
    on: Day,
) -> Result<()> {
    let mut values: Vec<Value> = Vec::new();
    for NewPartner { org, part } in partners {
        let row = args![programme, *org, *part, on];
        values.extend(row.iter().map(|value| value.value()));
    }
    let sql = format!(
        "insert into programme_partner (programme, org, part, joined_on) values {}
         on conflict (programme, org) do update
         set part = excluded.part, left_on = null, agreed_by = null, agreed_at = null",
        rows(partners.len(), 4)
    );
    tx.run(&sql, &in_list(&values)).await?;
    Ok(())
}

pub(crate) async fn save_left(
    tx: &mut Tx,
    programme: Id<Programme>,
    org: Id<Organisation>,
    on: Day,
) -> Result<u64> {
    tx.run(
        "update programme_partner set left_on = $3 where programme = $1 and org = $2 and left_on is null",
        args![programme, org, on],
    )
    .await
}

pub(crate) async fn save_agreed(tx: &mut Tx, actor: &Actor, programme: Id<Programme>) -> Result<u64> {
    tx.run(
        "update programme_partner set agreed_by = $3, agreed_at = $4
         where programme = $1 and org = $2 and left_on is null and agreed_at is null",
        args![programme, actor.hat.org, actor.person, actor.now],
    )
    .await
}

pub(crate) async fn save_version(
    tx: &mut Tx,
    programme: Id<Programme>,
    version: &str,
    settings: &Settings,
) -> Result<()> {
    tx.run(
        "update programme_programme set pack_version = $2, settings = $3 where id = $1",
        args![programme, version, Json(settings)],
    )
    .await?;
    Ok(())
}

/// The first person of this partner has been invited. Says whether there is this partner, in a programme that the
/// actor's organisation takes part in.
pub(crate) async fn save_invited(
    tx: &mut Tx,
    actor: &Actor,
    programme: Id<Programme>,
    org: Id<Organisation>,
) -> Result<bool> {
    let found = tx
        .run(
            "update programme_partner set invited_at = $3
             where programme = $1 and org = $2 and left_on is null and exists (
               select 1 from programme_partner own join programme_programme p on p.id = own.programme
               where own.programme = $1 and own.org = $4 and own.left_on is null and p.ended_on is null)",
            args![programme, org, actor.now, actor.hat.org],
        )
        .await?;
    Ok(found > 0)
}
