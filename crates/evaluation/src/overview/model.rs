//! Response by moment, protected. No database, no web.

use foundation::{Id, Organisation};
use statistics::disclosure::{self, Audience, Policy, Shown};
use statistics::interval::{self, Share};

use super::store::MomentCount;

/// What is shown of one moment.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Response {
    pub moment: String,
    pub due: Shown,
    pub answered: Shown,
    /// The share, where both are shown.
    pub share: Option<Share>,
    pub coming: Shown,
}

/// The own organisation's response, or that of all partners where the own one has nobody to ask.
///
/// All partners' sums are such that no partner can take its own away and know a few of another.
pub(super) fn responses(counts: &[MomentCount], own: Id<Organisation>) -> (bool, Vec<Response>) {
    let has_own = counts.iter().any(|count| count.org == own);
    let mut moments: Vec<&str> = Vec::new();
    for count in counts {
        if !moments.contains(&count.moment.as_str()) {
            moments.push(&count.moment);
        }
    }
    let of = |moment: &&str| {
        let rows: Vec<&MomentCount> = counts
            .iter()
            .filter(|count| count.moment == **moment && (!has_own || count.org == own))
            .collect();
        one(moment, &rows, has_own)
    };
    (has_own, moments.iter().map(of).collect())
}

fn one(moment: &str, rows: &[&MomentCount], own: bool) -> Response {
    let number = |count: i64| u64::try_from(count).unwrap_or(0);
    let cells: Vec<Vec<u64>> =
        rows.iter().map(|row| vec![number(row.answered), number(row.due - row.answered)]).collect();
    let (answered, due) = if own {
        let cell = |at: usize| cells.iter().map(|row| row[at]).sum::<u64>();
        disclosure::part(cell(0), cell(0) + cell(1), Policy::INSIDE)
    } else {
        let table = disclosure::table_of_partners(&cells, Policy::INSIDE);
        (table.column_totals.first().copied().unwrap_or(Shown::Hidden), table.total)
    };
    let coming = rows.iter().map(|row| number(row.coming)).sum();
    let share = answered.count().zip(due.count()).and_then(|(hits, n)| interval::share(hits, n));
    Response {
        moment: moment.to_owned(),
        due,
        answered,
        share,
        coming: disclosure::lone(coming, Audience::Inside),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(org: &[u8], due: i64, answered: i64) -> MomentCount {
        MomentCount { org: Id::named(org), moment: "start".to_owned(), due, answered, coming: 3 }
    }

    #[test]
    fn an_organisation_sees_its_own_response_only() {
        let counts = [count(b"nordby", 20, 12), count(b"sydby", 30, 9)];
        let (own, found) = responses(&counts, Id::named(b"nordby"));
        assert!(own);
        assert_eq!((found[0].due, found[0].answered), (Shown::Count(20), Shown::Count(12)));
        assert_eq!(found[0].share.unwrap().share, 0.6);
        assert_eq!(found[0].coming, Shown::Few);
    }

    #[test]
    fn few_answers_and_few_missing_are_not_shown() {
        for answered in [3, 17, 0, 20] {
            let (_, found) = responses(&[count(b"nordby", 20, answered)], Id::named(b"nordby"));
            assert_eq!((found[0].answered, found[0].share), (Shown::Hidden, None), "{answered}");
        }
    }

    #[test]
    fn who_has_nobody_to_ask_sees_all_partners_together() {
        let counts = [count(b"nordby", 20, 12), count(b"sydby", 30, 9), count(b"vestby", 16, 8)];
        let (own, found) = responses(&counts, Id::named(b"region"));
        assert!(!own);
        assert_eq!((found[0].due, found[0].answered), (Shown::Count(66), Shown::Count(29)));
    }
}
