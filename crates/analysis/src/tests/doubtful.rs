//! What can be read and yet cannot be right: found by somebody new to it, with files of her own.

use super::{PLAN, people, wrong};

fn says(data: &str, plan: &str, parts: &[&str]) {
    let said = wrong(data, plan);
    let first = said.first().cloned().unwrap_or_default();
    for part in parts {
        assert!(first.contains(part), "{part:?} is not in {first:?}");
    }
}

/// Two groups, compared afterwards, with the age reckoned with.
fn aged() -> (String, String) {
    let plan = PLAN
        .replace("design = \"before-after\"", "design = \"waiting-list\"\ncovariates = [\"age\"]")
        .replace("person = \"id\"", "person = \"id\"\ngroup = \"arm\"\n\n[group]\nreference = \"later\"");
    let row = |at: usize| {
        let arm = if at.is_multiple_of(2) { "now" } else { "later" };
        format!("p{at},{arm},{},{},{}\n", 20 + at * 3 % 41, 30 + at * 7 % 40, 36 + at * 5 % 50)
    };
    (format!("id,arm,age,before,after\n{}", (0..24).map(row).collect::<String>()), plan)
}

#[test]
fn a_comma_that_separates_and_divides_is_not_guessed_at() {
    let shifted = "id,before,after\np1,41,5,51,5\np2,40,1,50,2\n";
    says(shifted, PLAN, &["Row 2 has 5 cells", "3 headings", "semicolons"]);
}

#[test]
fn one_word_among_numbers_does_not_make_groups_of_them() {
    let (data, plan) = aged();
    assert!(super::analysed(&data, &plan).is_ok());
    says(&data.replace("p4,now,32", "p4,now,young"), &plan, &["Row 6", "“age”", "“young” is no number"]);
    let words = plan.replace("[\"age\"]", "[\"home\"]");
    let homes = data.replace(",age,", ",home,").replace("p1,later,23", "p1,later,town");
    says(&homes, &words, &["Row 3", "“home”"].map(|_| "no number"));
}

#[test]
fn what_explains_nothing_is_not_said_to_have_been_reckoned_with() {
    let (data, plan) = aged();
    let alike: String = data
        .lines()
        .map(|line| {
            let cells: Vec<&str> = line.split(',').collect();
            let age = if cells[0] == "id" { "age" } else { "40" };
            format!("{},{},{age},{},{}\n", cells[0], cells[1], cells[3], cells[4])
        })
        .collect();
    says(&alike, &plan, &["“age” says the same for everybody"]);
    let copied = data.replace(",now,", ",now,1").replace(",later,", ",later,2");
    let copied: String = copied
        .lines()
        .map(|line| {
            let cells: Vec<&str> = line.split(',').collect();
            let age = match cells[1] {
                "now" => "1",
                "later" => "2",
                other => {
                    if other == "arm" {
                        "age"
                    } else {
                        other
                    }
                }
            };
            format!("{},{},{age},{},{}\n", cells[0], cells[1], cells[3], cells[4])
        })
        .collect();
    says(&copied, &plan, &["“age” says what others say already"]);
    let before = PLAN.replace("audience", "covariates = [\"age\"]\naudience");
    says(&data, &before, &["“covariates” are not reckoned with"]);
}

#[test]
fn a_person_has_one_age_and_one_group() {
    let plan = PLAN
        .replace("audience", "covariates = [\"age\"]\naudience")
        .replace("before-after", "repeated")
        .replace("person = \"id\"", "person = \"id\"\nwave = \"time\"")
        .replace("label = \"Before\"", "value = \"0\"\nlabel = \"Before\"")
        .replace("label = \"After\"", "value = \"1\"\nlabel = \"After\"")
        .replace("columns = [\"before\", \"after\"]", "column = \"score\"");
    let data = "id,time,age,score\na,0,30,1\na,1,31,2\nb,0,40,3\nb,1,40,4\n";
    says(data, &plan, &["Row 3", "“age”", "“31”", "“30” in row 2"]);
}

#[test]
fn whether_it_happened_is_written_for_everybody() {
    let plan = "title = \"Back\"\ndesign = \"time-to-event\"\naudience = \"inside\"\n[columns]\nperson = \"id\"\n\
                [follow]\nwhat = \"Back on the ward\"\ntime = \"weeks\"\nunit = \"weeks\"\nevent = \"back\"\nhappened = [\"yes\"]\n";
    let row = |at: usize| {
        format!("p{at},{},{}\n", 1 + at * 7 % 30, if at.is_multiple_of(3) { "no" } else { "yes" })
    };
    let data = format!("id,weeks,back\n{}", (0..24).map(row).collect::<String>());
    if let Err(wrong) = super::analysed(&data, plan) {
        let said: Vec<String> = wrong.iter().map(|one| one.say(&super::texts(), ui::Language::En)).collect();
        panic!("{said:?}");
    }
    says(&data.replace("p3,22,no", "p3,22,"), plan, &["Row 5", "“back” is empty"]);
    says(&data.replace("p3,22,no", "p3,22,perhaps"), plan, &["Row 5", "“perhaps”", "“no”"]);
}

