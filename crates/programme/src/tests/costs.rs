//! The page of costs: the published case, who may, and what is refused.

use foundation::testing::statements;
use ui::{Language, testing::stranger};

use super::build;
use crate::testing;

#[tokio::test]
async fn the_published_case_is_entered_through_the_page_and_comes_out_as_published() {
    let (house, town) = build().await;
    testing::started(&house, &town).await;
    let source = "The published calculation, 9pdf.org";
    let operation = [("kind", "coordinators"), ("year", "2017"), ("amount", "3.672.000"), ("source", source)];
    let training = [("kind", "teaching"), ("year", "2017"), ("amount", "1 728 000,00"), ("source", source)];
    for cost in [operation, training] {
        let saved = town.nora.post("/reports/costs", &cost).await;
        assert_eq!(saved.location, "/reports/costs?done=programme-cost-saved-done", "{}", saved.text);
    }
    let before = town.nora.get("/reports/costs").await.text;
    assert!(before.contains("Write down guide-years to see it"), "{before}");
    let years = [("guide_year", "2017"), ("guide_years", "135,68")];
    assert_eq!(town.nora.post("/reports/costs/guide-years", &years).await.status, 303);
    let page = town.nora.get("/reports/costs").await.text;
    for number in ["5,400,000", "39,800", ">68%<", ">32%<", ">0%<", "3,672,000 DKK", "135.7", source] {
        assert!(page.contains(number), "{number}: {page}");
    }
    let in_danish = town.nora.clone().reading(Language::Da).get("/reports/costs").await.text;
    assert!(in_danish.contains("39.800") && in_danish.contains("5.400.000"), "{in_danish}");
}

#[tokio::test]
async fn guide_years_have_decimals_after_a_point_or_a_comma() {
    let (house, town) = build().await;
    testing::started(&house, &town).await;
    for (year, said, read) in [("2024", "1.375", 1.375), ("2025", "1,375", 1.375), ("2026", "0.125", 0.125)] {
        let years = [("guide_year", year), ("guide_years", said)];
        assert_eq!(town.nora.post("/reports/costs/guide-years", &years).await.status, 303);
        let year: i64 = year.parse().unwrap();
        let kept = async |tx: &mut foundation::Tx| {
            let sql = "select guide_years from programme_guide_years where year = $1";
            tx.one::<(f64,)>(sql, foundation::args![year]).await
        };
        assert_eq!(house.db.read(kept).await.unwrap().0, read, "{said}");
    }
}

#[tokio::test]
async fn a_cost_can_be_taken_away_again_by_those_who_pay_it() {
    let (house, town) = build().await;
    testing::started(&house, &town).await;
    let cost = [("kind", "phones"), ("year", "2026"), ("amount", "1200"), ("source", "Invoice")];
    town.nora.post("/reports/costs", &cost).await;
    let page = town.nora.get("/reports/costs").await.text;
    let at = page.find("/take-away").unwrap();
    let start = page[..at].rfind("/reports/costs/").unwrap();
    let address = format!("{}/take-away", &page[start..at]);
    for (visitor, status) in [(&town.sven, 404), (&town.kari, 404), (&town.aud, 404), (&town.nora, 200)] {
        assert_eq!(visitor.get(&address).await.status, status);
    }
    assert_eq!(town.sven.post(&address, &[]).await.status, 404);
    assert_eq!(town.nora.post(&address, &[]).await.status, 303);
    assert!(!town.nora.get("/reports/costs").await.text.contains("Invoice"));
    assert_eq!(town.nora.post(&address, &[]).await.status, 404);
}

#[tokio::test]
async fn each_partner_sees_its_own_costs_and_the_network_administrator_all() {
    let (house, town) = build().await;
    testing::started(&house, &town).await;
    let of_nordby = [("kind", "phones"), ("year", "2026"), ("amount", "1200"), ("source", "From Nordby")];
    let of_sydby = [("kind", "phones"), ("year", "2026"), ("amount", "800"), ("source", "From Sydby")];
    town.nora.post("/reports/costs", &of_nordby).await;
    town.sven.post("/reports/costs", &of_sydby).await;
    let region = town.region.to_string();
    let mut of_region = [
        ("kind", "tickets"),
        ("year", "2026"),
        ("amount", "10"),
        ("source", "From the region"),
        ("payer", ""),
    ];
    of_region[4].1 = &region;
    assert_eq!(town.nils.post("/reports/costs", &of_region).await.status, 303);
    assert_eq!(town.nora.post("/reports/costs", &of_region).await.status, 403);
    let nora = town.nora.get("/reports/costs").await.text;
    assert!(
        nora.contains("From Nordby") && !nora.contains("From Sydby") && !nora.contains("From the region")
    );
    let nils = town.nils.get("/reports/costs").await.text;
    assert!(
        nils.contains("From Nordby") && nils.contains("From Sydby") && nils.contains("<dd>2010 "),
        "{nils}"
    );
    for (visitor, status) in
        [(&town.aud, 200), (&town.mette, 200), (&town.kari, 403), (&town.ola, 403), (&town.tone, 403)]
    {
        assert_eq!(visitor.get("/reports/costs").await.status, status);
    }
    assert_eq!(town.aud.post("/reports/costs", &of_nordby).await.status, 403);
    assert_eq!(stranger(&house).get("/reports/costs").await.location, "/sign-in?next=/reports/costs");
}

#[tokio::test]
async fn a_sum_that_is_none_is_said_beside_it_and_the_answers_stay() {
    let (house, town) = build().await;
    testing::started(&house, &town).await;
    let wrong = [("kind", "phones"), ("year", "26"), ("amount", "much"), ("source", "Åse's <b>notes</b>")];
    let again = town.nora.post("/reports/costs", &wrong).await;
    assert_eq!(again.status, 422);
    for text in ["Error:", "Write how much it was, as a number", "much", "Åse"] {
        assert!(again.text.contains(text), "{text}: {}", again.text);
    }
    assert!(!again.text.contains("<b>notes"));
    for amount in ["1e400", "99999999999999999", "0", "-", "NaN"] {
        let refused = [("kind", "phones"), ("year", "2026"), ("amount", amount), ("source", "x")];
        assert_eq!(town.nora.post("/reports/costs", &refused).await.status, 422, "{amount}");
    }
    let years = [("guide_year", "2026"), ("guide_years", "-1")];
    assert_eq!(town.nora.post("/reports/costs/guide-years", &years).await.status, 422);
}

#[tokio::test]
async fn the_page_of_costs_asks_the_database_little_and_speaks_four_languages() {
    let (house, town) = build().await;
    testing::started(&house, &town).await;
    let before = statements();
    town.nils.get("/reports/costs").await;
    assert!(statements() - before <= 7, "{}", statements() - before);
    let cost = [("kind", "phones"), ("year", "2026"), ("amount", "1200"), ("source", "Invoice")];
    let before = statements();
    town.nora.post("/reports/costs", &cost).await;
    assert!(statements() - before <= 5, "{}", statements() - before);
    for language in Language::ALL {
        let text = town.nils.clone().reading(*language).get("/reports/costs").await.text;
        assert!(!text.contains("programme-") && text.matches("<h1").count() == 1, "{language}: {text}");
    }
}
