//! The page: who sees it, what stands there, and what does not.

use programme::{NewCost, add_cost, set_guide_years};
use ui::Language;
use ui::testing::stranger;

use super::{Scene, scene};

const AUTUMN: &str = "/reports?period=2025-2";

#[tokio::test]
async fn before_anything_has_happened_the_page_says_what_will_stand_here() {
    let scene = scene().await;
    let page = scene.town.mette.get("/reports").await;
    assert_eq!(page.status, 200);
    assert!(page.text.contains("Nothing to count yet") && page.text.contains("begins with the first offer"));
}

#[tokio::test]
async fn a_few_are_not_shown_and_the_page_says_why() {
    let scene = scene().await;
    scene.count(scene.town.nordby, "support-step-count-yes", "2025-10-07", 3).await;
    let page = scene.town.mette.get(AUTUMN).await;
    assert!(page.text.contains("not shown") && page.text.contains("Numbers under 5 are not shown"));
    assert!(!page.text.contains("<td class=\"num\">3</td>"));
}

#[tokio::test]
async fn mette_sees_her_own_people_and_the_partners_beside_them() {
    let scene = scene().await;
    scene.autumn().await;
    let page = scene.town.mette.get(AUTUMN).await;
    assert_eq!((page.status, page.text.matches("<h1").count()), (200, 1));
    for part in [
        "42 were offered a peer-guide, 18 have met one",
        "Nordby",
        "Sydby",
        "Vestby",
        "All partners together",
        "60 of 72 planned meetings were held",
        "<svg class=\"bb-chart-svg bb-chart-bars\"",
        "<svg class=\"bb-chart-svg bb-chart-days\"",
        "<svg class=\"bb-chart-svg bb-chart-forest\"",
        "This shows change, not its cause",
        "Missing: ",
    ] {
        assert!(page.text.contains(part), "{part} in {}", page.text);
    }
    assert!(!page.text.contains("insight-"), "{}", page.text);
}

#[tokio::test]
async fn meetings_called_off_and_paths_parted_are_counted_in_every_language() {
    let scene = scene().await;
    let nordby = scene.town.nordby;
    for (kind, count) in [
        ("support-result-held", 70),
        ("support-result-cancelled-by-recipient", 18),
        ("support-result-cancelled-by-peer", 12),
        ("support-ending-planned", 12),
        ("support-ending-parted", 6),
    ] {
        scene.count(nordby, kind, "2026-02-03", count).await;
    }
    let said = [
        (Language::En, "70 of 100 planned meetings", "Called off by the person", "kept apart"),
        (Language::Nb, "70 av 100 planlagte møter", "Avlyst av deltakeren", "ikke skal ha kontakt"),
        (Language::Da, "70 af 100 planlagte møder", "Aflyst af modtageren", "ikke skal have kontakt"),
        (Language::Sv, "70 av 100 planerade möten", "Ställdes in av deltagaren", "inte ska ha kontakt"),
    ];
    for (language, held, called_off, parted) in said {
        let page = scene.town.mette.clone().reading(language).get("/reports?period=2026-1").await;
        for part in [held, called_off, parted, ">18<", ">12<", ">6<"] {
            assert!(page.text.contains(part), "{part} in {}", page.text);
        }
    }
}

#[tokio::test]
async fn a_report_that_would_leave_something_out_is_not_made() {
    let scene = scene().await;
    scene.count(scene.town.nordby, "support-result-held", "2026-02-03", 70).await;
    scene.count(scene.town.nordby, "support-result-postponed", "2026-02-03", 30).await;
    assert_eq!(scene.town.mette.get("/reports?period=2026-1").await.status, 500);
}

#[tokio::test]
async fn the_current_half_year_shows_the_own_organisation_only() {
    let scene = scene().await;
    scene.autumn().await;
    for org in scene.municipalities() {
        scene.count(org, "support-step-count-yes", "2026-02-01", 17).await;
    }
    for period in ["2026-1", "all"] {
        let page = scene.town.mette.get(&format!("/reports?period={period}")).await;
        assert!(page.text.contains("you see your own organisation only"));
        assert!(!page.text.contains("Sydby") && !page.text.contains("Vestby"), "{period}");
    }
    let network = scene.town.aud.get("/reports?period=2026-1").await;
    assert!(!network.text.contains(">17<") && !network.text.contains(">51<"));
}

