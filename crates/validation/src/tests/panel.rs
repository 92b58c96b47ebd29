//! Panels and their rounds, from outside: organiser, panel, everybody.

use foundation::{Tx, args, testing::statements};
use sha2::{Digest, Sha256};
use ui::{
    House, Language,
    testing::{Answer, Visitor, stranger},
};

use super::{Town, build};

/// The house, its people, and a validation of one domain by a panel of twelve.
struct World {
    house: House,
    town: Town,
    /// `/validations/{id}`.
    at: String,
    domain: &'static str,
    asked: Vec<&'static str>,
    /// The links of the panel; the first six read Bokmål, the others Danish.
    panel: Vec<String>,
}

/// What a form for a new validation says.
fn form(domain: &'static str) -> Vec<(&'static str, &'static str)> {
    vec![
        ("framework", "brobygger-core"),
        ("title", "Core, first validation"),
        ("domain", domain),
        ("language", "nb"),
        ("language", "da"),
        ("keep", "78"),
        ("drop", "50"),
        ("clear", "78"),
        ("moved", "15"),
        ("median", "10"),
        ("rounds", "3"),
        ("funding", "Paid for by the county of Nord."),
        ("licence", "CC BY 4.0"),
    ]
}

fn first() -> (&'static str, Vec<&'static str>) {
    let core = packs::installed().framework("brobygger-core").unwrap();
    let of = |domain: &str| -> Vec<&'static str> {
        let under =
            core.competences_of(core.domains.iter().find(|one| one.id == domain).unwrap().id.as_str());
        under.flat_map(|one| core.statements_of(&one.id)).map(|one| one.id.as_str()).collect()
    };
    let domain = core.domains.iter().find(|one| of(&one.id).len() >= 4).unwrap();
    (&domain.id, of(&domain.id))
}

impl World {
    async fn new() -> Self {
        let (house, town) = build().await;
        let (domain, asked) = first();
        let made = town.nora.post("/validations/new", &form(domain)).await;
        assert_eq!(made.status, 303, "{}", made.text);
        let at = made.location.split("/work").next().unwrap().to_owned();
        Self { house, town, at, domain, asked, panel: Vec::new() }
    }

    /// With twelve who are invited: six peers and six of the staff.
    async fn invited() -> Self {
        let mut world = Self::new().await;
        for stratum in ["peers", "staff"] {
            world.invite(stratum, "6").await;
        }
        world
    }

    async fn invite(&mut self, stratum: &str, many: &str) {
        let page = self.act("invite", &[("stratum", stratum), ("many", many)]).await;
        assert_eq!(page.status, 200, "{}", page.text);
        let new: Vec<String> = page
            .text
            .split("<code>http://localhost:8080")
            .skip(1)
            .map(|rest| rest.split('<').next().unwrap().to_owned())
            .collect();
        assert_eq!(new.len().to_string(), many);
        self.panel.extend(new);
    }

    async fn act(&self, what: &str, answers: &[(&str, &str)]) -> Answer {
        self.town.nora.post(&format!("{}/{what}", self.at), answers).await
    }

    async fn done(&self, what: &str, answers: &[(&str, &str)]) {
        let answer = self.act(what, answers).await;
        assert_eq!(answer.status, 303, "{what}: {}", answer.text);
    }

    fn member(&self, number: usize) -> Visitor {
        stranger(&self.house).reading(if number < 6 { Language::Nb } else { Language::Da })
    }

    fn domain_of(&self, number: usize) -> String {
        format!("{}/domain/{}", self.panel[number], self.domain)
    }

    /// Everybody rates: `relevance` says how, by the place of the statement and the number of the member.
    async fn rate(&self, relevance: impl Fn(usize, usize) -> u32) {
        for number in 0..self.panel.len() {
            let mut answers = Vec::new();
            for (at, id) in self.asked.iter().enumerate() {
                answers.push((format!("relevance-{id}"), relevance(at, number).to_string()));
                answers.push((format!("clarity-{id}"), "4".to_owned()));
                answers.push((format!("comment-{id}"), format!("Fordi {number}")));
            }
            let answers: Vec<(&str, &str)> =
                answers.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
            let saved = self.member(number).post(&self.domain_of(number), &answers).await;
            assert_eq!(saved.status, 303, "{}", saved.text);
        }
    }

