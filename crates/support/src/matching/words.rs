//! Reasons, cautions and rules as sentences, from the programme's own texts.

use packs::{Pack, Programme, programme::RuleKind};
use ui::Page;

use super::{Codes, Field, Guide, Lists, Must, Point, Seeker, With};

/// One sentence beside a suggestion.
#[derive(Debug, Clone)]
pub struct Sentence {
    /// A reason, or else a caution.
    pub fits: bool,
    /// What it says.
    pub text: String,
}

/// Says things in the language of a page, with the words of a programme.
pub struct Sayer<'a> {
    /// The programme's pack.
    pub pack: &'static Pack,
    /// The programme's lists.
    pub lists: Lists,
    /// The page.
    pub page: &'a Page,
}

impl Sayer<'_> {
    /// A text of the programme.
    pub fn text(&self, key: &str) -> String {
        self.pack.text(self.page.language.as_str(), key).unwrap_or(key).to_owned()
    }
    /// A text of the programme with one thing in it.
    pub fn text1(&self, key: &str, name: &str, value: &str) -> String {
        let said = self.pack.say(self.page.language.as_str(), key, &[(name, value)]);
        said.unwrap_or_else(|| key.to_owned())
    }

    /// Reasons first, then cautions: each a sentence.
    pub fn sentences(&self, field: &Field<'_>, seeker: &Seeker, guide: &Guide) -> Vec<Sentence> {
        let mut said: Vec<Sentence> = field.points(seeker, guide).iter().map(|p| self.sentence(p)).collect();
        said.sort_by_key(|sentence| !sentence.fits);
        said
    }

    fn sentence(&self, point: &Point) -> Sentence {
        let front = if point.fits { "reason" } else { "caution" };
        let key = format!("{front}-{}", point.rule);
        let text = match point.with {
            With::These(0) if point.rule == "times" => self.page.say("support-match-caution-no-time"),
            With::These(0) => self.page.say("support-match-caution-nothing"),
            With::These(bits) => self.text1(&key, "what", &self.names(self.codes(point.rule), bits)),
            With::Km(km) => self.text1(&key, "km", &km.to_string()),
            With::Room(room) => self.text1(&key, "room", &room.to_string()),
            With::Since(since) => self.text1(&key, "since", &self.page.near_moment(&since)),
            With::Nothing => self.text(&key),
        };
        Sentence { fits: point.fits, text }
    }

    /// What these bits of a list are called.
    pub fn names(&self, codes: Codes, bits: u64) -> String {
        codes.names(bits, self.page.language.as_str())
    }

    fn codes(&self, rule: &str) -> Codes {
        match rule {
            "comfort" => self.lists.comfort,
            "times" => self.lists.times,
            "place" => self.lists.place,
            "interests" => self.lists.interest,
            "shared-experience" => self.lists.experience,
            "age-band" => self.lists.age,
            _ => self.lists.gender,
        }
    }

    /// Why this guide cannot be asked.
    pub fn forbidden(&self, must: Must) -> String {
        match must {
            Must::EarlierNo => self.page.say("support-match-must-earlier-no"),
            other => self.text(&format!("rule-{other}")),
        }
    }
}

/// The written rules, as a page shows them.
#[derive(Debug, Default)]
pub struct Written {
    /// What is never broken.
    pub musts: Vec<String>,
    /// What is weighed, and how much each counts.
    pub weighed: Vec<(String, String)>,
}

/// The rules of this programme, the weightiest first.
pub fn written(sayer: &Sayer<'_>, programme: &Programme) -> Written {
    let say = |id: &str| sayer.text(&format!("rule-{id}"));
    let mut musts: Vec<String> = programme.rules.iter().filter(|r| r.is_must()).map(|r| say(&r.id)).collect();
    musts.push(sayer.page.say("support-match-must-earlier-no"));
    let mut weighed: Vec<_> = programme.rules.iter().filter(|r| r.kind != RuleKind::Must).collect();
    weighed.sort_by(|a, b| b.weight().total_cmp(&a.weight()));
    let weight = |rule: &packs::programme::Rule| {
        let decimals = usize::from(rule.weight().fract() != 0.0);
        sayer.page.number(&rule.weight(), decimals)
    };
    Written { musts, weighed: weighed.into_iter().map(|rule| (say(&rule.id), weight(rule))).collect() }
}