#[tokio::test]
async fn a_running_period_tells_nothing_of_what_happens_at_another_partner() {
    let scene = scene().await;
    let nordby = scene.town.nordby;
    scene.count(nordby, "support-step-count-yes", "2026-02-01", 17).await;
    scene.count(nordby, "support-result-held", "2026-02-01", 30).await;
    let look = async || {
        let mut seen = Vec::new();
        for period in ["2026-1", "all"] {
            seen.push(scene.town.mette.get(&format!("/reports?period={period}")).await.text);
            seen.push(scene.town.mette.get(&format!("/reports/csv?period={period}")).await.text);
        }
        seen
    };
    let before = look().await;
    assert!(before[1].contains("Nordby,Died,0"), "{}", before[1]);
    for (kind, count) in [
        ("support-ending-died", 1),
        ("support-ending-admitted", 7),
        ("support-step-count-no", 9),
        ("support-result-forgotten", 8),
        ("evaluation-due-two-months", 6),
        ("evaluation-answered-two-months", 6),
    ] {
        scene.count(scene.town.sydby, kind, "2026-02-02", count).await;
    }
    scene.values(scene.town.sydby, "support-days-meeting-to-ending", "2026-02-02", &[(9.0, None); 12]).await;
    scene.values(scene.town.sydby, "hope", "2026-02-02", &[(40.0, Some(50.0)); 12]).await;
    assert_eq!(look().await, before);
}

#[tokio::test]
async fn whether_a_few_of_another_partner_are_behind_a_row_is_not_told_by_the_row() {
    let scene = scene().await;
    scene.autumn().await;
    let died = async || {
        let list = scene.town.mette.get(&AUTUMN.replace("/reports", "/reports/csv")).await.text;
        list.lines().filter(|line| line.contains(",Died,")).map(str::to_owned).collect::<Vec<_>>()
    };
    let before = died().await;
    assert_eq!(before.len(), 4, "own, two partners, together: {before:?}");
    scene.count(scene.town.sydby, "support-ending-died", "2025-10-08", 1).await;
    assert_eq!(died().await, before);
}

#[tokio::test]
async fn means_of_the_own_people_wait_until_the_half_year_is_complete() {
    let scene = scene().await;
    scene.autumn().await;
    let nordby = scene.town.nordby;
    scene.count(nordby, "support-step-count-matched", "2026-02-03", 12).await;
    scene.values(nordby, "hope", "2026-02-03", &[(40.0, Some(60.0)); 5]).await;
    scene.values(nordby, "support-days-offer-to-match", "2026-02-03", &[(7.0, None); 12]).await;
    for period in ["2026-1", "all"] {
        let list = scene.town.mette.get(&format!("/reports/csv?period={period}")).await.text;
        let of = |kind: &str| -> Vec<&str> {
            list.lines()
                .filter(|line| line.contains(kind))
                .filter_map(|line| line.split(',').next_back())
                .collect()
        };
        for kind in ["Hope: Change", "Hope: At the start", "from the offer to a match: Middle"] {
            assert_eq!(of(kind), ["not shown"], "{kind} in {period}: {list}");
        }
        let page = scene.town.mette.get(&format!("/reports?period={period}")).await.text;
        assert!(page.contains("nobody can work out from one day to the next"), "{page}");
    }
    let complete = scene.town.mette.get(&AUTUMN.replace("/reports", "/reports/csv")).await.text;
    assert!(!complete.contains("Nordby,Hope: Change,not shown"), "{complete}");
    // How many answered may be known on any day.
    let running = scene.town.mette.get("/reports/csv?period=2026-1").await.text;
    assert!(running.contains("Nordby,Hope: People,5"), "{running}");
}

#[tokio::test]
async fn the_network_sees_no_group_under_ten() {
    let scene = scene().await;
    scene.autumn().await;
    let page = scene.town.nils.get(AUTUMN).await;
    assert!(page.text.contains("Numbers under 10 are not shown"));
    for few in 1..10 {
        assert!(!page.text.contains(&format!("<td class=\"num\">{few}</td>")), "{few}");
    }
    assert!(page.text.contains("126"));
}

