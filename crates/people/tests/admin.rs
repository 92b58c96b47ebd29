//! Looking after accounts and roles, and keeping people apart.

use foundation::{Error, Role};
use people::testing::{Town, somebody, town};
use ui::{House, Language};

async fn house() -> (House, Town) {
    let house = ui::testing::house(&[people::capability()]).await;
    let town = town(&house).await;
    (house, town)
}

fn after<'t>(text: &'t str, mark: &str) -> &'t str {
    text.split(mark).nth(1).unwrap_or_default().split('"').next().unwrap_or_default()
}

#[tokio::test]
async fn anne_sees_her_colleagues_and_no_guide_and_no_recipient() {
    let (house, town) = house().await;
    let before = foundation::testing::statements();
    let page = town.anne.get("/admin").await;
    assert!(foundation::testing::statements() - before <= 8);
    assert_eq!(page.status, 200);
    assert!(page.text.contains("Nora") && page.text.contains("Coordinator"));
    for hidden in ["Kari", "Ola", "Sven<", "Tone"] {
        assert!(!page.text.contains(hidden), "{hidden}");
    }
    for nobody in [&town.nora, &town.kari, &town.ola, &town.sven, &town.nils, &town.mette] {
        assert_eq!(nobody.get("/admin").await.status, 403);
        assert_eq!(nobody.get("/admin/people/new").await.status, 403);
        assert_eq!(nobody.get("/admin/requests").await.status, 403);
    }
    assert_eq!(town.nora.get("/admin/audit").await.status, 403);
    assert!(ui::testing::stranger(&house).get("/admin").await.location.starts_with("/sign-in"));
    for (one, there) in [(&town.nora, true), (&town.ola, false), (&town.sven, false)] {
        let page = town.anne.get(&format!("/admin/people/{}", one.actor().person)).await;
        assert_eq!(page.status, if there { 200 } else { 404 });
    }
}