    async fn count(&self, sql: &str) -> i64 {
        self.house.db.read(async |tx: &mut Tx| tx.one::<(i64,)>(sql, args![]).await).await.unwrap().0
    }

    async fn decide(&self, answers: &[(String, &str)]) -> Answer {
        let answers: Vec<(&str, &str)> = answers.iter().map(|(key, value)| (key.as_str(), *value)).collect();
        self.act(&format!("decide/{}", self.domain), &answers).await
    }
}

/// The first is relevant to all, the second to nobody, the third to seven of twelve; all others as the first.
fn split(at: usize, number: usize) -> u32 {
    match at {
        1 => 1,
        2 if number < 5 => 2,
        2 => 3,
        _ => 4,
    }
}

#[tokio::test]
async fn twelve_in_two_languages_go_through_three_rounds_and_everybody_reads_what_came_of_it() {
    let world = World::invited().await;
    let work = format!("{}/work", world.at);
    let page = world.member(0).get(&world.panel[0]).await;
    assert!(page.status == 200 && page.text.contains("Ingen runde er åpen"), "{}", page.text);
    world.done("open", &[]).await;
    let shown = world.town.nora.get(&work).await.text;
    assert!(shown.contains("Rule and statements were fixed"), "{shown}");
    let stamp = |text: &str| text.split("<code>").nth(1).unwrap().split('<').next().unwrap().to_owned();
    let fixed = stamp(&shown);
    assert_eq!(fixed.len(), 64);

    world.rate(split).await;
    let page = world.member(0).get(&world.domain_of(0)).await.text;
    assert!(!page.contains("Fordi 3"), "in the first round everybody rates for themselves");
    world.done("close", &[]).await;
    let shown = world.town.nora.get(&work).await.text;
    // By hand: 58 % of the third agree, which is none; of k statements k - 1 are settled.
    let k = world.asked.len();
    assert!(shown.contains(&format!("Settled by the rule: {} of {k}.", k - 1)), "{shown}");
    // S-CVI/Ave: k - 2 whole, one nothing, one 7 of 12. S-CVI/UA: k - 2 of k. (Both by hand.)
    let average = (k as f64 - 2.0 + 7.0 / 12.0) / k as f64;
    assert!(shown.contains(&format!("<dd>{average:.2}</dd>")), "{average} {shown}");
    assert!(shown.contains(&format!("<dd>{:.2}</dd>", (k as f64 - 2.0) / k as f64)));

    world.done("open", &[("asks", "open")]).await;
    let before = statements();
    let page = world.member(0).get(&world.domain_of(0)).await.text;
    assert!(statements() - before <= 8, "{}", statements() - before);
    assert_eq!(page.matches("name=\"comment-").count(), 1, "only what is not settled: {page}");
    assert!(page.contains("Sist svarte du: relevans 2, tydelighet 4."), "{page}");
    assert!(page.contains("Median 3, kvartiler 2 og 3.") && page.contains("7 av 12 (58 %)"), "{page}");
    assert!(page.contains("Fordi 3") && page.contains("Fordi 11") && !page.contains("Fordi 0<"), "{page}");
    let danish = world.member(7).get(&world.domain_of(7)).await.text;
    assert!(danish.contains("Sidst svarede du: relevans 3") && danish.contains("Fordi 3"), "{danish}");
    // Ten of twelve agree now, but three of twelve have moved: not settled.
    world.rate(|at, number| if at == 2 && number < 2 { 2 } else { 3 }).await;
    world.done("close", &[]).await;
    assert!(world.town.nora.get(&work).await.text.contains("Settled by the rule: 0 of 1."));
    world.done("open", &[("asks", "open")]).await;
    world.rate(|at, number| if at == 2 && number < 2 { 2 } else { 3 }).await;
    world.done("close", &[]).await;
    let shown = world.town.nora.get(&work).await.text;
    assert!(shown.contains("Settled by the rule: 1 of 1.") && stamp(&shown) == fixed, "{shown}");
    assert_eq!(world.act("open", &[]).await.status, 409, "the rule allows three");
    publish_and_read(&world).await;
}

