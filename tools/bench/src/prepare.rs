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
    /// A guide with a path that goes on.
    pub peer: String,
    /// Whom that guide meets: the path.
    pub peers_person: String,
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
    let (guide, path) = one("select peer, id from support_path where state = 'active' limit 1")?;
    let (_, guide_hat) = one(&format!(
        "select person, id from people_hat where person = '{guide}' and role = 'peer' limit 1"
    ))?;
    let mut open = db.prepare(
        "select r.person, h.id, r.id from evaluation_round r join people_hat h on h.person = r.person
         where r.finished_at is null and r.cancelled_at is null and r.invited_at is not null
           and h.role = 'recipient' limit 64",
    )?;
    let open = open.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let mut answering = Vec::new();
    for one in open {
        let (person, hat, round): (String, String, String) = one?;
        answering.push((sign_in(&db, &person, &hat)?, round));
    }
    anyhow::ensure!(!answering.is_empty(), "nobody has open questions in the simulated programme");
    Ok(People {
        coordinator: sign_in(&db, &coordinator, &hat)?,
        referral,
        peer: sign_in(&db, &guide, &guide_hat)?,
        peers_person: path,
        answering,
    })
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
