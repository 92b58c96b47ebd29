//! The page, the paper, the list and the command line hold the same numbers.

use documents::{Block, Fonts, Press};
use foundation::{Actor, Hat, Role, Tx};
use ui::Language;

use super::{Scene, scene};
use crate::{Report, Value, report, take_out};

const AUTUMN: &str = "period=2025-2";

/// Everything that is printed on paper.
fn on_paper(report: &Report, texts: &ui::Texts) -> String {
    let document = report.document(texts, report.usual(), "Nordby", false);
    let mut all: Vec<String> = document.numbers.iter().map(|one| one.number.clone()).collect();
    for block in document.body {
        match block {
            Block::Heading { text, .. } | Block::Paragraph(text) | Block::Note(text) => all.push(text),
            Block::Table(table) => all.extend(table.rows.into_iter().flatten()),
            Block::Chart(chart) => all.push(chart.alt),
            _ => {}
        }
    }
    all.join("\n")
}

#[tokio::test]
async fn every_number_of_the_list_stands_on_the_page_and_on_paper() {
    let scene = scene().await;
    scene.autumn().await;
    let mette = scene.town.mette.actor();
    let span = scene.span("2025-07-01", "2025-12-31");
    let rooms = scene.house.rooms.clone();
    let made =
        scene.house.db.read(async |tx| report(tx, &mette, &rooms, &span, Language::En).await).await.unwrap();
    let texts = &scene.house.texts;
    let page = scene.town.mette.get(&format!("/reports?{AUTUMN}")).await.text;
    let paper = on_paper(&made, texts);
    let list = scene.town.mette.get(&format!("/reports/csv?{AUTUMN}")).await.text;
    let mut numbers = 0;
    for line in made.lines(texts) {
        let (said, plain) = match line.value {
            Value::Shown(shown) => match shown.count() {
                Some(count) => (texts.number(Language::En, count as f64, 0), count.to_string()),
                None => continue,
            },
            Value::Number(value, decimals) => {
                (texts.number(Language::En, value, decimals), format!("{value:.decimals$}"))
            }
            Value::Hidden => continue,
        };
        numbers += 1;
        assert!(page.contains(&said), "{said} ({}) is not on the page", line.kind);
        assert!(paper.contains(&said), "{said} ({}) is not on paper", line.kind);
        assert!(list.lines().any(|row| row.ends_with(&format!(",{plain}"))), "{plain} is not in the list");
    }
    assert!(numbers > 60, "{numbers}");
}

/// How often the trail says that a report was taken out.
async fn taken(scene: &Scene) -> i64 {
    let sql = "select count(*) from event where name = 'insight.report_taken'";
    scene.house.db.read(async |tx| tx.one::<(i64,)>(sql, &[]).await).await.unwrap().0
}

#[tokio::test]
async fn the_command_line_makes_the_same_report_for_a_partner() {
    let scene = scene().await;
    scene.autumn().await;
    let span = scene.span("2025-07-01", "2025-12-31");
    let hat = Hat { org: scene.town.nordby, unit: None, role: Role::House };
    let house = Actor { hat, ..scene.house.itself() };
    let rooms = scene.house.rooms.clone();
    let make = async |tx: &mut Tx| {
        let made = report(tx, &house, &rooms, &span, Language::En).await?;
        take_out(tx, &house, &made, "csv").await?;
        Ok(made)
    };
    let made = scene.house.db.write(make).await.unwrap();
    assert_eq!(taken(&scene).await, 1);
    let list = String::from_utf8(made.csv(&scene.house.texts).unwrap()).unwrap();
    assert_eq!(list, scene.town.mette.get(&format!("/reports/csv?{AUTUMN}")).await.text);
    assert!(list.starts_with("Figure,Organisation,Kind,Value\n"));
}

#[tokio::test]
async fn the_report_is_printed_as_a_pdf_and_the_trail_says_so() {
    let scene = scene().await;
    scene.autumn().await;
    let fonts = Fonts::new(ui::assets::printing_fonts()).unwrap();
    documents::install(Press::new(fonts).unwrap());
    for language in Language::ALL {
        let mette = scene.town.mette.clone().reading(*language);
        let pdf = mette.get(&format!("/reports/pdf?{AUTUMN}")).await;
        assert_eq!(pdf.status, 200, "{}", pdf.text);
        assert!(pdf.bytes.starts_with(b"%PDF"));
    }
    assert_eq!(taken(&scene).await, 4);
}

#[tokio::test]
async fn an_empty_report_can_be_printed_too() {
    let scene = scene().await;
    let fonts = Fonts::new(ui::assets::printing_fonts()).unwrap();
    documents::install(Press::new(fonts).unwrap());
    let pdf = scene.town.aud.get("/reports/pdf").await;
    assert_eq!(pdf.status, 200, "{}", pdf.text);
    let list = scene.town.aud.get("/reports/csv").await;
    assert_eq!(list.text.lines().count(), 1);
}
