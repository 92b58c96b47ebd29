//! An operator's own packs: what they change, what they add, and how that is shown.

mod folder;

use folder::Folder;
use packs::Packs;

fn with(folder: &Folder) -> Packs {
    let packs = Packs::shipped().expect("no mistakes").with_folder(folder.path());
    packs.unwrap_or_else(|mistakes| panic!("{mistakes}"))
}

fn about(id: &str, more: &str) -> String {
    format!(
        "id = \"{id}\"\nversion = \"2.1.0\"\nlicence = \"CC0-1.0\"\nauthors = [\"Nora\"]\n\
         languages = [\"nb\"]\n{more}\n"
    )
}

const QUESTIONS: &str = r#"
title = "WHO-5"
about = "About"
before = "Before"
answers = ["0", "1", "2", "3", "4", "5"]
licence = "CC BY-NC-SA 3.0 IGO"
source = "who.int"
[questions]
q1 = "One"
q2 = "Two"
q3 = "Three"
q4 = "Four"
q5 = "Five"
[bands]
low = "Low"
usual = "Usual"
"#;

#[test]
fn an_operator_installs_the_questions_of_a_published_instrument() {
    let folder = Folder::empty();
    folder.write("pack.toml", about("my-who-5", "overrides = \"who-5\"").as_bytes());
    folder.write("texts/who-5.nb.toml", QUESTIONS.as_bytes());
    assert_eq!(packs::check(folder.path()), []);
    let packs = with(&folder);
    let who = packs.instrument("who-5").expect("its scoring");
    assert_eq!(who.texts("nb").map(|texts| texts.questions.len()), Some(5));
    assert!(who.texts("da").is_none(), "questions never come from another language");
    assert_eq!(packs.pack("who-5").map(|pack| pack.version()), Some("0.1.0+my-who-5.2.1.0"));
}

#[test]
fn questions_that_are_not_all_there_are_not_installed() {
    let folder = Folder::empty();
    folder.write("pack.toml", about("my-who-5", "overrides = \"who-5\"").as_bytes());
    let short = QUESTIONS.replace("q5 = \"Five\"\n", "").replace("\"4\", \"5\"", "\"4\"");
    folder.write("texts/who-5.nb.toml", short.as_bytes());
    let told: Vec<String> = packs::check(folder.path()).into_iter().map(|mistake| mistake.what).collect();
    assert_eq!(told, ["there are 5 words for 6 answers", "`q5` has no words under [questions]"]);
}

#[test]
fn an_organisation_changes_one_text_and_both_are_shown_side_by_side() {
    let folder = Folder::empty();
    folder.write("randers/pack.toml", about("randers", "overrides = \"peer-guide\"").as_bytes());
    folder.write("randers/texts/da.ftl", "pack-title = Peer-guide i nord\n".as_bytes());
    let packs = with(&folder);
    let pack = packs.pack("peer-guide").expect("the template");
    assert_eq!(pack.text("da", "pack-title"), Some("Peer-guide i nord"));
    assert_eq!(pack.text("nb", "pack-title"), Some("Likeperson etter innleggelse"), "the others stand");
    assert_eq!(pack.text("da", "step-offer"), Some("Tilbud"));
    assert_eq!(pack.version(), "0.1.0+randers.2.1.0");
    let shown = packs.overridden();
    assert_eq!(shown.len(), 1);
    assert_eq!((shown[0].pack.as_str(), shown[0].by.as_str()), ("peer-guide", "randers"));
    assert!(shown[0].was.as_ref().is_some_and(|was| was.contains("pack-title = Peer-guide\n")));
    assert_eq!(shown[0].is, "pack-title = Peer-guide i nord\n");
}

#[test]
fn a_whole_pack_with_the_id_of_a_shipped_one_takes_its_place() {
    let folder = Folder::copy_of("codelists");
    folder.change("pack.toml", "version = \"0.1.0\"", "version = \"0.2.0\"");
    folder.change("codelists/offer-answer.csv", "Inte nu", "Kanske senare");
    let packs = with(&folder);
    assert_eq!(packs.pack("codelists").map(|pack| pack.version()), Some("0.2.0"));
    let later = packs.codelist("offer-answer").and_then(|list| list.code("later")).expect("an answer");
    assert_eq!(later.label("sv"), "Kanske senare");
}

#[test]
fn a_new_pack_may_not_use_a_name_that_is_taken() {
    let folder = Folder::empty();
    folder.write("pack.toml", about("ours", "").as_bytes());
    folder.write("texts/nb.ftl", "pack-title = Vår\npack-about = Vår egen\n".as_bytes());
    let headings = "code,country,authority,label_nb,valid_from,valid_to,source,note,sets\n";
    folder.write("codelists/place.csv", format!("{headings}home,,,Hjemme,,,own,,\n").as_bytes());
    let told = packs::check(folder.path());
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].what.contains("codelists/place.csv too"), "{told:?}");
}

#[test]
fn a_pack_that_overrides_what_is_not_here_is_told() {
    let folder = Folder::empty();
    folder.write("pack.toml", about("ours", "overrides = \"peer-guid\"").as_bytes());
    let told = packs::check(folder.path());
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!((told[0].line, told[0].mend.as_str()), (6, "Did you mean `peer-guide`?"));
}

#[test]
fn a_missing_language_is_answered_in_the_nearest_and_says_so() {
    let packs = Packs::shipped().expect("no mistakes");
    let pack = packs.pack("peer-guide").expect("the template");
    assert_eq!(pack.text("nn", "step-offer"), Some("Tilbud"));
    assert_eq!(pack.text_lang("nn", "step-offer"), Some("nb"));
    assert_eq!(pack.text_lang("lt", "step-offer"), Some("en"));
    assert_eq!(pack.text("en", "no-such-text"), None);
    let said = pack.say("sv", "message-paused-by-guide", &[("name", "Kari")]);
    assert!(said.is_some_and(|said| said.starts_with("Kari behöver en paus")));
}

#[cfg(unix)]
#[test]
fn a_folder_that_leads_back_to_itself_does_no_harm() {
    let folder = Folder::empty();
    folder.write("pack.toml", about("my-who-5", "overrides = \"who-5\"").as_bytes());
    std::os::unix::fs::symlink(folder.path(), folder.path().join("texts")).expect("a link");
    let told = packs::check(folder.path());
    assert!(!told.is_empty() && told.len() < 20, "{}", told.len());
}
