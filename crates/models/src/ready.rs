//! Ready formulas for the designs that studies in this field have, with what the effect is and what to beware of.

use super::Trouble;
use crate::{
    design::Design,
    formula::{Formula, quoted},
};

/// How a study was made, with the names of its columns.
#[derive(Debug, Clone, PartialEq)]
pub enum Ready {
    /// One group, before and after, a row a person: the mean change, as by the paired t test. `after - before ~ 1`
    BeforeAfter {
        /// The measure after.
        after: String,
        /// The measure before.
        before: String,
    },
    /// Some wait while others are supported, a row a person: `after ~ group + before`, the analysis of covariance.
    /// (Vickers and Altman 2001.)
    WaitingList {
        /// The measure after.
        after: String,
        /// The measure before.
        before: String,
        /// Who is supported and who waits.
        group: String,
    },
    /// Drawn by lot within strata, a row a person: `after ~ group + before + site`. What chance was restricted by belongs
    /// in the model. (Kahan and Morris 2012.)
    Randomised {
        /// The outcome.
        after: String,
        /// The measure before, if there is one.
        before: Option<String>,
        /// Who was drawn for what.
        group: String,
        /// The columns the lots were drawn within.
        strata: Vec<String>,
    },
    /// Asked several times, a row a person and time: `y ~ factor(time) * group + (1 | person)`. (Laird and Ware 1982.)
    Repeated {
        /// The outcome.
        outcome: String,
        /// When it was asked.
        time: String,
        /// The groups.
        group: String,
        /// Whose answers belong together.
        person: String,
        /// How change goes on.
        course: Course,
        /// Further groupings, such as the peer or the site: each adds `(1 | peer)`.
        also: Vec<String>,
    },
    /// Municipalities or teams begin one after the other: `y ~ factor(period) + exposed + (1 | cluster)`. (Hussey and
    /// Hughes 2007.)
    SteppedWedge {
        /// The outcome.
        outcome: String,
        /// The period.
        period: String,
        /// 1 once the cluster has begun, 0 before.
        exposed: String,
        /// What begins.
        cluster: String,
        /// Who is asked.
        asked: Asked,
    },
    /// Peers who support several people, a row a person: `after ~ group + before + (1 | peer)`. How alike those of one
    /// peer are is told by the share of the variance. (Walwyn and Roberts 2010.)
    Peers {
        /// The outcome.
        after: String,
        /// The measure before, if there is one.
        before: Option<String>,
        /// The groups, if there are any.
        group: Option<String>,
        /// Who supports.
        peer: String,
    },
}

/// How change goes on in a study that asks several times.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Course {
    /// Each time has its own mean: `factor(time) * group + (1 | person)`.
    Waves,
    /// The same, and each person has their own slope: `factor(time) * group + (time | person)`.
    WavesAndSlopes,
    /// In a straight line, and each person has their own: `time * group + (time | person)`.
    Lines,
}

/// Who is asked in a study where clusters begin one after the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// Other people in each period: `(1 | cluster)`. (Hussey and Hughes 2007.)
    Others,
    /// Other people in each period, and those of one period are more alike: `(1 | cluster) + (1 | cluster:period)`.
    /// (Hooper and others 2016.)
    OthersByPeriod,
    /// The same people: `(1 | cluster/person)`. (Baio and others 2015.)
    Same {
        /// The column that says who.
        person: String,
    },
}

/// What a reader has to be told with the result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Caveat {
    /// Change in one group is no effect: those who were low rise again by themselves, and time passes for all.
    NoComparison,
    /// People who wait know of the offer, and may find it elsewhere or put off what they would have done.
    Contamination,
    /// The difference stands for an effect only if it was chance that made the groups.
    OnlyIfByLot,
    /// Answers that are missing must not depend on what would have been answered, given those that are there.
    MissingAtRandom,
    /// What changed over time in all clusters is taken away by the periods; nothing else that changed with it is.
    TimeOnly,
    /// Fewer than two periods before or after in some cluster, or few clusters: the errors are rough.
    FewClusters,
    /// Those of one peer are alike, so that people count for less than their number.
    PeersAlike,
}