/// The organiser decides, and everybody reads it.
async fn publish_and_read(world: &World) {
    assert_eq!(world.act("publish", &[]).await.status, 409, "nothing is decided");
    for nothing in ["", "/results.csv", "/report.pdf", "/fixed.json"] {
        let answer = stranger(&world.house).get(&format!("{}{nothing}", world.at)).await;
        assert_eq!(answer.status, 404, "nothing is published");
    }
    let dropped = format!("outcome-{}", world.asked[1]);
    let mut answers: Vec<(String, &str)> = Vec::new();
    for id in &world.asked {
        answers.push((format!("outcome-{id}"), "keep"));
    }
    let again = world.decide(&answers).await;
    assert_eq!(again.status, 422);
    assert!(again.text.contains("This differs from the rule: write why"), "{}", again.text);
    answers.retain(|(name, _)| *name != dropped);
    answers.push((dropped, "drop"));
    answers.push((format!("reason-{}", world.asked[1]), "Nobody finds it relevant"));
    let changed = format!("outcome-{}", world.asked[0]);
    answers.retain(|(name, _)| *name != changed);
    answers.push((changed, "change"));
    answers.push((format!("reason-{}", world.asked[0]), "Shorter is clearer"));
    answers.push((format!("words-nb-{}", world.asked[0]), "Kortere norsk"));
    let again = world.decide(&answers).await;
    assert!(again.text.contains("Write the new words in every language"), "{}", again.text);
    assert!(again.text.contains("Kortere norsk") && again.text.contains("Shorter is clearer"));
    answers.push((format!("words-da-{}", world.asked[0]), "Kortere dansk"));
    let done = world.decide(&answers).await;
    assert_eq!(done.status, 303, "{}", done.text);
    world.done("publish", &[]).await;
    assert_eq!(world.act("open", &[]).await.status, 409, "what is published stays");
    read(world).await;
}

