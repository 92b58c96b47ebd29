//! People who are signed in, put straight into the filled database before the house opens.

use std::path::Path;

use anyhow::Context;
use base64::Engine;
use rusqlite::{Connection, params};
use sha2::Digest;

/// Sessions, and what they look at.
pub struct People {
    /// The coordinator who has most to do.
    pub coordinator: String,
    /// Somebody who waits in that coordinator's organisation.
    pub referral: String,
    /// Sessions of guides with a path that goes on, and that path.
    pub guides: Vec<(String, String)>,
    /// Sessions of people with open questions, and the round each has.
    pub answering: Vec<(String, String)>,
}

/// Signs people in.
pub fn sessions(database: &Path) -> anyhow::Result<People> {
    let db = Connection::open(database)?;
    let one = |sql: &str| -> anyhow::Result<(String, String)> {
        db.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?))).with_context(|| sql.to_owned())
    };
    let (org, referral) = one("select org, min(id) from support_referral where state = 'waiting'
         group by org order by count(*) desc limit 1")?;
    let (coordinator, hat) = one(&format!(
        "select person, id from people_hat where org = '{org}' and role = 'coordinator' limit 1"
    ))?;
    let guides = signed_in(
        &db,
        "select p.peer, min(h.id), min(p.id) from support_path p
         join people_hat h on h.person = p.peer and h.org = p.org and h.role = 'peer'
         where p.state = 'active' group by p.peer limit 64",
    )?;
    let answering = signed_in(
        &db,
        "select r.person, min(h.id), min(r.id) from evaluation_round r
         join people_hat h on h.person = r.person and h.role = 'recipient' and h.ended_at is null
         join support_path p on p.person = r.person and p.state = 'active'
         where r.finished_at is null and r.cancelled_at is null and r.invited_at is not null
         group by r.person",
    )?;
    anyhow::ensure!(!guides.is_empty(), "no path goes on in the simulated programme");
    anyhow::ensure!(!answering.is_empty(), "nobody has open questions in the simulated programme");
    Ok(People { coordinator: sign_in(&db, &coordinator, &hat)?, referral, guides, answering })
}

/// The sessions of those whom a query names by person, hat and what each works at.
fn signed_in(db: &Connection, sql: &str) -> anyhow::Result<Vec<(String, String)>> {
    let mut find = db.prepare(sql)?;
    let found = find.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let found = found.collect::<Result<Vec<(String, String, String)>, _>>()?;
    found.into_iter().map(|(person, hat, work)| Ok((sign_in(db, &person, &hat)?, work))).collect()
}

fn sign_in(db: &Connection, person: &str, hat: &str) -> anyhow::Result<String> {
    let url = base64::engine::general_purpose::URL_SAFE_NO_PAD;
    let token = url.encode(&sha2::Sha256::digest(format!("bench {person} {hat}"))[..24]);
    let mark = url.encode(sha2::Sha256::digest(token.as_bytes()));
    db.execute(
        "insert or replace into people_session (mark, person, hat, device, began_at, seen_at, ends_at)
         values (?1, ?2, ?3, 'bench', '2026-01-01T00:00:00.000000Z', '2099-01-01T00:00:00.000000Z',
                 '2099-01-01T00:00:00.000000Z')",
        params![mark, person, hat],
    )?;
    Ok(token)
}