impl Ready {
    /// The formula. Fails only where a column is both what is explained and what explains.
    pub fn formula(&self) -> Result<Formula, Trouble> {
        let (left, right) = match self {
            Self::BeforeAfter { after, before } => {
                return format!("{} - {} ~ 1", quoted(after), quoted(before)).parse();
            }
            Self::WaitingList { after, before, group } => {
                (after, [group, before].map(|c| quoted(c)).to_vec())
            }
            Self::Randomised { after, before, group, strata } => (
                after,
                [group].into_iter().chain(before).chain(strata).map(|column| quoted(column)).collect(),
            ),
            Self::Repeated { outcome, time, group, person, course, also } => {
                let (time, group, person) = (quoted(time), quoted(group), quoted(person));
                let mut terms = match course {
                    Course::Waves => vec![format!("factor({time}) * {group}"), format!("(1 | {person})")],
                    Course::WavesAndSlopes => {
                        vec![format!("factor({time}) * {group}"), format!("({time} | {person})")]
                    }
                    Course::Lines => vec![format!("{time} * {group}"), format!("({time} | {person})")],
                };
                terms.extend(also.iter().map(|grouping| format!("(1 | {})", quoted(grouping))));
                (outcome, terms)
            }
            Self::SteppedWedge { outcome, period, exposed, cluster, asked } => {
                let (period, cluster) = (quoted(period), quoted(cluster));
                let mut terms = vec![format!("factor({period})"), quoted(exposed)];
                match asked {
                    Asked::Others => terms.push(format!("(1 | {cluster})")),
                    Asked::OthersByPeriod => {
                        terms.push(format!("(1 | {cluster}) + (1 | {cluster}:{period})"));
                    }
                    Asked::Same { person } => terms.push(format!("(1 | {cluster}/{})", quoted(person))),
                }
                (outcome, terms)
            }
            Self::Peers { after, before, group, peer } => {
                let mut terms: Vec<String> =
                    group.iter().chain(before).map(|column| quoted(column)).collect();
                terms.push(format!("(1 | {})", quoted(peer)));
                (after, terms)
            }
        };
        format!("{} ~ {}", quoted(left), right.join(" + ")).parse()
    }

    /// The term that is the effect: the columns of the design that belong to it tell it. None for peers without groups,
    /// whose question is how alike those of one peer are.
    pub fn effect(&self) -> Option<String> {
        match self {
            Self::BeforeAfter { .. } => Some("(Intercept)".to_owned()),
            Self::WaitingList { group, .. } | Self::Randomised { group, .. } => Some(quoted(group)),
            Self::Repeated { time, group, course: Course::Lines, .. } => {
                Some(format!("{}:{}", quoted(time), quoted(group)))
            }
            Self::Repeated { time, group, .. } => Some(format!("factor({}):{}", quoted(time), quoted(group))),
            Self::SteppedWedge { exposed, .. } => Some(quoted(exposed)),
            Self::Peers { group, .. } => group.as_ref().map(|group| quoted(group)),
        }
    }

    /// The places of the coefficients that are the effect, in a design made from this formula; more than one where there
    /// are more than two groups, or several times.
    pub fn coefficients(&self, design: &Design) -> Vec<usize> {
        let Some(effect) = self.effect() else { return Vec::new() };
        let term = match design.term_names.iter().position(|name| *name == effect) {
            Some(at) => at + 1,
            None if effect == "(Intercept)" => 0,
            None => return Vec::new(),
        };
        (0..design.terms.len()).filter(|at| design.terms.get(*at) == Some(&term)).collect()
    }

