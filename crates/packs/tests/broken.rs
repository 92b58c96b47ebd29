//! Broken packs: each mistake is told with its file, its line and its mend, and nothing is half used.

mod folder;

use folder::Folder;
use packs::{Packs, check};

/// The mistakes as (file inside the pack, line, what, mend).
fn told(folder: &Folder) -> Vec<(String, usize, String, String)> {
    let found = check(folder.path());
    assert!(
        Packs::shipped().expect("no mistakes").with_folder(folder.path()).is_err(),
        "it is not half used"
    );
    found
        .into_iter()
        .map(|mistake| {
            let file =
                mistake.file.strip_prefix(&folder.path().display().to_string()).unwrap_or(&mistake.file);
            (file.trim_start_matches('/').to_owned(), mistake.line, mistake.what, mistake.mend)
        })
        .collect()
}

fn one(folder: &Folder) -> (String, usize, String, String) {
    let told = told(folder);
    assert_eq!(told.len(), 1, "{told:#?}");
    told.into_iter().next().expect("one")
}

#[test]
fn a_misspelt_word_in_toml_is_told_with_the_word_that_was_meant() {
    let folder = Folder::copy_of("peer-guide");
    let line = folder.change("programme.toml", "weight = 5\n", "weigth = 5\n");
    let (file, at, what, mend) = one(&folder);
    assert_eq!(file, "programme.toml");
    assert!(what.starts_with("unknown field `weigth`"), "{what}");
    assert!(mend.starts_with("Did you mean `weight`?"), "{mend}");
    assert_eq!(at, line);
}

#[test]
fn broken_toml_is_told_with_its_line() {
    let folder = Folder::copy_of("measures-own");
    let line = folder.change("instruments/where-i-am-now.toml", "version = \"0.1\"", "version = \"0.1");
    let (file, at, _, mend) = one(&folder);
    assert_eq!((file.as_str(), at), ("instruments/where-i-am-now.toml", line));
    assert!(mend.contains("quotation mark"), "{mend}");
}

#[test]
fn a_text_missing_in_one_language_is_told_where_it_belongs() {
    let folder = Folder::copy_of("peer-guide");
    let line = folder.change("texts/sv.ftl", "step-ending = Avslut\n", "");
    let (file, at, what, mend) = one(&folder);
    assert_eq!((file.as_str(), what.as_str()), ("texts/sv.ftl", "the text `step-ending` is missing in sv"));
    assert_eq!(mend, "Add `step-ending = …`. In en it is: Ending");
    assert_eq!(at, line - 1, "after the line before it");
}

#[test]
fn a_text_nothing_asks_for_is_told_with_the_key_that_was_meant() {
    let folder = Folder::copy_of("peer-guide");
    let line = folder.change("texts/da.ftl", "step-ending = Afslutning\n", "step-endnig = Afslutning\n");
    let told = told(&folder);
    let strange = told.iter().find(|(_, _, what, _)| what == "nothing asks for the text `step-endnig`");
    assert_eq!(
        strange,
        Some(&(
            "texts/da.ftl".to_owned(),
            line,
            "nothing asks for the text `step-endnig`".to_owned(),
            "Did you mean `step-ending`?".to_owned(),
        ))
    );
}

#[test]
fn a_text_that_puts_in_another_word_is_told() {
    let folder = Folder::copy_of("peer-guide");
    let line = folder.change("texts/nb.ftl", "message-back = { $name }", "message-back = { $navn }");
    let (file, at, _, mend) = one(&folder);
    assert_eq!((file.as_str(), at, mend.as_str()), ("texts/nb.ftl", line, "It must put in $name"));
}

#[test]
fn more_of_fluent_than_a_pack_may_use_is_told() {
    let folder = Folder::copy_of("peer-guide");
    let line =
        folder.change("texts/en.ftl", "step-match = Finding each other", "step-match = { step-offer }");
    let told = told(&folder);
    assert!(
        told.iter().any(|(file, at, what, mend)| file == "texts/en.ftl"
            && *at == line
            && what == "the text `step-match` uses more of Fluent than a pack may"
            && mend == "Use words, and { $name } where a word is put in"),
        "{told:#?}"
    );
}