#[tokio::test]
async fn anne_invites_a_colleague_gives_a_role_and_ends_it() {
    let (house, town) = house().await;
    let wrong = town.anne.post("/admin/people/new", &[("first_name", "Eli"), ("email", "eli")]).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.text.contains(r#"value="Eli""#) && wrong.text.contains("Choose one"), "{}", wrong.text);
    let answers = [("first_name", "Eli"), ("email", "eli@example.org"), ("role", "coordinator")];
    let invited = town.anne.post("/admin/people/new", &answers).await;
    assert_eq!(invited.status, 303, "{}", invited.text);
    let again = town.anne.post("/admin/people/new", &answers).await;
    assert_eq!(again.location, invited.location, "the same e-mail is the same person");
    let path = invited.location.split('?').next().unwrap().to_owned();
    let page = town.anne.get(&path).await.text;
    assert!(page.contains("Eli") && page.contains("The invitation waits"));
    assert_eq!(town.anne.post(&format!("{path}/hats"), &[("role", "manager")]).await.status, 303);
    for outside in ["network-administrator", "house", "peer"] {
        let refused = town.anne.post(&format!("{path}/hats"), &[("role", outside)]).await;
        assert_eq!(refused.status, 422, "{outside}");
    }
    let page = town.anne.get(&path).await.text;
    assert!(page.contains("Leader"));
    let hat = after(&page, r#"name="hat" value=""#);
    let other = town.nora.post(&format!("{path}/hats/end"), &[("hat", hat)]).await;
    assert_eq!(other.status, 403);
    assert_eq!(town.anne.post(&format!("{path}/hats/end"), &[("hat", hat)]).await.status, 303);
    assert!(!town.anne.get(&path).await.text.contains(hat));
    let waiting: Vec<foundation::Event> = house
        .db
        .read(async |tx| {
            let late = house.itself().now.plus_hours(1);
            foundation::trail_of(tx, town.nordby, &["people.invited"], (late, None), 10).await
        })
        .await
        .unwrap();
    let invited: people::Invited = waiting[0].read().unwrap();
    let link = house
        .db
        .write(async |tx| people::invitation_link(tx, &house.itself(), &invited).await)
        .await
        .unwrap();
    assert!(link.starts_with("/r/"));
}

#[tokio::test]
async fn nobody_changes_their_own_roles() {
    let (house, town) = house().await;
    let anne = town.anne.actor();
    let path = format!("/admin/people/{}", anne.person);
    assert!(town.anne.get(&path).await.text.contains("This is you"));
    assert_eq!(town.anne.post(&format!("{path}/hats"), &[("role", "coordinator")]).await.status, 409);
    let given = house
        .db
        .write(async |tx| {
            people::give_hat(tx, &anne, anne.person, town.nordby, None, Role::Coordinator).await
        })
        .await;
    assert!(matches!(given, Err(Error::NotAllowed)));
}

#[tokio::test]
async fn the_network_invites_the_first_administrator_and_no_second() {
    let (_house, town) = house().await;
    let page = town.nils.get("/admin/organisations").await;
    let (sydby, nordby) = (town.sydby.to_string(), town.nordby.to_string());
    assert!(page.text.contains(&sydby) && !page.text.contains(&nordby), "{}", page.text);
    let invite = |org: String| {
        let nils = town.nils.clone();
        async move {
            let email = format!("{org}@example.org");
            let answers = [("org", org.as_str()), ("first_name", "Per"), ("email", email.as_str())];
            nils.post("/admin/organisations", &answers).await.status
        }
    };
    assert_eq!(invite(sydby.clone()).await, 303);
    assert_eq!(invite(sydby).await, 403, "there is one now");
    assert_eq!(invite(nordby).await, 403);
    assert_eq!(town.nora.get("/admin/organisations").await.status, 403);
}

#[tokio::test]
async fn the_trail_of_accounts_names_colleagues_and_nobody_else() {
    let (_house, town) = house().await;
    town.anne
        .post(
            "/admin/people/new",
            &[("first_name", "Eli"), ("email", "eli@example.org"), ("role", "manager")],
        )
        .await;
    let page = town.anne.get("/admin/audit").await;
    assert_eq!(page.status, 200);
    assert!(page.text.contains("Anne, administrator") && page.text.contains("Eli"), "{}", page.text);
    assert!(page.text.contains("Somebody in the programme"));
    for hidden in ["Kari", "Ola", "Sven<"] {
        assert!(!page.text.contains(hidden), "{hidden}");
    }
    assert_eq!(town.dag.get("/admin/audit?before=2020-01-01T00:00:00Z").await.status, 200);
}

#[tokio::test]
async fn the_privacy_officer_answers_who_wants_to_be_forgotten() {
    let (_house, town) = house().await;
    let ola = town.ola.actor().person.to_string();
    let early = town.dag.post("/admin/requests/forget", &[("person", &ola)]).await;
    assert_eq!(early.status, 404, "nobody is forgotten who has not asked");
    town.ola.post("/my/about-me/forget", &[("sure", "1")]).await;
    assert!(town.dag.get("/admin/requests").await.text.contains("Ola"));
    assert_eq!(town.nora.post("/admin/requests/forget", &[("person", &ola)]).await.status, 404);
    // Forgetting goes through every table that knows somebody.
    let done =
        town.dag.clone().in_many_statements().post("/admin/requests/forget", &[("person", &ola)]).await;
    assert_eq!(done.location, "/admin/requests?done=people-requests-forgotten-done");
    assert!(!town.dag.get("/admin/requests").await.text.contains("Ola"));
}

#[tokio::test]
async fn ola_names_somebody_he_knows_and_nora_keeps_them_apart() {
    let (house, town) = house().await;
    let words = "Kari fra Nabogata";
    assert_eq!(town.ola.post("/my/blocks", &[("words", " ")]).await.status, 422);
    assert_eq!(town.ola.post("/my/blocks", &[("words", words)]).await.status, 303);
    let (ola, kari) = (town.ola.actor().person, town.kari.actor().person);
    let waiting = house.db.read(async |tx| people::blocks_waiting(tx, town.nordby).await).await.unwrap();
    assert!(waiting.contains(&ola));
    let before = foundation::testing::statements();
    let page = town.nora.get("/blocks").await;
    assert!(foundation::testing::statements() - before <= 8);
    assert!(page.text.contains(words));
    for nobody in [&town.sven, &town.kari, &town.mette] {
        assert!(!nobody.get("/blocks").await.text.contains(words));
    }
    let named = after(&page.text, r#"name="named" value=""#);
    let (ola_id, kari_id) = (ola.to_string(), kari.to_string());
    let answer = [("named", named), ("person", ola_id.as_str()), ("other", kari_id.as_str())];
    assert_eq!(town.sven.post("/blocks", &answer).await.status, 404);
    assert_eq!(town.kari.post("/me/blocks/back", &[("named", named)]).await.status, 404);
    assert_eq!(town.nora.post("/blocks", &answer).await.status, 303);
    let blocks = house.db.read(async |tx| people::blocks_among(tx, town.nordby).await).await.unwrap();
    assert!(blocks.contains(&(kari, ola)));
    let own = town.ola.get("/my/blocks").await.text;
    assert!(own.contains("the coordinator has seen it"));
    assert_eq!(own.matches("Kari").count(), 1, "only in Ola's own words");
    assert!(town.ola.get("/my/about-me/looked").await.text.contains("Read whom you do not want to meet"));
    assert_eq!(town.nora.post("/blocks", &[("person", ola_id.as_str())]).await.status, 409);
}

#[tokio::test]
async fn every_page_of_those_who_look_after_accounts_speaks_four_languages() {
    let (house, town) = house().await;
    town.ola.post("/my/blocks", &[("words", "Eli")]).await;
    town.ola.post("/my/about-me/forget", &[("sure", "1")]).await;
    house
        .db
        .write(async |tx| Ok(somebody(tx, &house, "Eli", town.nordby, Role::Manager).await))
        .await
        .unwrap();
    let nora = format!("/admin/people/{}", town.nora.actor().person);
    let pages = [
        (&town.anne, "/admin"),
        (&town.anne, "/admin/people/new"),
        (&town.anne, nora.as_str()),
        (&town.anne, "/admin/audit"),
        (&town.dag, "/admin/requests"),
        (&town.nils, "/admin/organisations"),
        (&town.ola, "/my/blocks"),
        (&town.kari, "/me/blocks"),
        (&town.nora, "/blocks"),
        (&town.nora, "/settings"),
        (&town.nora, "/settings/hat"),
        (&town.nora, "/settings/password"),
    ];
    for (who, path) in pages {
        for language in Language::ALL {
            let page = who.clone().reading(*language).get(path).await;
            assert_eq!(page.status, 200, "{path}: {}", page.text);
            let words = page.text.split(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"'));
            let unsaid: Vec<_> =
                words.filter(|word| word.starts_with("people-") || word.starts_with("ui-")).collect();
            assert!(unsaid.is_empty(), "{path} {language}: {unsaid:?}");
            assert_eq!(page.text.matches("<h1").count(), 1, "{path}");
        }
    }
}
