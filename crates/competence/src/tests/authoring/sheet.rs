//! A spreadsheet of anybody's: a row for each statement comes in, goes out, and comes in again as the next version.

use super::build;

const FILE: &str = "Område;Kompetanse;Utsagn;Type;Kode;Eksempel\n\
    Møte;Lytte;Venter;ferdighet;1.1;Ola venter\n\
    Møte;Lytte;Vil høre;Holdning;1.2;\n\
    Møte;;Vet når;kunnskap;1.3;\n\
    Seg selv;;Hviler;;2.1;\n";

#[tokio::test]
async fn a_row_for_each_statement_comes_in_and_goes_out_and_in_again() {
    let (_, town) = build().await;
    let nora = &town.nora;
    let sent = nora.upload("/own-frameworks/bring", &[], "Vårt.csv", FILE.as_bytes()).await;
    let preview = nora.get(&sent.location).await.text;
    assert!(preview.contains("3 domains and competences, 4 statements"), "{preview}");
    let done = nora.post(&sent.location, &[("language", "nb")]).await;
    let at = done.location.split('?').next().unwrap().to_owned();
    let top = nora.get(&at).await.text;
    assert!(top.contains("Vårt") && top.find("Møte") < top.find("Seg selv"), "{top}");
    let out = nora.get(&format!("{at}/files/sheet.csv")).await.text;
    for row in [
        "\"Domain\";\"Competence\";\"Statement\"",
        "\"Møte\";\"Lytte\";\"Venter\";\"1.1\";\"\";\"Ola venter\";\"Skill\"",
        "\"Møte\";\"Lytte\";\"Vil høre\";\"1.2\";\"\";\"\";\"Attitude\"",
        "\"Møte\";\"\";\"Vet når\";\"1.3\";\"\";\"\";\"Knowledge\"",
        "\"Seg selv\";\"\";\"Hviler\";\"2.1\"",
    ] {
        assert!(out.contains(row), "{row}: {out}");
    }
    nora.post(&format!("{at}/publish"), &[("number", "1")]).await;
    let again = nora.upload("/own-frameworks/bring", &[], "Vårt.csv", out.as_bytes()).await;
    let next = nora.clone().in_many_statements().post(&again.location, &[("language", "nb")]).await;
    assert!(next.location.starts_with(&at), "the next version: {}", next.location);
    let page = nora.get(&format!("{at}/difference?from=1&to=2")).await.text;
    assert!(!page.contains("New: ") && !page.contains("Removed: "), "{page}");
    assert!(page.contains("<dt>Carry over</dt><dd class=\"bb-num\">4</dd>"), "{page}");
}

#[tokio::test]
async fn a_spreadsheet_says_row_by_row_what_is_to_be_mended() {
    let (_, town) = build().await;
    let long = "x".repeat(2_001);
    for (file, place, said) in [
        ("Domain;Type\nMeeting;skill\n".to_owned(), "The whole file", "The columns are not understood"),
        ("Domain;Domain;Statement\na;b;c\n".to_owned(), "The whole file", "The columns are not understood"),
        ("Domain;Statement\n;Waits\n".to_owned(), "Row 2 › Domain", "Something has to stand here"),
        ("Domain;Statement\nA;\n".to_owned(), "Row 2 › Statement", "Something has to stand here"),
        ("Domain;Statement;Type\nA;B;feeling\n".to_owned(), "Row 2 › Type", "knowledge, skill or attitude"),
        ("Domain;Statement\nA;B\nC;B\n".to_owned(), "Row 3 › Statement", "The same stands in a row"),
        (format!("Domain;Statement\nA;{long}\n"), "Row 2 › Statement", "The text is too long"),
    ] {
        let answer = town.nora.upload("/own-frameworks/bring", &[], "f.csv", file.as_bytes()).await;
        assert!(answer.status == 422 && answer.text.contains(said), "{said}: {}", answer.text);
        assert!(answer.text.contains(place), "{place}: {}", answer.text);
    }
}
