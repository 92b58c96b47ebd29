//! The pages about trainings as somebody reads them who has come by.

use foundation::testing::statements;
use ui::{House, Language, testing::stranger};

use super::build;

const EQUIVALENCE: &str = "/trainings/equivalence";

/// What a page says at this address, in English.
async fn read(house: &House, address: &str) -> String {
    let page = stranger(house).get(address).await;
    assert_eq!(page.status, 200, "{address}: {}", page.text);
    page.text
}

/// The row of a table whose head holds these words.
fn row<'a>(page: &'a str, words: &str) -> &'a str {
    let found = page
        .split("<tr>")
        .skip(1)
        .find(|row| row.split("</th>").next().is_some_and(|head| head.contains(words)));
    found.unwrap_or_else(|| panic!("no row says {words}: {page}"))
}

#[tokio::test]
async fn everybody_reads_all_four_pages_in_their_language_and_the_database_is_not_asked() {
    let (house, town) = build().await;
    let pages = [
        "/trainings",
        "/trainings/compare?a=nsph&b=kbt&c=ex-in-lvr",
        "/trainings/profile",
        "/trainings/equivalence?has=ex-in-lvr&has=ips-core&hours=300&practice=60&part=portfolio&to=brobygger-profile",
        "/trainings/equivalence?has=brobygger-profile&to=ex-in",
        EQUIVALENCE,
    ];
    for language in Language::ALL {
        for address in pages {
            let page = stranger(&house).reading(*language).get(address).await;
            assert_eq!(page.status, 200, "{address}");
            // A key that has no words is shown as it is.
            assert!(!page.text.contains("competence-"), "{language} {address}: {}", page.text);
            assert_eq!(page.text.matches("<h1").count(), 1, "{address}");
        }
    }
    for address in pages {
        let before = statements();
        assert_eq!(town.kari.get(address).await.status, 200);
        assert!(statements() - before <= 2, "only who is signed in is asked");
    }
}

#[tokio::test]
async fn the_register_names_every_training_with_its_sources_and_what_is_not_known() {
    let (house, _) = build().await;
    let page = read(&house, "/trainings").await;
    for programme in &training::register().programmes {
        assert!(page.contains(&format!("id=\"{}\"", programme.id)), "{}", programme.id);
    }
    assert_eq!(page.matches("Not known:").count(), training::register().programmes.len());
    for shown in ["264 teaching units.", "630 hours.", "80 hours.", "12 months.", "5 weeks."] {
        assert!(page.contains(shown), "{shown}");
    }
    // Every number leads to a source, and every source is led to.
    let listed = page.matches("<li id=\"source-").count();
    assert!(listed > 8);
    for number in 1..=listed {
        assert!(page.contains(&format!("href=\"#source-{number}\"")), "{number}");
    }
    assert!(!page.contains(&format!("#source-{}\"", listed + 1)) && !page.contains("#source-0\""));
    assert!(page.contains("https://ex-in.de/qualifizierung/qualitaetstandards"));
}

#[tokio::test]
async fn trainings_stand_side_by_side_and_an_unknown_one_is_left_out() {
    let (house, _) = build().await;
    let page = read(&house, "/trainings/compare?a=nsph&b=ips-core&c=nobody-gives-this&d=nsph").await;
    let weeks = row(&page, "Weeks");
    assert!(weeks.contains("5 weeks.") && weeks.matches("Not known").count() == 1, "{weeks}");
    assert_eq!(row(&page, "Level in the European").matches("Not known").count(), 2);
    assert_eq!(page.matches("<th scope=\"col\">").count(), 3);
    let one = read(&house, "/trainings/compare?a=kbt&b=kbt").await;
    assert!(one.contains("Choose one more") && !one.contains("<table"));
    let none = read(&house, "/trainings/compare?a=&b=%22%3E%3Cscript%3E").await;
    assert!(none.contains("Choose two or three") && !none.contains("\"><script>"));
}

#[tokio::test]
async fn the_profile_shows_its_modules_and_covers_each_statement_the_emptiest_first() {
    let (house, _) = build().await;
    let page = read(&house, "/trainings/profile").await;
    let core = packs::installed().framework("brobygger-core").unwrap();
    let words = core.texts("en").unwrap();
    for said in words.statements.values() {
        let first = said.text.split(['"', '\'', '&', '<', '>']).next().unwrap();
        assert!(page.contains(first), "{first}");
    }
    assert_eq!(page.matches("<section class=\"bb-card\" id=\"module-").count(), 12);
    assert!(page.contains("110 hours") && page.contains("60 hours of practice"));
    assert!(page.contains("0 statements are met nowhere"));
    assert!(page.contains("It holds for 3 years") && page.contains("40 hours of work with supervision"));
    assert!(page.contains("English · Bokmål · Dansk · Svenska"));
    let [one, two, whole] = ["Met in one way (", "Met in two ways (", "Taught, practised and assessed ("]
        .map(|title| page.find(title).unwrap());
    assert!(one < two && two < whole && !page.contains("Met nowhere ("));
    // Every module that is named beside a statement is one of the page.
    for link in page.split("href=\"#module-").skip(1) {
        let id = link.split('"').next().unwrap();
        assert!(page.contains(&format!("id=\"module-{id}\"")), "{id}");
    }
}