#[test]
fn a_language_that_is_promised_and_not_there_is_told() {
    let folder = Folder::copy_of("measures-own");
    folder.change("pack.toml", "\"sv\"]", "\"sv\", \"is\"]");
    let told = told(&folder);
    assert!(
        told.contains(&(
            "pack.toml".to_owned(),
            6,
            "the pack promises is and has no texts/is.ftl".to_owned(),
            "Write texts/is.ftl, or take is out of languages".to_owned(),
        )),
        "{told:#?}"
    );
    assert!(
        told.iter().any(|(_, _, what, _)| what == "`where-i-am-now` has no questions in is"),
        "{told:#?}"
    );
}

#[test]
fn an_undeclared_field_in_an_agreement_is_told_with_the_one_that_was_meant() {
    let folder = Folder::copy_of("peer-guide");
    let line = folder.change("agreements/guide-recipient.nb.md", "{how_often}", "{how_oftn}");
    let told = told(&folder);
    assert_eq!(
        told,
        [
            (
                "agreements/guide-recipient.nb.md".to_owned(),
                1,
                "the field {how_often} is declared for `guide-recipient` and stands nowhere here".to_owned(),
                "Write {how_often} where it belongs".to_owned()
            ),
            (
                "agreements/guide-recipient.nb.md".to_owned(),
                line,
                "the field {how_oftn} is not declared for `guide-recipient`".to_owned(),
                "Did you mean {how_often}?".to_owned()
            ),
        ]
    );
}

#[test]
fn more_markdown_than_an_agreement_may_use_is_told() {
    let folder = Folder::copy_of("peer-guide");
    let before = "## Who we are\n";
    let line = folder.change("agreements/guide-organisation.en.md", before, "## Who we are\n<b>us</b>\n");
    let (file, at, what, _) = one(&folder);
    assert_eq!(file, "agreements/guide-organisation.en.md");
    assert_eq!((at, what.as_str()), (line + 1, "`<` is more Markdown than an agreement may use"));
}

#[test]
fn an_agreement_missing_in_one_language_is_told() {
    let folder = Folder::copy_of("peer-guide");
    let gone = folder.path().join("agreements/guide-recipient.da.md");
    std::fs::remove_file(gone).expect("a file to remove");
    let (file, _, what, mend) = one(&folder);
    assert_eq!(
        (file.as_str(), what.as_str()),
        ("programme.toml", "the agreement `guide-recipient` is missing in da")
    );
    assert_eq!(mend, "Write agreements/guide-recipient.da.md");
}

#[test]
fn a_list_that_is_not_there_is_told_with_the_one_that_was_meant() {
    let folder = Folder::copy_of("peer-guide");
    let line = folder.change("programme.toml", "list = \"interest\"", "list = \"intrest\"");
    let (file, at, what, mend) = one(&folder);
    assert_eq!((file.as_str(), at), ("programme.toml", line));
    assert_eq!(
        (what.as_str(), mend.as_str()),
        ("there is no code list `intrest`", "Did you mean `interest`?")
    );
}

#[test]
fn a_code_without_a_label_and_a_day_that_is_none_are_told_with_their_line() {
    let folder = Folder::copy_of("codelists");
    let line =
        folder.change("codelists/dk.csv", "Öppenvårdspsykiatri (distriktspsykiatri),,", ",first of May,");
    let told = told(&folder);
    assert_eq!(
        told,
        [
            (
                "codelists/dk.csv".to_owned(),
                line,
                "`distriktspsykiatri` has no label in sv".to_owned(),
                "Write it in the column label_sv".to_owned()
            ),
            (
                "codelists/dk.csv".to_owned(),
                line,
                "`first of May` in valid_from is no date".to_owned(),
                "Write it as 2026-11-01".to_owned()
            ),
        ]
    );
}

#[test]
fn an_example_that_does_not_score_as_it_says_is_told() {
    let folder = Folder::copy_of("who-5");
    folder.change("instruments/who-5.toml", "factor = 4.0", "factor = 5.0");
    let told = told(&folder);
    let (file, _, what, mend) = &told[0];
    assert_eq!(file, "instruments/who-5.toml");
    assert_eq!(what, "the example scores {\"total\": 75.0}, not {\"total\": 60.0}");
    assert!(mend.starts_with("Work the example out by hand"));
    assert_eq!(told.len(), 3, "0 is still 0, and nothing is still nothing");
}

