//! The network's pages: starting a programme, its partners, and what waits.

use foundation::{Role, testing::statements};
use people::testing::{Town, somebody};
use ui::{Language, testing::stranger};

use super::build;
use crate::testing;

/// What Nils fills in: a new region, two municipalities that are here and one that is new.
fn filled<'a>(town: &Town, step: &'a str) -> Vec<(&'a str, String)> {
    vec![
        ("template", "peer-guide".to_owned()),
        ("name", "Side by side".to_owned()),
        ("started_on", "2026-03-10".to_owned()),
        ("country", "DK".to_owned()),
        ("currency", "DKK".to_owned()),
        ("new-region", "Region Vest".to_owned()),
        ("partner-municipality", town.nordby.to_string()),
        ("partner-municipality", town.sydby.to_string()),
        ("new-municipality", "Vestby".to_owned()),
        ("wards", "Ward A\nWard B".to_owned()),
        ("step", step.to_owned()),
    ]
}

fn as_form<'a>(answers: &'a [(&'a str, String)]) -> Vec<(&'a str, &'a str)> {
    answers.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

#[tokio::test]
async fn nils_starts_a_programme_from_the_template_and_looks_it_through_first() {
    let (house, town) = build().await;
    let choose = town.nils.get("/network/programmes/new").await;
    assert_eq!(choose.status, 200);
    for real in
        ["Projekt Ligestillet Støtte", "Region Midtjylland", "SIND Pårørenderådgivning", "peermidt.dk"]
    {
        assert!(choose.text.contains(real), "{real}");
    }
    let form = town.nils.get("/network/programmes/new?template=peer-guide").await;
    assert!(form.text.contains("Sydby") && form.text.contains("2026-03-10"), "{}", form.text);
    let review = town.nils.post("/network/programmes/new", &as_form(&filled(&town, "review"))).await;
    assert_eq!(review.status, 200);
    assert!(
        review.text.contains("Region Vest") && review.text.contains("Tuesday 10 March 2026"),
        "{}",
        review.text
    );
    let none = house.db.read(async |tx| crate::running(tx, &town.nils.actor()).await).await.unwrap();
    assert!(none.is_empty());
    let back = town.nils.post("/network/programmes/new", &as_form(&filled(&town, "back"))).await;
    assert!(back.status == 200 && back.text.contains("Vestby"), "{}", back.text);
    let started = town.nils.post("/network/programmes/new", &as_form(&filled(&town, "start"))).await;
    assert_eq!(started.status, 303, "{}", started.text);
    let page = town.nils.get(started.location.split('?').next().unwrap()).await;
    for partner in ["Region Vest", "Nordby", "Sydby", "Vestby", "Brukerne", "Ward A, Ward B"] {
        assert!(page.text.contains(partner), "{partner}: {}", page.text);
    }
    let twice = town.nils.post("/network/programmes/new", &as_form(&filled(&town, "start"))).await;
    assert_eq!(twice.status, 409);
}

#[tokio::test]
async fn what_is_missing_is_said_beside_it_and_what_was_written_stays() {
    let (_, town) = build().await;
    let mut answers = filled(&town, "review");
    answers.retain(|(name, _)| !matches!(*name, "name" | "new-region"));
    answers.push(("currency", "XXX".to_owned()));
    let again = town.nils.post("/network/programmes/new", &as_form(&answers)).await;
    assert_eq!(again.status, 422);
    for text in
        ["Error:", "Give the programme a name", "Choose enough partners of each kind", "Vestby", "Ward B"]
    {
        assert!(again.text.contains(text), "{text}: {}", again.text);
    }
    let long = "x".repeat(5000);
    let hostile =
        [("template", "peer-guide"), ("name", &long), ("new-municipality", "<script>alert(1)</script>")];
    let again = town.nils.post("/network/programmes/new", &hostile).await;
    assert!(again.status == 422 && !again.text.contains("<script>alert"));
    assert_eq!(town.nils.post("/network/programmes/new", &[("template", "../etc")]).await.status, 404);
}

#[tokio::test]
async fn the_network_is_open_to_those_who_look_after_partners_only() {
    let (house, town) = build().await;
    let id = testing::started(&house, &town).await;
    let page = format!("/network/programmes/{id}");
    for (visitor, home, one) in [
        (&town.nils, 200, 200),
        (&town.nora, 200, 200),
        (&town.mette, 200, 200),
        (&town.kari, 403, 404),
        (&town.ola, 403, 404),
        (&town.tone, 403, 404),
        (&town.aud, 403, 404),
    ] {
        assert_eq!(visitor.get("/network").await.status, home);
        assert_eq!(visitor.get(&page).await.status, one);
    }
    for visitor in [&town.nora, &town.mette, &town.kari] {
        assert_eq!(visitor.get("/network/programmes/new").await.status, 403);
        assert_eq!(
            visitor.post("/network/programmes/new", &as_form(&filled(&town, "start"))).await.status,
            403
        );
        assert_eq!(visitor.get(&format!("{page}/partners/new")).await.status, 403);
        assert_eq!(visitor.post(&format!("{page}/template"), &[]).await.status, 403);
    }
    assert_eq!(stranger(&house).get("/network").await.location, "/sign-in?next=/network");
    let other = house
        .db
        .write(async |tx| {
            let kind = people::OrganisationKind::UserOrganisation;
            let org = people::testing::organisation(tx, &house, kind, "Other", None).await;
            Ok(somebody(tx, &house, "Nina", org, Role::NetworkAdministrator).await)
        })
        .await
        .unwrap();
    assert_eq!(other.get(&page).await.status, 404);
    let missing = other.get("/network/programmes/00000000-0000-7000-8000-000000000000").await;
    assert_eq!(
        missing.text,
        other
            .get(&page)
            .await
            .text
            .replace(&page, "/network/programmes/00000000-0000-7000-8000-000000000000")
    );
}

#[tokio::test]
async fn a_leader_says_yes_for_the_own_organisation_and_nils_sees_who_has() {
    let (house, town) = build().await;
    let id = testing::started(&house, &town).await;
    let page = format!("/network/programmes/{id}");
    assert!(town.nils.get("/network").await.text.contains("has not said yes yet"));
    assert_eq!(town.nils.get(&page).await.text.matches("Not yet").count(), 4);
    assert!(town.mette.get(&page).await.text.contains("Yes, we take part"));
    assert_eq!(town.nora.post(&format!("{page}/agree"), &[]).await.status, 403);
    assert_eq!(town.mette.post(&format!("{page}/agree"), &[]).await.status, 303);
    assert_eq!(town.mette.post(&format!("{page}/agree"), &[]).await.status, 303);
    assert!(!town.mette.get(&page).await.text.contains("Yes, we take part"));
    assert_eq!(town.nils.get(&page).await.text.matches("Not yet").count(), 3);
}

#[tokio::test]
async fn partners_come_and_go_but_never_too_few_stay() {
    let (house, town) = build().await;
    let id = testing::started(&house, &town).await;
    let page = format!("/network/programmes/{id}");
    let add = format!("{page}/partners/new");
    let empty = town.nils.post(&add, &[]).await;
    assert!(empty.status == 422 && empty.text.contains("Write the name of the organisation"));
    let new = [("chosen", ""), ("name", "Vestby"), ("part", "municipality")];
    assert_eq!(town.nils.post(&add, &new).await.status, 303);
    assert_eq!(town.nils.post(&add, &[("name", "Ward 9"), ("part", "ward")]).await.status, 303);
    let shown = town.nils.get(&page).await.text;
    assert!(shown.contains("Vestby") && shown.contains("Ward 9"), "{shown}");
    let leave = format!("{page}/partners/{}/leave", town.sydby);
    assert_eq!(town.nils.get(&leave).await.status, 200);
    assert_eq!(town.sven.post(&leave, &[]).await.status, 403);
    assert_eq!(town.nils.post(&leave, &[]).await.status, 303);
    assert_eq!(town.sven.get(&page).await.status, 404);
    let again = [("chosen", town.sydby.to_string())];
    assert_eq!(town.nils.post(&add, &as_form(&again)).await.status, 303);
    assert_eq!(town.sven.get(&page).await.status, 200);
    let only_region = format!("{page}/partners/{}/leave", town.region);
    assert_eq!(town.nils.post(&only_region, &[]).await.status, 409);
    assert_eq!(town.nils.post(&format!("{page}/partners/{}/leave", town.users), &[]).await.status, 409);
}

#[tokio::test]
async fn the_rules_stand_as_sentences_and_a_changed_template_changes_nothing_by_itself() {
    let (house, town) = build().await;
    let id = testing::started(&house, &town).await;
    let page = format!("/network/programmes/{id}");
    let shown = town.nora.get(&page).await.text;
    assert!(shown.contains("Nobody is suggested to a guide before they have said yes to it."), "{shown}");
    assert!(shown.contains("The wish for a woman, a man or neither counts most."));
    assert!(shown.contains("says the same"));
    house
        .db
        .write(async |tx| {
            let older = r#"{"template": {"rule.gender": "3", "length.months": "6"}}"#;
            let older: serde_json::Value = serde_json::from_str(older)?;
            let set = "update programme_programme set pack_version = '0.0.9', settings = $2 where id = $1";
            tx.run(set, foundation::args![id, foundation::Json(older)]).await
        })
        .await
        .unwrap();
    assert!(town.nils.get("/network").await.text.contains("The template has changed"));
    let shown = town.nils.get(&page).await.text;
    for text in ["0.0.9", "Counts 3", "Counts 5", "Months together at most"] {
        assert!(shown.contains(text), "{text}: {shown}");
    }
    assert_eq!(town.nils.post(&format!("{page}/template"), &[]).await.status, 303);
    assert!(town.nils.get(&page).await.text.contains("says the same"));
}

#[tokio::test]
async fn the_pages_of_the_network_ask_the_database_little_and_speak_four_languages() {
    let (house, town) = build().await;
    let id = testing::started(&house, &town).await;
    let pages = [
        "/network".to_owned(),
        format!("/network/programmes/{id}"),
        "/network/programmes/new".to_owned(),
        "/network/programmes/new?template=peer-guide".to_owned(),
        format!("/network/programmes/{id}/partners/new"),
        format!("/network/programmes/{id}/partners/{}/leave", town.sydby),
        format!("/network/programmes/{id}/partners/{}/invite", town.sydby),
    ];
    for page in &pages {
        let before = statements();
        assert_eq!(town.nils.get(page).await.status, 200, "{page}");
        assert!(statements() - before <= 7, "{page}: {}", statements() - before);
        for language in Language::ALL {
            let text = town.nils.clone().reading(*language).get(page).await.text;
            assert!(!text.contains("programme-"), "{page} in {language}: {text}");
            assert_eq!(text.matches("<h1").count(), 1, "{page}");
        }
    }
}

#[tokio::test]
async fn nils_invites_the_first_person_of_a_partner_and_only_where_nobody_is() {
    let (house, town) = build().await;
    let id = testing::started(&house, &town).await;
    let page = format!("/network/programmes/{id}");
    let sydby = format!("{page}/partners/{}/invite", town.sydby);
    assert_eq!(town.nils.get(&sydby).await.status, 200);
    let wrong = town.nils.post(&sydby, &[("first_name", ""), ("email", "nobody")]).await;
    assert_eq!(wrong.status, 422, "{}", wrong.text);
    let answers = [("first_name", "Siri"), ("email", "siri@example.org"), ("language", "da")];
    for visitor in [&town.nora, &town.mette, &town.kari] {
        assert_ne!(visitor.post(&sydby, &answers).await.status, 303);
    }
    let invited = town.nils.post(&sydby, &answers).await;
    assert!(
        invited.location.ends_with("programme-partner-invited-done"),
        "{} {}",
        invited.status,
        invited.text
    );
    assert!(town.nils.get(&page).await.text.contains("Invited today"));
    let nordby = format!("{page}/partners/{}/invite", town.nordby);
    let there = town.nils.post(&nordby, &[("first_name", "Liv"), ("email", "liv@example.org")]).await;
    assert!(there.location.ends_with("programme-partner-there-done"), "{} {}", there.status, there.text);
    let other = format!("{page}/partners/{}/invite", town.ward);
    assert_eq!(town.nils.post(&other, &answers).await.status, 404);
}

/// The installed pack as it might have been before: three months together, and another word.
fn older() -> (String, packs::Files) {
    let mut files = packs::installed().files("peer-guide").unwrap();
    let now = "months = 4";
    assert!(files["programme.toml"][0].contains(now));
    files.get_mut("programme.toml").unwrap()[0] = files["programme.toml"][0].replace(now, "months = 3");
    files.get_mut("texts/en.ftl").unwrap().push("pack-title = Side by side, as before\n".to_owned());
    (crate::partnership::mark_of(&files), files)
}

/// As if the programme had been started with the older pack.
async fn agreed_before(
    tx: &mut foundation::Tx,
    id: foundation::Id<foundation::Programme>,
    now: foundation::Timestamp,
) -> foundation::Result<()> {
    let (content, files) = older();
    let settings = serde_json::json!({ "template": { "length.months": "3" }, "content": content });
    let set = "update programme_programme set pack_version = '0.0.9', settings = $2 where id = $1";
    tx.run(set, foundation::args![id, foundation::Json(settings)]).await?;
    tx.run(
        "insert into programme_pack (content, pack, version, files, kept_at)
         values ($1, 'peer-guide', '0.0.9', $2, $3)",
        foundation::args![content, foundation::Json(&files), now],
    )
    .await?;
    Ok(())
}

#[tokio::test]
async fn each_programme_goes_by_the_version_it_agreed_to_also_where_only_the_pack_is_known() {
    let (house, town) = build().await;
    let older = testing::started(&house, &town).await;
    let another = crate::Start { name: "Beside it".to_owned(), ..testing::the_towns(&town) };
    let nils = town.nils.actor();
    let newer = house.db.write(async |tx| crate::start(tx, &nils, &another).await).await.unwrap();
    let itself = house.itself();
    let months = |id| crate::pack_in_use(id, "peer-guide").unwrap().programme().unwrap().length.months;
    house.db.write(async |tx| agreed_before(tx, older, itself.now).await).await.unwrap();
    house.db.write(async |tx| crate::hold_packs(tx, &itself).await).await.unwrap();
    assert_eq!((months(older), months(newer)), (3, 4));
    // The older says yes, and the other stays as it was; a programme nobody has read yet uses what is installed.
    let page = format!("/network/programmes/{older}");
    assert_eq!(town.nils.post(&format!("{page}/template"), &[]).await.status, 303);
    assert_eq!((months(older), months(newer)), (4, 4));
    assert_eq!(months(foundation::Id::named(b"nobody has read it")), 4);
    let before = async |tx: &mut foundation::Tx| {
        tx.run("delete from programme_pack where version = '0.0.9'", &[]).await?;
        agreed_before(tx, newer, itself.now).await?;
        crate::hold_packs(tx, &itself).await
    };
    house.db.write(before).await.unwrap();
    assert_eq!((months(older), months(newer)), (4, 3));
}

#[tokio::test]
async fn what_was_agreed_to_stays_in_use_until_somebody_says_yes_to_the_newer() {
    let (house, town) = build().await;
    let id = testing::started(&house, &town).await;
    let page = format!("/network/programmes/{id}");
    let (itself, nora) = (house.itself(), town.nora.actor());
    house.db.write(async |tx| agreed_before(tx, id, itself.now).await).await.unwrap();
    let months = async || {
        let running = house.db.read(async |tx| crate::running(tx, &nora).await).await.unwrap();
        let pack = running[0].pack;
        (pack.programme().unwrap().length.months, pack.text("en", "pack-title").unwrap().to_owned())
    };
    assert_eq!(months().await.0, 4, "before the program looked at the start, nothing older is at hand");
    // Other tests of this program may hold older packs too.
    assert!(house.db.write(async |tx| crate::hold_packs(tx, &itself).await).await.unwrap() >= 1);
    assert_eq!(months().await, (3, "Side by side, as before".to_owned()));

    assert!(town.nils.get("/network").await.text.contains("The template has changed"));
    let shown = town.nils.get(&page).await.text;
    for text in ["You use version 0.0.9", "Nothing changes before you say yes", "Words and lists"] {
        assert!(shown.contains(text), "{text}: {shown}");
    }
    for other in [&town.nora, &town.mette, &town.anne] {
        assert_eq!(other.post(&format!("{page}/template"), &[]).await.status, 403);
    }
    assert_eq!(months().await.0, 3);
    assert_eq!(town.nils.post(&format!("{page}/template"), &[]).await.status, 303);
    assert_eq!(months().await.0, 4);
    assert!(town.nils.get(&page).await.text.contains("says the same"));
    house.db.write(async |tx| crate::hold_packs(tx, &itself).await).await.unwrap();
    assert_eq!(months().await.0, 4, "also after the next start");
}

#[tokio::test]
async fn a_programme_from_before_keeps_what_it_uses_now() {
    let (house, town) = build().await;
    let id = testing::started(&house, &town).await;
    let itself = house.itself();
    let kept = async |tx: &mut foundation::Tx| {
        tx.run("delete from programme_pack", &[]).await?;
        let settings = foundation::Json(serde_json::json!({ "template": {} }));
        let set = "update programme_programme set settings = $2 where id = $1";
        tx.run(set, foundation::args![id, settings]).await?;
        crate::hold_packs(tx, &itself).await?;
        tx.one::<(i64,)>("select count(*) from programme_pack", &[]).await
    };
    assert_eq!(house.db.write(kept).await.unwrap(), (1,));
}
