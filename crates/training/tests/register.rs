//! The register that comes with the program, comparing, and every refusal of a file.

use training::programme::{Axis, Register, compare};

#[test]
fn the_register_holds_what_its_sources_say_and_nothing_else() {
    let register = training::register();
    let number = |id: &str, axis| register.find(id).unwrap().on(axis).find_map(|fact| fact.amount);
    assert_eq!(number("nsph", Axis::Weeks), Some(5));
    assert_eq!(number("kbt", Axis::Months), Some(12));
    assert_eq!(number("ips-core", Axis::Hours), Some(40));
    assert_eq!(number("ips-trainer", Axis::Hours), Some(40));
    assert_eq!(number("imroc", Axis::Hours), Some(40));
    assert_eq!((number("region-h", Axis::Hours), number("region-h", Axis::Days)), (Some(80), Some(16)));
    // What a course is long differs by provider of the same training.
    assert_eq!(number("ex-in-lvr", Axis::TeachingUnits), Some(264));
    assert_eq!(number("ex-in-allgaeu", Axis::Hours), Some(630));
    assert_eq!(number("ex-in-allgaeu", Axis::PracticeHours), Some(180));
    assert_eq!(number("ex-in", Axis::Hours), None);
    // Nobody has told us, and nobody has guessed.
    for programme in &register.programmes {
        for axis in [Axis::Credits, Axis::EqfLevel, Axis::NationalCode, Axis::Language] {
            assert_eq!(programme.on(axis).count(), 0, "{}", programme.id);
        }
        assert!(programme.rule.as_deref().is_none_or(|id| training::rule(id).is_some()), "{}", programme.id);
    }
}

#[test]
fn every_source_is_used_and_has_an_address_unless_it_is_paper_or_ours() {
    let register = training::register();
    let facts = register.programmes.iter().flat_map(|one| one.facts.iter().map(|fact| &fact.source));
    let themes = register.programmes.iter().flat_map(|one| one.themes.iter().map(|theme| &theme.source));
    let mut used: Vec<&str> = facts.chain(themes).map(String::as_str).collect();
    for rule in ["ex-in", "brobygger"] {
        used.extend(training::rule(rule).unwrap().sources.iter().map(String::as_str));
    }
    used.sort_unstable();
    used.dedup();
    let known: Vec<&str> = register.sources.keys().map(String::as_str).collect();
    assert_eq!(used, known);
    let on_paper: Vec<&str> =
        known.into_iter().filter(|id| register.sources[*id].address.is_none()).collect();
    assert_eq!(on_paper, ["S1", "own"]);
}

#[test]
fn every_axis_is_compared_and_what_is_not_known_is_an_empty_cell() {
    let register = training::register();
    let [nsph, upsides] = ["nsph", "upsides"].map(|id| register.find(id).unwrap());
    let lines = compare(&[nsph, upsides]);
    assert_eq!(lines.len(), Axis::ALL.len());
    let of = |axis| lines.iter().find(|line| line.axis == axis).unwrap();
    assert_eq!((of(Axis::Weeks).cells[0].len(), of(Axis::Weeks).cells[1].len()), (1, 0));
    assert!(of(Axis::EqfLevel).cells.iter().all(Vec::is_empty));
    let turned = compare(&[upsides, nsph]);
    for (line, other) in lines.iter().zip(turned) {
        assert_eq!(line.cells.iter().rev().collect::<Vec<_>>(), other.cells.iter().collect::<Vec<_>>());
    }
    assert!(compare(&[]).iter().all(|line| line.cells.is_empty()));
}

const HEAD: &str = "[sources.s]\ntitle = \"t\"\n[[programme]]\nid = \"p\"\nname = \"P\"\nprovider = \"Q\"\n\
                    country = \"NO\"\nfamily = \"p\"\n";
const SAID: &str = "said = { en = \"a\", nb = \"b\", da = \"c\", sv = \"d\" }";

#[test]
fn every_mistake_in_a_register_has_its_line_and_its_mend() {
    let fact = |rest: &str| format!("{HEAD}[[programme.fact]]\nsource = \"s\"\n{rest}");
    let theme = |rest: &str| format!("{HEAD}[[programme.theme]]\nid = \"t\"\nsource = \"s\"\n{rest}");
    for (text, line, mend) in [
        (fact("axis = \"hours\"\namount = 0"), 4, "Write a number of at least 1"),
        (fact("axis = \"hours\""), 4, "This axis counts"),
        (fact("axis = \"hours\"\namount = 4\nrequired = true"), 4, "This axis counts"),
        (fact("axis = \"eqf-level\"\namount = 9"), 4, "The European framework has levels 1 to 8"),
        (fact("axis = \"own-experience\"\namount = 1"), 4, "Write `required"),
        (fact("axis = \"entry\""), 4, "Write `said`"),
        (fact(&format!("axis = \"entry\"\nrequired = true\n{SAID}")), 4, "This axis has words only"),
        (
            fact(&format!("axis = \"entry\"\n{}", SAID.replace("\"c\"", "\" \""))),
            4,
            "Write the words in all four",
        ),
        (fact("axis = \"entry\"\nsaid = { en = \"a\" }"), 12, "Add `nb"),
        (fact("axis = \"length\""), 11, "Known here"),
        (theme(&SAID.replace("\"a\"", "\"\"")), 4, "Write it in all four"),
        (
            fact("axis = \"hours\"\namount = 1").replace("source = \"s\"", "source = \"x\""),
            10,
            "Add it under",
        ),
        (
            format!("{HEAD}{}", HEAD.split_once("\n[[").map(|(_, rest)| format!("[[{rest}")).unwrap()),
            4,
            "Give one",
        ),
        (
            format!(
                "{0}[[programme.theme]]\nid = \"t\"\nsource = \"s\"\n{SAID}\n",
                theme(&format!("{SAID}\n"))
            ),
            10,
            "Give one",
        ),
    ] {
        let wrong = Register::read("r.toml", &text).unwrap_err();
        assert_eq!(wrong.0.len(), 1, "{text}\n{wrong}");
        assert!(wrong.0[0].line == line && wrong.0[0].mend.starts_with(mend), "{text}\n{wrong}");
    }
    let good = fact(&format!("axis = \"own-experience\"\nrequired = true\n{SAID}"));
    assert_eq!(Register::read("r.toml", &good).unwrap().programmes.len(), 1);
}