#[test]
fn what_has_begun_stays_begun_and_for_everybody_there() {
    let plan = PLAN
        .replace("before-after", "stepped-wedge")
        .replace(
            "person = \"id\"",
            "person = \"id\"\nwave = \"time\"\ncluster = \"place\"\nexposed = \"begun\"",
        )
        .replace("label = \"Before\"", "value = \"0\"\nlabel = \"Before\"")
        .replace("label = \"After\"", "value = \"1\"\nlabel = \"After\"")
        .replace("columns = [\"before\", \"after\"]", "column = \"score\"");
    let back = "id,time,place,begun,score\na,0,north,1,1\na,1,north,0,2\nb,0,south,0,3\nb,1,south,1,4\n";
    says(back, &plan, &["Row 3", "“north” had begun in row 2"]);
    let mixed = "id,time,place,begun,score\na,0,north,0,1\na,1,north,1,2\nb,0,north,1,3\nb,1,north,1,4\n";
    says(mixed, &plan, &["Row 4", "for some and not for others", "row 2"]);
}

#[test]
fn numbers_that_cannot_be_are_told() {
    let open = PLAN.replace("lowest = 0\nhighest = 100\n", "");
    says(&people().replace("p3,36", "p3,1e300"), &open, &["Row 5", "larger than any measure"]);
    let asked = PLAN.replace("[columns]", "[flow]\ninvited = 12\n\n[columns]");
    says(&people(), &asked, &["“invited” says 12", "16 people"]);
    let same = PLAN.replace("[\"before\", \"after\"]", "[\"id\", \"after\"]");
    says(&people(), &same, &["names a column that says who it is"]);
    says("id,before,after\na,1,2\nb,2,9\nc,4,1\n", PLAN, &["3 people", "At least 5"]);
}

#[test]
fn a_group_without_answers_is_called_by_what_it_is() {
    let (data, plan) = aged();
    let silent: String = data
        .lines()
        .map(|line| {
            let kept = line.rsplit_once(',').map_or(line, |(kept, _)| kept);
            if line.contains(",later,") { format!("{kept},\n") } else { format!("{line}\n") }
        })
        .collect();
    says(&silent, &plan, &["“Well-being”: in one of the groups nobody has the answers"]);
    let empty: String = data
        .lines()
        .map(|line| {
            let kept = line.rsplit_once(',').map_or(line, |(kept, _)| kept);
            if line.starts_with("id") { format!("{line}\n") } else { format!("{kept},\n") }
        })
        .collect();
    says(&empty, &plan, &["“Well-being”: nobody has all the answers"]);
}

#[test]
fn names_that_may_be_one_person_are_a_doubt_and_no_mistake() {
    let data = people().replace("p7,", "P-03,");
    let analysis = super::analysed(&data, PLAN).unwrap();
    let said: Vec<String> =
        analysis.doubts().iter().map(|one| one.say(&super::texts(), ui::Language::En)).collect();
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].contains("“P-03” (row 9)") && said[0].contains("“p3” (row 5)"), "{said:?}");
    assert!(super::analysed(&people(), PLAN).unwrap().doubts().is_empty());
    assert!(!analysis.report.html(&super::texts()).unwrap().contains("P-03"));
}

#[test]
fn plan_and_answers_are_told_of_together() {
    let plan = PLAN.replace("lowest = 0", "lowest = 0\nimportent = 4");
    let said = wrong(&people().replace("p3,36", "p3,many"), &plan);
    assert!(said.len() == 2 && said[0].contains("important") && said[1].contains("“many”"), "{said:?}");
    // What a plan says of columns has to be right before the answers can be judged by it.
    let said = wrong(&people().replace("p3,36", "p3,many"), &PLAN.replace("person = \"id\"", ""));
    assert_eq!(said.len(), 1, "{said:?}");
    let made_on = "2026-06-01".parse().unwrap();
    let asked = crate::Asked { data: b"", data_name: "d", plan: &plan, plan_name: "p", made_on };
    assert_eq!(crate::analyse(&asked, &super::texts(), &|_, _| ()).unwrap_err().len(), 2);
}