#[tokio::test]
async fn a_partner_can_be_shown_first() {
    let scene = scene().await;
    scene.autumn().await;
    let page = scene.town.mette.get(&format!("{AUTUMN}&partner={}", scene.town.sydby)).await;
    assert!(page.text.contains("28 were offered a peer-guide, 12 have met one"));
    let all = scene.town.mette.get(&format!("{AUTUMN}&partner=all")).await;
    assert!(all.text.contains("126 were offered a peer-guide, 54 have met one"));
    let strange = scene.town.mette.get(&format!("{AUTUMN}&partner={}", scene.town.ward)).await;
    assert!(strange.text.contains("42 were offered a peer-guide"));
}

impl Scene {
    /// Vestby leaves today, in spring of the year after its autumn.
    async fn vestby_leaves(&self) {
        let (nils, programme, vestby) = (self.town.nils.actor(), self.programme, self.vestby);
        let today = nils.now.day_in(&self.house.settings.zone);
        self.house
            .db
            .write(async |tx| programme::leave(tx, &nils, programme, vestby, today).await)
            .await
            .unwrap();
    }
}

#[tokio::test]
async fn what_is_over_does_not_change_when_a_partner_leaves() {
    let scene = scene().await;
    scene.autumn().await;
    let list =
        async |who: &ui::testing::Visitor| who.get(&AUTUMN.replace("/reports", "/reports/csv")).await.text;
    let before = (list(&scene.town.mette).await, list(&scene.leaders[1]).await);
    assert!(before.0.contains("Vestby") && before.1.contains("Vestby"));
    scene.vestby_leaves().await;
    assert_eq!((list(&scene.town.mette).await, list(&scene.leaders[1]).await), before);
}

#[tokio::test]
async fn who_has_left_reads_the_periods_it_took_part_in_and_no_other() {
    let scene = scene().await;
    scene.autumn().await;
    scene.count(scene.vestby, "support-step-count-yes", "2026-02-01", 33).await;
    scene.vestby_leaves().await;
    let vera = &scene.leaders[1];
    let page = vera.get("/reports").await;
    assert!(page.text.contains("56 were offered a peer-guide"), "{}", page.text);
    assert!(vera.get("/reports?period=2026-1").await.text.contains(">33<"));
    let after = scene.span("2026-07-01", "2026-12-31");
    let rooms = scene.house.rooms.clone();
    let look = async |actor: &foundation::Actor| {
        let read = async |tx: &mut foundation::Tx| {
            crate::report(tx, actor, &rooms, &after, Language::En).await.map(|report| report.partners.len())
        };
        scene.house.db.read(read).await
    };
    assert!(matches!(look(&vera.actor()).await, Err(foundation::Error::NotFound)));
    assert_eq!(look(&scene.town.mette.actor()).await.unwrap(), 2);
}

#[tokio::test]
async fn only_those_who_work_with_figures_see_them() {
    let scene = scene().await;
    let town = &scene.town;
    for who in [&town.nora, &town.sven, &town.mette, &town.aud, &town.nils, &town.kari, &town.tone] {
        assert_eq!(who.get("/reports").await.status, 200);
    }
    for who in [&town.ola, &town.anne, &town.dag] {
        for path in ["/reports", "/reports/csv", "/reports/pdf"] {
            assert_eq!(who.get(path).await.status, 403);
        }
    }
    assert_eq!(stranger(&scene.house).get("/reports").await.status, 303);
}

#[tokio::test]
async fn a_report_leaves_the_house_with_those_who_may_hand_it_on() {
    let scene = scene().await;
    let town = &scene.town;
    for (may, all) in [
        (true, vec![&town.nora, &town.sven, &town.mette, &town.aud]),
        (false, vec![&town.nils, &town.kari, &town.tone]),
    ] {
        for who in all {
            let page = who.get("/reports").await.text;
            for form in ["/reports/csv", "/reports/pdf"] {
                assert_eq!(page.contains(form), may, "{:?} {form}", who.actor().hat.role);
            }
            let status = who.get("/reports/csv").await.status;
            assert_eq!(status, if may { 200 } else { 403 }, "{:?}", who.actor().hat.role);
        }
    }
    assert_eq!(town.kari.get("/reports/pdf").await.status, 403);
}