/// What a stranger reads, and takes along.
async fn read(world: &World) {
    let reader = stranger(&world.house);
    let before = statements();
    let report = reader.get(&world.at).await;
    assert!(report.status == 200 && statements() - before <= 8, "{}", report.text);
    for said in ["Paid for by the county of Nord.", "CC BY 4.0", "Nobody finds it relevant", "Kortere dansk"]
    {
        let text = reader.clone().reading(Language::Da).get(&world.at).await.text;
        assert!(text.contains(said), "{said}: {text}");
    }
    for said in ["12 of 12 (100 %)", "0 of 12 (0 %)", "10 of 12 (83 %)", "6 of 6 (100 %)", "4 of 6 (67 %)"] {
        assert!(report.text.contains(said), "{said}: {}", report.text);
    }
    assert!(!report.text.contains("Fordi"), "arguments stay with the panel");
    for language in Language::ALL {
        let text = reader.clone().reading(*language).get(&world.at).await.text;
        assert!(!text.contains("competence-") && text.matches("<h1").count() == 1, "{language}: {text}");
    }
    documents::install(
        documents::Press::new(documents::Fonts::new(ui::assets::printing_fonts()).unwrap()).unwrap(),
    );
    for language in Language::ALL {
        let pdf = reader.clone().reading(*language).get(&format!("{}/report.pdf", world.at)).await;
        assert_eq!(pdf.status, 200, "{}", pdf.text);
        assert!(pdf.bytes.starts_with(b"%PDF") && pdf.text.contains("/StructTreeRoot"));
    }
    let sheet = reader.get(&format!("{}/results.csv", world.at)).await;
    let third = sheet.text.lines().find(|line| line.contains(world.asked[2]) && line.contains(",3,12,10,"));
    // By hand: 10 of 12: 0.8333; chance 66 / 4096, kappa 0.8306; Lawshe 0.6667.
    assert!(third.unwrap().contains(",3,12,10,0.8333,0.8306,0.6667,3.0000,3.0000,3.0000,12,12,keep,keep,"));
    let fixed = reader.get(&format!("{}/fixed.json", world.at)).await;
    let stamp: String = Sha256::digest(&fixed.bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    assert!(report.text.contains(&stamp), "everybody can check the stamp");
    let framework = reader.get("/frameworks/brobygger-core").await.text;
    assert!(framework.contains("Validated: Dropped. 0 % of 12 find it relevant (round 1)"));
    assert!(framework.contains("Validated: Kept. 83 % of 12 find it relevant (round 3)"));
    assert_eq!(world.member(0).get(&world.panel[0]).await.status, 404, "the links have ended");
    assert!(reader.get("/validations").await.text.contains("Core, first validation"));
}

#[tokio::test]
async fn who_is_no_coordinator_here_neither_sees_nor_does_anything() {
    let world = World::invited().await;
    let (domain, _) = first();
    let town = &world.town;
    for other in [&town.kari, &town.ola, &town.tone, &town.mette, &town.aud, &town.nils, &town.anne] {
        assert_eq!(other.get("/validations/new").await.status, 404);
        assert_eq!(other.post("/validations/new", &form(domain)).await.status, 404);
    }
    for other in [&town.kari, &town.ola, &town.sven, &town.mette] {
        assert_eq!(other.get(&format!("{}/work", world.at)).await.status, 404);
        assert!(!other.get("/validations").await.text.contains("first validation"));
        for act in ["open", "close", "publish", "invite"] {
            let answers = [("stratum", "peers"), ("many", "1")];
            let answer = other.post(&format!("{}/{act}", world.at), &answers).await;
            assert_eq!(answer.status, 404, "{act}");
        }
    }
    let nobody = stranger(&world.house);
    assert!(nobody.get("/validations/new").await.location.starts_with("/sign-in"));
    assert_eq!(nobody.get(&world.at).await.status, 404);
    assert_eq!(nobody.get("/panel/0123456789abcdef").await.status, 404);
    assert_eq!(world.count("select count(*) from validation_validation").await, 1);
    assert_eq!(world.count("select count(*) from validation_round").await, 0);
}

#[tokio::test]
async fn a_link_that_has_ended_opens_nothing_and_who_stops_takes_their_words_along() {
    let world = World::invited().await;
    world.done("open", &[]).await;
    world.rate(split).await;
    let link = &world.panel[0];
    assert_eq!(world.member(0).post(&format!("{link}/stop"), &[]).await.status, 303);
    assert_eq!(world.member(0).get(link).await.status, 404);
    assert_eq!(world.member(0).post(&world.domain_of(0), &[]).await.status, 404);
    let rows = world.count("select count(*) from validation_answer").await;
    assert_eq!(rows, 11 * world.asked.len() as i64, "the open round forgets them");
    let page = world.town.nora.get(&format!("{}/work", world.at)).await.text;
    assert!(page.contains("The link has ended"), "{page}");
    let end =
        page.split("action=\"").find(|rest| rest.contains("/end\"")).unwrap().split('"').next().unwrap();
    assert_eq!(world.town.sven.post(end, &[]).await.status, 404);
    assert_eq!(world.town.nora.post(end, &[]).await.status, 303);
    assert_eq!(world.town.nora.post(end, &[]).await.status, 404);
    let left = world.count("select count(*) from validation_member where ended_at is null").await;
    assert_eq!(left, 10);
    let told = "select count(*) from event where name = 'validation.went-on'
        and cast(news as text) like '%stopped%'";
    assert_eq!(world.count(told).await, 1);
}

#[tokio::test]
async fn what_is_saved_half_comes_back_and_what_is_wrong_loses_nothing() {
    let world = World::invited().await;
    world.done("open", &[]).await;
    let (member, at) = (world.member(0), world.domain_of(0));
    let (one, two) = (format!("relevance-{}", world.asked[0]), format!("comment-{}", world.asked[1]));
    assert_eq!(member.post(&at, &[(&one, "3"), (&two, "Godt sagt")]).await.status, 303);
    let page = member.get(&at).await.text;
    assert!(page.contains("value=\"3\" checked") && page.contains(">Godt sagt<"), "{page}");
    let overview = member.get(&world.panel[0]).await.text;
    assert!(overview.contains(&format!("0 av {} besvart", world.asked.len())), "{overview}");
    let long = "x".repeat(2001);
    for wrong in [("relevance", "5"), ("relevance", "many"), ("comment", long.as_str())] {
        let field = format!("{}-{}", wrong.0, world.asked[2]);
        let answer = member.post(&at, &[(&one, "2"), (&two, "Bedre slik"), (&field, wrong.1)]).await;
        assert_eq!(answer.status, 422);
        assert!(answer.text.contains("value=\"2\" checked") && answer.text.contains(">Bedre slik<"));
    }
    assert!(member.get(&at).await.text.contains(">Godt sagt<"), "nothing wrong was saved");
    assert_eq!(member.get(&format!("{}/domain/none", world.panel[0])).await.status, 404);
    let sql = "select count(*) from validation_answer where cast(comment as text) like '%sagt%'";
    assert_eq!(world.count(sql).await, 0, "what somebody writes is sealed");
}

#[tokio::test]
async fn a_form_that_is_wrong_comes_back_with_what_was_written() {
    let (_, town) = build().await;
    let (domain, _) = first();
    for (field, wrong, said) in [
        ("title", "", "Write something here"),
        ("funding", "", "Write something here"),
        ("licence", "", "Write something here"),
        ("keep", "40", "More than half"),
        ("keep", "x", "whole number"),
        ("drop", "90", "Write a lower number"),
        ("rounds", "9", "from 1 to 6"),
        ("median", "7", "Choose"),
        ("domain", "nothing", "Choose"),
        ("framework", "nothing", "Choose"),
    ] {
        let mut answers = form(domain);
        answers.retain(|(name, _)| *name != field);
        answers.push((field, wrong));
        let answer = town.nora.post("/validations/new", &answers).await;
        assert!(answer.status == 422 && answer.text.contains(said), "{field}: {}", answer.text);
        assert!(field == "funding" || answer.text.contains("Paid for by the county of Nord."));
    }
    let mut answers = form(domain);
    answers.retain(|(name, _)| *name != "language");
    let answer = town.nora.post("/validations/new", &answers).await;
    assert!(answer.status == 422 && answer.text.contains("at least one language"), "{}", answer.text);
}

#[tokio::test]
async fn too_few_open_nothing_and_close_nothing() {
    let mut world = World::new().await;
    for (many, name, said) in
        [("0", "", "from 1 to 30"), ("31", "", "from 1 to 30"), ("2", "Liv", "one at a time")]
    {
        let answer = world.act("invite", &[("stratum", "users"), ("many", many), ("name", name)]).await;
        assert!(answer.status == 422 && answer.text.contains(said), "{}", answer.text);
    }
    world.invite("users", "4").await;
    assert_eq!(world.act("open", &[]).await.status, 409, "four are too few");
    world.invite("relatives", "1").await;
    world.done("open", &[]).await;
    assert_eq!(world.act("open", &[]).await.status, 409, "it is open");
    assert_eq!(world.act("close", &[]).await.status, 409, "nobody has answered");
    assert_eq!(world.act("publish", &[]).await.status, 409);
    let decide = format!("{}/decide/{}", world.at, world.domain);
    assert_eq!(world.town.nora.get(&decide).await.status, 404, "nothing to decide while it is open");
    let answer = world.act("invite", &[("stratum", "leaders"), ("many", "1"), ("name", "Liv")]).await;
    assert!(answer.status == 200 && answer.text.contains("Liv"), "{}", answer.text);
    let sql = "select count(*) from validation_member where cast(name as text) like '%Liv%'";
    assert_eq!(world.count(sql).await, 0, "a name is sealed");
    for language in Language::ALL {
        let nora = world.town.nora.clone().reading(*language);
        for page in [format!("{}/work", world.at), "/validations/new".to_owned(), "/validations".to_owned()] {
            let text = nora.get(&page).await.text;
            assert!(!text.contains("competence-") && text.matches("<h1").count() == 1, "{language}: {text}");
        }
        for page in [world.panel[0].clone(), world.domain_of(0)] {
            let text = stranger(&world.house).reading(*language).get(&page).await.text;
            assert!(!text.contains("competence-") && text.matches("<h1").count() == 1, "{language}: {text}");
        }
    }
}
