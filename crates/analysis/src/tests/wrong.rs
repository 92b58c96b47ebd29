//! Everything that can be wrong, said as a sentence that tells what, where and how to mend it.

use super::{PLAN, people, wrong};

/// The first sentence holds all of these.
fn says(data: &str, plan: &str, parts: &[&str]) {
    let said = wrong(data, plan);
    let first = said.first().cloned().unwrap_or_default();
    for part in parts {
        assert!(first.contains(part), "{part:?} is not in {first:?}");
    }
}

#[test]
fn a_plan_that_cannot_be_read_names_the_line() {
    says(&people(), "title = \"a\ndesign = 3", &["Plan, line 1", "not closed"]);
    says(
        &people(),
        &PLAN.replace("audience", "audiense"),
        &["line 4", "audiense", "Did you mean “audience”?"],
    );
    says(&people(), &PLAN.replace("[columns]", "banana = 1\n[columns]"), &["banana", "Known are: title"]);
    says(&people(), &PLAN.replace("before-after", "before"), &["line 3", "“before”", "stepped-wedge"]);
    says(&people(), &PLAN.replace("lowest = 0", "lowest = \"none\""), &["measure.lowest", "number"]);
    says(&people(), &PLAN.replace("lowest = 0\n", ""), &["measure.lowest", "is missing"]);
    says(&people(), &PLAN.replace("lowest = 0", "lowest = 200"), &["“lowest” has to be below “highest”"]);
    says(&people(), &PLAN.replace("[[wave]]\nlabel = \"After\"\n", ""), &["At least two waves"]);
    says(&people(), &PLAN.replace("title = \"Peer-guides in Nordby\"", ""), &["“title” is missing"]);
    says(&people(), &format!("primary = \"wellbieng\"\n{PLAN}"), &["wellbieng", "wellbeing"]);
    says(
        &people(),
        &PLAN.replace("[\"before\", \"after\"]", "[\"before\"]"),
        &["one column for each of the 2 waves"],
    );
    says(&people(), &PLAN.replace("before-after", "waiting-list"), &["columns.group", "is missing"]);
    says(&people(), &PLAN.replace("before-after", "time-to-event"), &["follow"]);
}

#[test]
fn a_column_that_is_missing_is_named_with_the_nearest() {
    says(&people().replace("after\n", "aftre\n"), PLAN, &["no column “after”", "Did you mean “aftre”?"]);
    says(&people().replace("id,", "who,"), PLAN, &["no column “id”", "who, before, after"]);
    says("id,before,after,after\nx,1,2,3\n", PLAN, &["“after” stands twice"]);
}

#[test]
fn text_among_numbers_is_told_by_row_and_column() {
    let data = people().replace("p3,36", "p3,many");
    says(&data, PLAN, &["Row 5", "“before”", "“many” is no number"]);
    says(&people().replace("p3,36", "p3,136"), PLAN, &["Row 5", "136 is outside 0 to 100"]);
    says(&people().replace("p3,36", "p3,3;6"), PLAN, &["Row 5", "3;6"]);
    let mixed = people().replace("p3,36", "p3,36.5").replace("p5,40", "p5,\"40,5\"");
    says(&mixed, PLAN, &["Decimals are written in two ways", "row 5", "row 7", "decimal = \"point\""]);
}

#[test]
fn one_person_twice_names_both_rows() {
    says(&people().replace("p7,", "p2,"), PLAN, &["Row 9", "“p2”", "row 4"]);
    let long = "id,time,score\na,0,1\na,1,2\nb,0,3\nb,0,4\nb,1,5\n";
    let plan = PLAN
        .replace("person = \"id\"", "person = \"id\"\nwave = \"time\"")
        .replace("label = \"Before\"", "value = \"0\"\nlabel = \"Before\"")
        .replace("label = \"After\"", "value = \"1\"\nlabel = \"After\"")
        .replace("columns = [\"before\", \"after\"]", "column = \"score\"");
    says(long, &plan, &["Row 5", "“b”", "row 4", "same wave (0)"]);
    says(&long.replace("a,1,", "a,2,"), &plan, &["Row 3", "“2” is none of the waves", "(0, 1)"]);
    says(&long.replace("a,1,", ",1,"), &plan, &["Row 3", "“id” is empty"]);
}

#[test]
fn twenty_of_a_kind_are_listed_and_the_rest_counted() {
    let row = |at: usize| format!("p{at},much,more\n");
    let said = wrong(&format!("id,before,after\n{}", (0..40).map(row).collect::<String>()), PLAN);
    assert_eq!(said.len(), 21);
    assert!(said[20].contains("60 more of the same kind"), "{}", said[20]);
}