#[test]
fn a_help_number_without_a_label_in_one_language_is_told() {
    let folder = Folder::copy_of("help-lines");
    folder.change("help-lines/is.toml", "da = \"Nogen at tale med: Røde Kors\"\n", "");
    let (file, at, what, mend) = one(&folder);
    assert_eq!(file, "help-lines/is.toml");
    assert_eq!(what, "the label of `raudi-krossinn` is missing in da");
    assert_eq!(mend, "Add da = … to its label");
    assert!(
        folder
            .read("help-lines/is.toml")
            .lines()
            .nth(at - 1)
            .is_some_and(|line| line.contains("raudi-krossinn"))
    );
}

#[test]
fn a_file_that_nothing_reads_and_one_that_is_no_text_are_told() {
    let folder = Folder::copy_of("who-5");
    folder.write("agreement/guide.md", b"# Hello\n");
    folder.write("texts/fi.ftl", &[0xff, 0xfe, 0x41]);
    let told = told(&folder);
    let files: Vec<(&str, &str)> =
        told.iter().map(|(file, _, what, _)| (file.as_str(), what.as_str())).collect();
    assert_eq!(
        files,
        [
            ("agreement/guide.md", "no part of the program reads this file"),
            ("texts/fi.ftl", "the file is not UTF-8 text"),
        ]
    );
}

#[test]
fn a_pack_without_its_first_file_and_a_folder_without_packs_are_told() {
    let folder = Folder::empty();
    let nothing = check(folder.path());
    assert_eq!(
        nothing.iter().map(|mistake| mistake.what.as_str()).collect::<Vec<_>>(),
        ["there is no pack here"]
    );
    folder.write("mine/programme.toml", b"id = \"mine\"\n");
    let told = check(folder.path());
    assert_eq!(told.len(), 1);
    assert!(told[0].mend.starts_with("Add a pack.toml"), "{:?}", told[0]);
    let gone = check(&folder.path().join("not-here"));
    assert!(gone[0].what.starts_with("this could not be read"), "{gone:?}");
}

#[test]
fn a_mistake_reads_like_one_a_compiler_tells() {
    let folder = Folder::copy_of("who-5");
    folder.change("pack.toml", "version = \"0.1.0\"", "version = \"new\"");
    let mistakes = check(folder.path());
    let place = folder.path().join("pack.toml");
    let expected = format!("{}:3: `new` is no version. Write three numbers, such as 1.0.0", place.display());
    assert_eq!(mistakes[0].to_string(), expected);
}

#[test]
fn a_framework_whose_names_lead_nowhere_is_told_with_the_name_that_was_meant() {
    let folder = Folder::copy_of("core-framework");
    let line = folder.change("frameworks/brobygger-core.toml", "domain = \"crisis\"", "domain = \"crises\"");
    let (file, at, what, mend) = one(&folder);
    assert_eq!(
        (file.as_str(), what.as_str()),
        ("frameworks/brobygger-core.toml", "there is no domain `crises`")
    );
    assert_eq!((at, mend.as_str()), (line, "Did you mean `crisis`?"));
}

#[test]
fn a_statement_without_words_and_words_without_a_statement_are_told() {
    let folder = Folder::copy_of("core-framework");
    folder.change("texts/brobygger-core.da.toml", "[domains.crisis]", "[domains.crises]");
    let told = told(&folder);
    let what: Vec<&str> = told.iter().map(|(_, _, what, _)| what.as_str()).collect();
    assert!(what.contains(&"`crisis` has no words among the domains"), "{told:#?}");
    assert!(what.contains(&"the domains have no `crises`"), "{told:#?}");
    assert!(told.iter().all(|(file, _, _, _)| file == "texts/brobygger-core.da.toml"), "{told:#?}");
}

#[test]
fn a_language_a_framework_does_not_speak_is_told() {
    let folder = Folder::copy_of("core-framework");
    std::fs::remove_file(folder.path().join("texts/brobygger-core.sv.toml")).expect("it is there");
    let (_, _, what, mend) = one(&folder);
    assert_eq!(what, "`brobygger-core` has no words in sv");
    assert_eq!(mend, "Write texts/brobygger-core.sv.toml");
}