    /// What a reader has to be told with the result.
    pub fn caveats(&self) -> &'static [Caveat] {
        match self {
            Self::BeforeAfter { .. } => &[Caveat::NoComparison],
            Self::WaitingList { .. } => &[Caveat::Contamination, Caveat::OnlyIfByLot],
            Self::Randomised { .. } => &[],
            Self::Repeated { .. } => &[Caveat::MissingAtRandom, Caveat::OnlyIfByLot],
            Self::SteppedWedge { .. } => &[Caveat::TimeOnly, Caveat::FewClusters],
            Self::Peers { group: None, .. } => &[Caveat::PeersAlike],
            Self::Peers { .. } => &[Caveat::PeersAlike, Caveat::OnlyIfByLot],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(text: &str) -> String {
        text.to_owned()
    }

    fn says(ready: &Ready, formula: &str, effect: Option<&str>) {
        assert_eq!(ready.formula().unwrap().to_string(), formula);
        assert_eq!(ready.effect().as_deref(), effect);
    }

    #[test]
    fn studies_with_a_row_a_person_have_their_formula_and_effect() {
        let (after, before) = (name("score 2"), name("score 1"));
        says(&Ready::BeforeAfter { after, before }, "`score 2` - `score 1` ~ 1", Some("(Intercept)"));
        let waiting = Ready::WaitingList { after: name("post"), before: name("pre"), group: name("group") };
        says(&waiting, "post ~ group + pre", Some("group"));
        let strata = vec![name("site")];
        let lots = Ready::Randomised { after: name("post"), before: None, group: name("arm"), strata };
        says(&lots, "post ~ arm + site", Some("arm"));
        let peers = Ready::Peers { after: name("y"), before: None, group: None, peer: name("peer") };
        says(&peers, "y ~ (1 | peer)", None);
    }

    #[test]
    fn studies_that_ask_several_times_have_their_formula_and_effect() {
        let repeated = |course, also: &[&str]| Ready::Repeated {
            outcome: name("y"),
            time: name("wave"),
            group: name("group"),
            person: name("person"),
            course,
            also: also.iter().map(|column| name(column)).collect(),
        };
        let waves = "y ~ factor(wave) * group + (1 | person) + (1 | peer)";
        says(&repeated(Course::Waves, &["peer"]), waves, Some("factor(wave):group"));
        let slopes = "y ~ factor(wave) * group + (wave | person)";
        says(&repeated(Course::WavesAndSlopes, &[]), slopes, Some("factor(wave):group"));
        says(&repeated(Course::Lines, &[]), "y ~ wave * group + (wave | person)", Some("wave:group"));
    }

    #[test]
    fn stepped_wedges_have_their_formula_and_effect() {
        let wedge = |asked| Ready::SteppedWedge {
            outcome: name("y"),
            period: name("p"),
            exposed: name("on"),
            cluster: name("town"),
            asked,
        };
        says(&wedge(Asked::Others), "y ~ factor(p) + on + (1 | town)", Some("on"));
        let by_period = "y ~ factor(p) + on + (1 | town) + (1 | town:p)";
        says(&wedge(Asked::OthersByPeriod), by_period, Some("on"));
        let same = wedge(Asked::Same { person: name("who") });
        says(&same, "y ~ factor(p) + on + (1 | town/who)", Some("on"));
    }

    #[test]
    fn the_effect_is_found_among_the_coefficients() {
        let numbers = |all: [f64; 8]| all.map(Some).to_vec();
        let group = ["a", "a", "b", "b", "c", "c", "a", "b"].map(|group| Some(name(group)));
        let frame = crate::frame::Frame::default()
            .with_numbers("post", numbers([3.0, 1.0, 4.0, 1.0, 5.0, 9.0, 2.0, 6.0]))
            .with_numbers("pre", numbers([2.0, 7.0, 1.0, 8.0, 2.0, 8.0, 1.0, 8.0]))
            .with_words("group", group.to_vec());
        let waiting = Ready::WaitingList { after: name("post"), before: name("pre"), group: name("group") };
        let design = Design::of(&waiting.formula().unwrap(), &frame).unwrap();
        assert_eq!(waiting.coefficients(&design), [1, 2]);
        let change = Ready::BeforeAfter { after: name("post"), before: name("pre") };
        let design = Design::of(&change.formula().unwrap(), &frame).unwrap();
        assert_eq!(change.coefficients(&design), [0]);
        let wrong = Ready::WaitingList { after: name("y"), before: name("y"), group: name("g") };
        assert_eq!(wrong.formula(), Err(Trouble::BothSides { column: name("y") }));
    }
}
