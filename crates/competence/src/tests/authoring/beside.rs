//! Two frameworks side by side: linked, not covered, taken along.

use foundation::testing::statements;
use ui::Language;

use super::{brought, build, case, identifier};

#[tokio::test]
async fn nora_links_two_frameworks_and_sees_what_is_not_covered() {
    let (_, town) = build().await;
    let nora = &town.nora;
    let at = brought(nora, &case(10)).await;
    let name = at.rsplit('/').next().unwrap();
    let page = format!("/own-frameworks/beside?one={name}&other=brobygger-core");
    let before = statements();
    let shown = nora.get(&page).await.text;
    assert!(statements() - before <= 8 && shown.contains("0 of 9 statements are covered"), "{shown}");
    let same = nora.get(&format!("/own-frameworks/beside?one={name}&other={name}")).await;
    assert!(same.status == 422 && same.text.contains("Choose two that are not the same"), "{}", same.text);
    let link = format!("/own-frameworks/beside/link?one={name}&other=brobygger-core&part={}", identifier(2));
    let choose = nora.get(&format!("{link}&search=listen")).await.text;
    let start = choose.find("name=\"other_part\" value=\"").unwrap() + 25;
    let there = choose[start..start + 36].to_owned();
    let nothing = nora.get(&format!("{link}&search=nobody-says-this")).await.text;
    assert!(nothing.contains("Nothing was found"));
    let own = identifier(2);
    let send = [("one", name), ("other", "brobygger-core"), ("part", &*own), ("other_part", &*there)];
    let wrong = nora.post("/own-frameworks/beside/link", &send).await;
    assert_eq!(wrong.status, 422, "no relation was chosen");
    let with = |relation| [send[0], send[1], send[2], send[3], ("relation", relation)];
    for relation in ["related", "broader"] {
        let linked = nora.post("/own-frameworks/beside/link", &with(relation)).await;
        assert_eq!(linked.status, 303, "{}", linked.text);
    }
    let shown = nora.get(&page).await.text;
    assert!(shown.contains("1 of 9 statements are covered") && shown.contains("Links: 1"), "{shown}");
    assert!(shown.contains("The other covers more") && !shown.contains("They touch each other"));
    let turned = nora.get(&format!("/own-frameworks/beside?one=brobygger-core&other={name}")).await.text;
    assert!(turned.contains("The other covers less"), "{turned}");
    let sheet = nora.get(&format!("/own-frameworks/beside/links.csv?one={name}&other=brobygger-core")).await;
    assert_eq!(sheet.text.lines().count(), 2, "{}", sheet.text);
    assert!(sheet.text.contains(&there) && sheet.text.contains("The other covers more"), "{}", sheet.text);
    for visitor in [&town.sven, &town.kari, &town.mette] {
        assert_eq!(visitor.get(&page).await.status, 404);
        assert_eq!(visitor.get(&link).await.status, 404);
        assert_eq!(visitor.post("/own-frameworks/beside/link", &with("exact")).await.status, 404);
    }
    let start = shown.find("/beside/links/").unwrap() + 14;
    let remove = format!("/own-frameworks/beside/links/{}/remove", &shown[start..start + 36]);
    assert_eq!(town.sven.post(&remove, &send).await.status, 404);
    assert_eq!(nora.post(&remove, &send).await.status, 303);
    assert!(nora.get(&page).await.text.contains("Links: 0"));
}

#[tokio::test]
async fn two_side_by_side_speak_four_languages() {
    let (_, town) = build().await;
    let at = brought(&town.nora, &case(10)).await;
    let name = at.rsplit('/').next().unwrap();
    let page = format!("/own-frameworks/beside?one={name}&other=brobygger-core");
    let link = format!("/own-frameworks/beside/link?one={name}&other=brobygger-core&part={}", identifier(2));
    for language in Language::ALL {
        for page in [&page, &link] {
            let text = town.nora.clone().reading(*language).get(page).await.text;
            assert!(
                !text.contains("competence-own") && text.matches("<h1").count() == 1,
                "{language}: {text}"
            );
        }
    }
}

#[tokio::test]
async fn what_stands_in_both_needs_no_link() {
    let (_, town) = build().await;
    let begun = town.nora.post("/own-frameworks/copy", &[("from", "brobygger-core")]).await;
    let name = begun.location.split('?').next().unwrap().rsplit('/').next().unwrap().to_owned();
    let shown = town.nora.get(&format!("/own-frameworks/beside?one={name}&other=brobygger-core")).await.text;
    let all = packs::installed().framework("brobygger-core").unwrap().statements.len();
    let said = format!("{all} of {all} statements are covered");
    assert_eq!(shown.matches(&said).count(), 2, "{shown}");
}
