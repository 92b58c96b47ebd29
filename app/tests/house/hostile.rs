//! Hostile and broken addresses and forms: a clear page in the person's language, never a failure of ours.

use people::testing::town;
use ui::{
    Language,
    testing::{Answer, Visitor, house, stranger},
};

use crate::routes::{all, fill};

const FORM: &str = "application/x-www-form-urlencoded";

/// What no browser sends, and somebody will.
fn forms() -> Vec<(&'static str, Vec<u8>)> {
    let long = format!("first_name={}&note={}&value=1", "å".repeat(20_000), "x".repeat(300_000));
    vec![
        (FORM, Vec::new()),
        (FORM, b"%%%&&&===".to_vec()),
        (FORM, b"first_name=%00%00&email=%ff%fe&value=99999999999999999999&answer=%C3%28".to_vec()),
        (FORM, b"once='; drop table support_meeting; --&met=held&dur=-1&date=2026-02-31&time=25:61".to_vec()),
        (FORM, b"answer=yes&met=held&capacity=9223372036854775808&year=-1&amount=1e308&amount=NaN".to_vec()),
        (FORM, b"next=//evil.example&back=javascript:alert(1)&language=xx&hat=not-a-hat".to_vec()),
        (FORM, "first_name=<script>alert(1)</script>&note={{7*7}}&words=\u{202e}\u{0}".as_bytes().to_vec()),
        (FORM, long.into_bytes()),
        ("application/json", br#"{"met": [[[[[[]]]]]]}"#.to_vec()),
        ("multipart/form-data; boundary=x", b"--x\r\nbroken".to_vec()),
        ("text/plain", vec![0xff; 2000]),
    ]
}

/// What stands where an id should.
const WORDS: &[&str] = &[
    "0199a000-0000-7000-8000-000000000000",
    "not-an-id",
    "..%2F..%2Fetc%2Fpasswd",
    "%00",
    "%F0%9F%92%A9",
    "-1",
    "'or'1'='1",
];

fn fine(who: &str, what: &str, answer: &Answer, wrong: &mut Vec<String>) {
    if answer.status >= 500 {
        wrong.push(format!("{who} {what}: {}", answer.status));
    }
    let is_page = answer.text.starts_with("<!doctype html>");
    if (400..500).contains(&answer.status) && !is_page && !what.contains("/api/") {
        wrong.push(format!("{who} {what}: {} without a page: {:.80}", answer.status, answer.text));
    }
    if is_page && !answer.text.contains("lang=\"da\"") && !what.contains("/en") {
        wrong.push(format!("{who} {what}: not in the person's language"));
    }
    if answer.text.contains("<script>alert(1)") {
        wrong.push(format!("{who} {what}: somebody else's script"));
    }
}

#[tokio::test]
async fn nothing_that_is_sent_breaks_the_house() {
    let fonts = documents::Fonts::new(ui::assets::printing_fonts()).unwrap();
    documents::install(documents::Press::new(fonts).unwrap());
    let house = house(&brobygger::rooms()).await;
    let town = town(&house).await;
    let people: Vec<(&str, Visitor)> = vec![
        ("stranger", stranger(&house)),
        ("Nora", town.nora.clone()),
        ("Kari", town.kari.clone()),
        ("Ola", town.ola.clone()),
        ("Tone", town.tone.clone()),
        ("Nils", town.nils.clone()),
        ("Anne", town.anne.clone()),
    ];
    let mut wrong = Vec::new();
    let mut tried = 0;
    for (who, visitor) in people {
        let visitor = visitor.reading(Language::Da);
        for route in all() {
            // The static pages are served outside the frame and have a test of their own.
            if route.path.contains("help-now")
                || route.path.starts_with("/assets")
                || route.path.ends_with(".js")
            {
                continue;
            }
            for word in WORDS {
                let address = fill(&route.path, word);
                let answer = visitor.get(&format!("{address}?q=%00%ff&page=-1&from=x&to=9999-99-99")).await;
                fine(who, &format!("GET {address}"), &answer, &mut wrong);
                tried += 1;
            }
            if route.posts {
                for (kind, body) in forms() {
                    let address = fill(&route.path, WORDS[0]);
                    let what = format!("POST {address} {kind} {:.40}", String::from_utf8_lossy(&body));
                    let answer = visitor.raw("POST", &address, kind, body).await;
                    fine(who, &what, &answer, &mut wrong);
                    tried += 1;
                }
            }
        }
    }
    assert!(tried > 1_000, "only {tried} requests");
    assert!(wrong.is_empty(), "{} of {tried}:\n{}", wrong.len(), wrong.join("\n"));
}
