//! Figures about those who give support: they are subjects too.
//!
//! No figure about one of them, none about a team of fewer than five, and no ranking. So there is no
//! function here that takes a person, teams stand in the order of their names whatever their figures are, and
//! nothing can be sorted by them. (Small groups as for everybody else: Hundepool and others 2012, 4.2;
//! that a league table of small units mostly ranks chance: Goldstein and Spiegelhalter 1996.)

use std::collections::{BTreeMap, BTreeSet};

use super::{Audience, mean_of};

/// A team, with one number for each of its peers, who are told apart by number.
#[derive(Debug, Clone, PartialEq)]
pub struct Team {
    /// What it is called.
    pub name: String,
    /// What was counted or measured for each peer, such as meetings in a half-year.
    pub of_peers: BTreeMap<u64, f64>,
}

/// What is told of a team.
#[derive(Debug, Clone, PartialEq)]
pub struct TeamFigure {
    name: String,
    mean: Option<f64>,
}

impl TeamFigure {
    /// What the team is called.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The mean of its peers to one decimal; none where it would tell about a few of them.
    pub fn mean(&self) -> Option<f64> {
        self.mean
    }
}

/// What is told of teams beside each other. It is no list that can be sorted.
#[derive(Debug, Clone, PartialEq)]
pub struct TeamFigures {
    teams: Vec<TeamFigure>,
    all: Option<f64>,
}

impl TeamFigures {
    /// The teams, by name.
    pub fn teams(&self) -> impl Iterator<Item = &TeamFigure> {
        self.teams.iter()
    }

    /// The mean of all peers, each counted once; none where it would tell about a few of them.
    pub fn all(&self) -> Option<f64> {
        self.all
    }
}

/// The mean of each team and of all peers, as far as they tell about no few of them: five in a team, ten for
/// readers outside, under the rules of [`mean_of`]. A team is left out also when it, without another team
/// that is told, would be a few peers, and the mean of all when those in no told team are a few. Numbers
/// that are none are left out; a peer with several numbers has the one of the first team by name.
///
/// ```
/// use statistics::disclosure::{Audience, Team, figures_of_teams};
/// let team = |name: &str, peers: std::ops::Range<u64>| Team {
///     name: name.to_owned(),
///     of_peers: peers.map(|peer| (peer, (peer % 4) as f64)).collect(),
/// };
/// let told = figures_of_teams(&[team("South", 0..4), team("North", 10..18)], Audience::Inside);
/// let means: Vec<_> = told.teams().map(|team| (team.name(), team.mean())).collect();
/// assert_eq!(means, [("North", Some(1.5)), ("South", None)]);
/// // All without the north would be the four of the south.
/// assert_eq!(told.all(), None);
/// ```
pub fn figures_of_teams(teams: &[Team], audience: Audience) -> TeamFigures {
    let least = audience.smallest_group() as usize;
    let mut teams: Vec<&Team> = teams.iter().collect();
    teams.sort_by(|a, b| a.name.cmp(&b.name));
    let (mut told, mut found): (Vec<BTreeSet<u64>>, _) = (Vec::new(), Vec::new());
    let mut everybody: BTreeMap<u64, f64> = BTreeMap::new();
    for team in teams {
        let numbers: BTreeMap<u64, f64> =
            team.of_peers.iter().filter(|(_, number)| number.is_finite()).map(|(p, n)| (*p, *n)).collect();
        let peers: BTreeSet<u64> = numbers.keys().copied().collect();
        let apart = |other: &BTreeSet<u64>| far_apart(&peers, other, least);
        let values: Vec<f64> = numbers.values().copied().collect();
        let mean = mean_of(&values, audience).filter(|_| told.iter().all(apart));
        numbers.into_iter().for_each(|(peer, number)| {
            everybody.entry(peer).or_insert(number);
        });
        if mean.is_some() {
            told.push(peers);
        }
        found.push(TeamFigure { name: team.name.clone(), mean });
    }
    let all: BTreeSet<u64> = everybody.keys().copied().collect();
    let together: BTreeSet<u64> = told.iter().flatten().copied().collect();
    let safe = told.iter().chain([&together]).all(|other| far_apart(&all, other, least));
    let values: Vec<f64> = everybody.into_values().collect();
    TeamFigures { teams: found, all: mean_of(&values, audience).filter(|_| safe) }
}

/// Whether those in the one and not in the other are nobody or enough, both ways.
fn far_apart(these: &BTreeSet<u64>, those: &BTreeSet<u64>, least: usize) -> bool {
    let few = |a: &BTreeSet<u64>, b: &BTreeSet<u64>| (1..least).contains(&a.difference(b).count());
    !few(these, those) && !few(those, these)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn team(name: &str, peers: std::ops::Range<u64>, by: f64) -> Team {
        let of_peers = peers.map(|peer| (peer, by * (1 + peer % 3) as f64)).collect();
        Team { name: name.to_owned(), of_peers }
    }

    fn told(teams: &[Team], audience: Audience) -> (Vec<(String, bool)>, bool) {
        let found = figures_of_teams(teams, audience);
        let of_teams = found.teams().map(|team| (team.name().to_owned(), team.mean().is_some())).collect();
        (of_teams, found.all().is_some())
    }

    #[test]
    fn no_team_of_fewer_than_five_and_ten_outside() {
        let teams = [team("a", 0..5, 1.0), team("b", 10..14, 1.0), team("c", 20..31, 1.0)];
        let names = |flags: [bool; 3]| ["a", "b", "c"].map(str::to_owned).into_iter().zip(flags).collect();
        // All without a and c would be the four of b.
        assert_eq!(told(&teams, Audience::Inside), (names([true, false, true]), false));
        assert!(told(&teams[..1], Audience::Inside).1);
        let outside: (Vec<_>, bool) = told(&teams, Audience::Outside);
        assert_eq!(outside, (names([false, false, true]), false));
    }

    #[test]
    fn the_order_is_that_of_names_whatever_the_figures_are() {
        let of = |by: [f64; 3]| {
            let teams =
                [team("West", 0..6, by[0]), team("East", 10..16, by[1]), team("North", 20..26, by[2])];
            let found = figures_of_teams(&teams, Audience::Inside);
            found.teams().map(|team| team.name().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(of([1.0, 2.0, 3.0]), ["East", "North", "West"]);
        assert_eq!(of([3.0, 2.0, 1.0]), of([1.0, 2.0, 3.0]));
    }

    #[test]
    fn teams_that_differ_by_a_few_are_not_both_told() {
        let teams = [team("a", 0..8, 1.0), team("b", 0..9, 1.0)];
        assert_eq!(told(&teams, Audience::Inside).0.iter().filter(|(_, told)| *told).count(), 1);
        let one_does_most =
            Team { name: "d".to_owned(), of_peers: (0..6).map(|p| (p, (p * p * p) as f64)).collect() };
        assert!(!told(&[one_does_most], Audience::Inside).0[0].1);
        assert_eq!(told(&[], Audience::Inside), (vec![], false));
    }
}