#[tokio::test]
async fn who_changes_country_reads_what_is_there_what_is_missing_and_what_may_fill_it() {
    let (house, _) = build().await;
    let asked = "?has=ips-core&practice=90&part=portfolio&to=ex-in-allgaeu";
    let page = read(&house, &format!("{EQUIVALENCE}{asked}")).await;
    let hours = row(&page, "At least 630 hours");
    for words in
        [">Partly<", "Hlutverkasetur", "40 hours", "Missing: 590 hours", "Recognition of what was learned"]
    {
        assert!(hours.contains(words), "{words}: {hours}");
    }
    let practice = row(&page, "At least 180 hours of practice");
    assert!(practice.contains("Filled in: 90 hours of practice") && practice.contains("Missing: 90 hours"));
    let portfolio = row(&page, "A portfolio");
    assert!(
        portfolio.contains(">Partly<") && portfolio.contains("It may follow within 2 years"),
        "{portfolio}"
    );
    assert!(row(&page, "Trialogue").contains(">Not known<"));
    assert!(page.contains("Tuesday 10 March 2026"), "a paper has its day");
    assert!(page.contains("These are counts and no verdict") && page.contains("What nobody has told us"));
    // The form behind it is as it was, and the other languages show the same.
    for ticked in ["value=\"ips-core\" checked", "value=\"portfolio\" checked", "value=\"90\""] {
        assert!(page.contains(ticked), "{ticked}");
    }
    let back = "back=/trainings/equivalence%3Fto%3Dex-in-allgaeu%26practice%3D90%26has%3Dips-core%26part%3Dportfolio";
    assert_eq!(page.matches(back).count(), 4);
    let same = read(&house, &format!("{EQUIVALENCE}?has=ex-in-allgaeu&to=ex-in-allgaeu")).await;
    assert!(row(&same, "At least 630 hours").contains("It is the same training"));
    assert!(same.contains("What nobody has told us"), "what nobody knows stays not known");
}

#[tokio::test]
async fn a_title_that_is_near_is_said_to_be_no_more_than_that() {
    let (house, _) = build().await;
    let page = read(&house, &format!("{EQUIVALENCE}?has=ex-in&to=brobygger-profile")).await;
    let crisis = row(&page, "Hard moments");
    for words in
        [">Partly<", "Crisis intervention", "the contents have not been compared", "Lay both course plans"]
    {
        assert!(crisis.contains(words), "{words}: {crisis}");
    }
    let own = row(&page, "Own experience");
    assert!(own.contains(">Not known<") && own.contains("Say it in the talk"), "{own}");
}

#[tokio::test]
async fn what_was_filled_in_wrongly_comes_back_and_nothing_is_made_up() {
    let (house, _) = build().await;
    let visitor = stranger(&house);
    for (asked, text, field) in [
        ("?hours=many&to=kbt", "Write a whole number of hours", "hours"),
        ("?hours=-4&to=kbt", "Write a whole number of hours", "hours"),
        ("?practice=100000&to=kbt", "Write a whole number of hours", "practice"),
        ("?practice=1.5&to=kbt", "Write a whole number of hours", "practice"),
        ("?hours=40&to=", "Choose where you are going", "to"),
        ("?hours=40&to=nobody-gives-this", "Choose where you are going", "to"),
    ] {
        let page = visitor.get(&format!("{EQUIVALENCE}{asked}")).await;
        assert_eq!(page.status, 422, "{asked}");
        assert!(page.text.contains(text) && page.text.contains(&format!("id=\"{field}-error\"")), "{asked}");
        assert!(!page.text.contains("<table"), "{asked}");
    }
    // The most there can be, nothing at all, and words nobody has given.
    for asked in ["?hours=99999&to=kbt", "?to=upsides", "?has=nobody&part=nothing&to=kbt"] {
        let page = read(&house, &format!("{EQUIVALENCE}{asked}")).await;
        assert!(page.contains("no verdict"), "{asked}");
    }
    let hostile = visitor.get(&format!("{EQUIVALENCE}?hours=%22%3E%3Cscript%3E&to=kbt")).await;
    assert!(hostile.status == 422 && !hostile.text.contains("\"><script>"));
    assert_eq!(visitor.get(&format!("{EQUIVALENCE}?%ff=%ff")).await.status, 422);
}