#[tokio::test]
async fn a_programme_of_others_is_not_there() {
    let scene = scene().await;
    let nobodys = scene.town.ward;
    let path = |form: &str| format!("/reports{form}?programme={nobodys}");
    for form in ["", "/csv", "/pdf"] {
        assert_eq!(scene.town.mette.get(&path(form)).await.status, 404);
    }
    for odd in ["?period=%00", "?period=9999-9", "?partner=%27", "?programme=x", "?period=2025-2&period=all"]
    {
        assert_eq!(scene.town.mette.get(&format!("/reports{odd}")).await.status, 200, "{odd}");
    }
}

#[tokio::test]
async fn the_report_is_said_whole_in_each_language() {
    let scene = scene().await;
    scene.autumn().await;
    for (language, said) in [
        (Language::Nb, "42 fikk tilbud om en likeperson, 18 har møtt en"),
        (Language::Da, "42 fik tilbudt en peer-guide, 18 har mødt en"),
        (Language::Sv, "42 erbjöds en peer-guide, 18 har träffat en"),
    ] {
        let page = scene.town.mette.clone().reading(language).get(AUTUMN).await;
        assert!(page.text.contains(said), "{}", page.text);
        assert!(!page.text.contains("insight-"), "{}", page.text);
    }
}

#[tokio::test]
async fn a_report_keeps_to_its_statements() {
    let scene = scene().await;
    scene.autumn().await;
    let before = foundation::testing::statements();
    scene.town.mette.get(AUTUMN).await;
    // Two for the programmes and their partners, six for the figures.
    assert!(foundation::testing::statements() - before <= 8);
}

impl Scene {
    async fn published_case(&self) {
        let (programme, payer) = (self.programme, self.town.region);
        self.house
            .db
            .write(async |tx| {
                let nils = self.town.nils.actor();
                // The published case: 5.4 million, 68 % operation, 32 % training, about 135.7 guide-years.
                for (kind, amount) in [("teaching", 1_728_000.0), ("coordinators", 3_672_000.0)] {
                    let (kind, source) = (kind.to_owned(), "published case".to_owned());
                    let new = NewCost { programme, payer, kind, year: 2025, amount, source };
                    add_cost(tx, &nils, &new).await?;
                }
                set_guide_years(tx, &nils, programme, payer, (2025, 135.68)).await
            })
            .await
            .unwrap();
    }
}

#[tokio::test]
async fn the_published_case_gives_its_figure_for_one_guide_in_one_year() {
    let scene = scene().await;
    scene.published_case().await;
    let page = scene.town.aud.get(AUTUMN).await;
    for part in ["5,400,000", "1,728,000", "32%", "68%", "39,800", "DKK for one guide for one year"] {
        assert!(page.text.contains(part), "{part} in {}", page.text);
    }
}

#[tokio::test]
async fn costs_stand_under_the_name_of_who_has_them() {
    let scene = scene().await;
    scene.published_case().await;
    let page = scene.town.aud.get(AUTUMN).await.text;
    let of = |whose: &str| format!("<th scope=\"rowgroup\" colspan=\"3\">{whose}</th>");
    assert!(page.contains(&of("All partners together")), "{page}");
    assert_eq!(page.matches("scope=\"rowgroup\"").count(), 2, "own and together: {page}");
    assert!(!page.contains(&of("")), "the region has a name, though it has no guides: {page}");
    assert_eq!(page.matches("<tr class=\"is-sum\">").count(), 2, "{page}");
}

#[tokio::test]
async fn who_has_answered_stands_in_the_order_of_the_path() {
    let scene = scene().await;
    for moment in ["ending", "start", "two-months"] {
        scene.count(scene.town.nordby, &format!("evaluation-due-{moment}"), "2025-10-07", 20).await;
        scene.count(scene.town.nordby, &format!("evaluation-answered-{moment}"), "2025-10-07", 10).await;
    }
    let page = scene.town.mette.get(AUTUMN).await.text;
    let at = ["At the start: to answer", "After two months: to answer", "At the ending: to answer"]
        .map(|moment| page.find(moment).unwrap_or_else(|| panic!("{moment} in {page}")));
    assert!(at.is_sorted(), "{at:?}");
}