#[test]
fn what_cannot_be_estimated_is_told_before_anything_is_written() {
    let row = |at: usize| format!("p{at},50,60\n");
    let alike = format!("id,before,after\n{}", (0..16).map(row).collect::<String>());
    says(&alike, PLAN, &["“Well-being” is the same for everybody"]);
    says("id,before,after\na,1,\nb,2,3\nc,,1\nd,4,\ne,5,\n", PLAN, &["cannot be estimated from 1 rows"]);
    says(
        &people(),
        &PLAN.replace("inside", "outside"),
        &["16 people", "at least 20", "audience = \"inside\""],
    );
    says("id,before,after\n", PLAN, &["There is nobody in the file"]);
    says("", PLAN, &["The file is empty"]);
    says("%PDF-1.7 \u{0}", PLAN, &["spreadsheet"]);
}

/// Two groups, compared afterwards.
fn groups() -> (String, String) {
    let plan = PLAN
        .replace("before-after", "waiting-list")
        .replace("person = \"id\"", "person = \"id\"\ngroup = \"arm\"\n\n[group]\nreference = \"later\"");
    let row = |at: usize| {
        let arm = if at.is_multiple_of(2) { "now" } else { "later" };
        format!("p{at},{arm},{},{}\n", 30 + at * 7 % 40, 36 + at * 5 % 50)
    };
    (format!("id,arm,before,after\n{}", (0..24).map(row).collect::<String>()), plan)
}

#[test]
fn groups_are_known_and_there_are_two_of_them() {
    let (data, plan) = groups();
    assert!(super::analysed(&data, &plan).is_ok());
    says(&data.replace("p4,now", "p4,nwo"), &plan, &["later, now, nwo"]);
    says(&data.replace("p4,now", "p4,"), &plan, &["Row 6", "we do not know the group"]);
    says(&data, &plan.replace("\"later\"", "\"Later\""), &["Two groups are compared"]);
    let labelled = plan.replace(
        "reference = \"later\"",
        "reference = \"later\"\nlabels = { now = \"Now\", later = \"Later\" }",
    );
    assert!(super::analysed(&data, &labelled).is_ok());
    says(&data.replace("p4,now", "p4,nwo"), &labelled, &["Row 6", "“nwo” is none of the groups (now)"]);
    says(&data.replace("now", "later"), &labelled, &["Nobody is in the group “now”"]);
    let more = plan.replace("title =", "covariates = [\"town\"]\ntitle =");
    let row = |line: &str| {
        if line.starts_with("id") { format!("{line},town\n") } else { format!("{line},t{line}\n") }
    };
    let towns: String = data.lines().map(|line| row(&line.replace(',', "-").replacen('-', ",", 3))).collect();
    assert!(!wrong(&towns.replace('-', ","), &more).is_empty(), "more parameters than rows");
}

#[test]
fn days_and_events_are_read_or_told() {
    let plan = "title = \"Home\"\ndesign = \"time-to-event\"\naudience = \"inside\"\n[columns]\nperson = \"id\"\n[follow]\n\
                from = \"out\"\nuntil = \"last\"\nevent = \"back\"\nhappened = [\"yes\"]\nwhat = \"Back\"\nunit = \"days\"\n";
    let row = |at: usize| {
        let back = if at.is_multiple_of(2) { "yes" } else { "no" };
        format!("p{at},2026-01-{:02},2026-03-{:02},{back}\n", at + 1, at + 3)
    };
    let data = format!("id,out,last,back\n{}", (0..20).map(row).collect::<String>());
    let found = super::analysed(&data, plan).unwrap();
    assert_eq!(found.finding(), "Back: it happened to 10 of 20");
    says(&data.replace("2026-01-05", "2026-02-31"), plan, &["Row 6", "“out”", "2026-02-31", "is no day"]);
    says(&data.replace("2026-01-05", "2026-05-01"), plan, &["Row 6", "below nought"]);
    says(&data.replace("yes", "ja"), plan, &["“Back” happened to nobody"]);
    says(&data.replace("p5,", "p4,"), plan, &["Row 7", "“p4”", "row 6"]);
}

#[test]
fn a_step_is_nought_or_one() {
    let plan = "title = \"T\"\ndesign = \"stepped-wedge\"\naudience = \"inside\"\n[columns]\nperson = \"id\"\nwave = \"t\"\n\
                cluster = \"c\"\nexposed = \"x\"\n[[wave]]\nlabel = \"1\"\n[[wave]]\nlabel = \"2\"\n[[measure]]\nid = \"m\"\n\
                column = \"m\"\ndirection = \"high-is-good\"\n";
    let row = |at: usize| {
        format!("p{at},{},c{},{},{}\n", 1 + at % 2, at % 6, at % 2 * (at % 3 % 2), 40 + at * 7 % 13)
    };
    let data = format!("id,t,c,x,m\n{}", (0..60).map(row).collect::<String>());
    assert!(super::analysed(&data, plan).is_ok(), "{:?}", wrong(&data, plan));
    says(&data.replacen("c1,1,", "c1,2,", 1), plan, &["2 has to be 0", "or 1"]);
}
