//! Linear mixed models: people asked several times, peers who support several people, sites within regions.
//!
//! y = Xβ + Zb + e with b normal by group, any number of groupings, nested or crossed. The likelihood, full or
//! restricted (Patterson and Thompson 1971), is made a function of the covariance of b over what is left over (Bates and
//! others 2015), and its highest place is searched for. X is worked with as Q of X = QR and y as what Q leaves of it, so
//! that neither units nor distant noughts cost digits.

mod effects;
mod factor;
mod kenward_roger;
mod layout;
#[cfg(test)]
mod mixed_test;
mod products;
mod satterthwaite;
mod search;
mod slope;

use nalgebra::{DMatrix, DVector};

pub use effects::{Effects, Part};

use super::{Fitted, Grouping, Trouble};
use crate::design::Design;
use factor::{Ground, Step};
use kenward_roger::KenwardRoger;
use layout::Layout;
use products::Products;
use satterthwaite::Satterthwaite;

/// Which likelihood is made as large as it can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Likelihood {
    /// Restricted: variances without the bias of the fixed effects. For estimates.
    Restricted,
    /// Full: for comparing models that differ in their fixed effects.
    Full,
}

/// How degrees of freedom are found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Freedom {
    /// From how surely the error of a contrast is known. (Satterthwaite 1946; Fai and Cornelius 1996; Kuznetsova and
    /// others 2017.)
    Satterthwaite,
    /// With errors that also count the unsureness of the variances. For small studies; restricted likelihood only.
    /// (Kenward and Roger 1997; Halekoh and Højsgaard 2014.)
    KenwardRoger,
}

/// What is to be known about a model that was fitted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// The effects of this grouping vary less than can be told, or go together perfectly: a simpler model tells as much.
    Singular {
        /// What groups the rows.
        group: String,
    },
    /// Too many rows hang together for Kenward and Roger's sums: Satterthwaite's were used instead.
    TooLargeForKenwardRoger,
}

/// A fitted linear mixed model.
#[derive(Debug, Clone)]
pub struct Mixed {
    /// Which likelihood.
    pub likelihood: Likelihood,
    /// How many rows.
    pub rows: usize,
    /// −2 log likelihood, of the kind that was asked for.
    pub deviance: f64,
    /// The standard deviation of what is left over.
    pub sigma: f64,
    /// What varies between groups, in the order of the groupings that were given.
    pub parts: Vec<Part>,
    /// What is to be known about it.
    pub notices: Vec<Notice>,
    /// How many steps the search took.
    pub steps: usize,
    names: Vec<String>,
    coefficients: DVector<f64>,
    covariance: DMatrix<f64>,
    freedom: How,
    effects: Effects,
}

#[derive(Debug, Clone)]
enum How {
    Satterthwaite(Satterthwaite),
    KenwardRoger(KenwardRoger),
}

/// The columns of a model: X is n × p with one name a column, y has length n.
#[derive(Debug, Clone, Copy)]
pub struct Columns<'a> {
    /// The fixed part, n × p.
    pub x: &'a DMatrix<f64>,
    /// The names of its columns.
    pub names: &'a [String],
    /// The outcome, length n.
    pub y: &'a [f64],
}

/// Fits y = Xβ + Zb + e. Rows with gaps have to be left out before.
///
/// Trouble when lengths do not fit or a number is not finite (`Unsound`), the outcome does not vary (`Constant`), there
/// are not more rows than columns (`TooFew`), columns of X say the same (`Unsound`), a grouping has one level or as many
/// effects as rows, or the search does not settle.
pub fn fit(
    columns: Columns<'_>,
    groupings: &[Grouping],
    likelihood: Likelihood,
    freedom: Freedom,
) -> Result<Mixed, Trouble> {
    let (ground, turn) = ground(columns, groupings)?;
    let restricted = likelihood == Likelihood::Restricted;
    let deviance = |theta: &DVector<f64>| ground.step(theta).map(|step| ground.deviance(&step, restricted));
    let found = search::lowest(deviance, &ground.layout.start()).ok_or(Trouble::Unsound)?;
    // The deviance is of the size of the number of rows: less than this cannot be told from rounding.
    if found.left.is_nan() || found.left > 1e-6 * (1.0 + ground.rows as f64 / 1e4) {
        return Err(Trouble::NotConverged { steps: found.steps });
    }
    let theta = ground.layout.upright(&found.theta);
    let step = ground.step(&theta).ok_or(Trouble::Unsound)?;
    let sigma = (step.squares / ground.freedom(restricted)).sqrt();
    let (coefficients, plain) = turn.solved(&ground, &step);
    let parts = effects::parts(&ground.layout, groupings, &theta, sigma);
    let mut notices: Vec<Notice> = parts
        .iter()
        .filter(|part| part.singular)
        .map(|part| Notice::Singular { group: part.group.clone() })
        .collect();
    let (covariance, freedom) = match freedom {
        Freedom::KenwardRoger if restricted => match KenwardRoger::of(columns.x, groupings, &parts, sigma)? {
            Some(found) => (found.adjusted.clone(), How::KenwardRoger(found)),
            None => {
                notices.push(Notice::TooLargeForKenwardRoger);
                let found = Satterthwaite::of(&ground, &turn, &theta, sigma, restricted)?;
                (&plain * (sigma * sigma), How::Satterthwaite(found))
            }
        },
        _ => {
            let found = Satterthwaite::of(&ground, &turn, &theta, sigma, restricted)?;
            (&plain * (sigma * sigma), How::Satterthwaite(found))
        }
    };
    Ok(Mixed {
        likelihood,
        rows: ground.rows,
        deviance: ground.deviance(&step, restricted),
        sigma,
        effects: Effects::of(&ground, &step, &theta, columns, &coefficients),
        parts,
        notices,
        steps: found.steps,
        names: columns.names.to_vec(),
        coefficients,
        covariance,
        freedom,
    })
}

/// Fits the model of a design: its columns and its groupings.
///
/// ```
/// use models::{design::Design, frame::Frame, Fitted, mixed};
/// let weeks = (0..24).map(|row| Some(f64::from(row % 4))).collect();
/// let people = (0..24).map(|row| Some(format!("p{}", row / 4))).collect();
/// let level = [3.0, 1.0, 4.0, 1.5, 5.0, 9.0];
/// let rest = [0.3, -0.4, 0.2, -0.1, 0.5];
/// let score = (0..24).map(|row| Some(level[row / 4] + 2.0 * (row % 4) as f64 + rest[row % 5])).collect();
/// let frame = Frame::default()
///     .with_numbers("score", score)
///     .with_numbers("week", weeks)
///     .with_words("person", people);
/// let design = Design::of(&"score ~ week + (1 | person)".parse()?, &frame)?;
/// let found = mixed::of(&design, mixed::Likelihood::Restricted, mixed::Freedom::Satterthwaite)?;
/// let slope = found.coefficient(1).unwrap();
/// assert!((slope.value - 2.0).abs() < 0.1 && (slope.freedom.unwrap() - 17.0).abs() < 1e-4);
/// # Ok::<(), models::Trouble>(())
/// ```
pub fn of(design: &Design, likelihood: Likelihood, freedom: Freedom) -> Result<Mixed, Trouble> {
    let columns = Columns { x: &design.x, names: &design.names, y: &design.y };
    fit(columns, &design.groupings, likelihood, freedom)
}

/// How the search's columns are turned into the caller's: X = QR, y = what Q leaves + Q · within.
#[derive(Debug, Clone)]
struct Turn {
    /// R⁻¹, p × p.
    inverse: DMatrix<f64>,
    /// Qᵀy.
    within: DVector<f64>,
}

impl Turn {
    /// The coefficients and their covariance over σ², in the caller's units.
    fn solved(&self, ground: &Ground, step: &Step) -> (DVector<f64>, DMatrix<f64>) {
        let from = ground.layout.others();
        let fixed = step.rest.view((from, from), (ground.fixed, ground.fixed)).transpose();
        let found = step.rest.view((from + ground.fixed, from), (1, ground.fixed)).transpose();
        let solved = fixed.solve_upper_triangular(&found).unwrap_or(found);
        let turned = DVector::from_iterator(ground.fixed, solved.iter().copied()) + &self.within;
        (&self.inverse * turned, self.plain(ground, step))
    }

    /// (XᵀV⁻¹X)⁻¹ with V in units of what is left over.
    fn plain(&self, ground: &Ground, step: &Step) -> DMatrix<f64> {
        let from = ground.layout.others();
        let fixed = step.rest.view((from, from), (ground.fixed, ground.fixed)).transpose();
        let half = fixed.solve_upper_triangular(&DMatrix::identity(ground.fixed, ground.fixed));
        let half = &self.inverse * half.unwrap_or_else(|| fixed.clone());
        &half * half.transpose()
    }
}

/// Checks the columns and takes their sums.
fn ground(columns: Columns<'_>, groupings: &[Grouping]) -> Result<(Ground, Turn), Trouble> {
    let Columns { x, names, y } = columns;
    let (rows, fixed) = x.shape();
    let fits = y.len() == rows && names.len() == fixed && fixed > 0;
    if !fits || !y.iter().chain(x.iter()).all(|value| value.is_finite()) {
        return Err(Trouble::Unsound);
    }
    if y.iter().all(|value| Some(value) == y.first()) {
        return Err(Trouble::Constant { column: String::new() });
    }
    if rows <= fixed + 1 {
        return Err(Trouble::TooFew { rows, parameters: fixed + 1 });
    }
    let layout = Layout::of(groupings, rows)?;
    let (q, r) = x.clone().qr().unpack();
    let largest = r.diagonal().amax();
    if r.diagonal().iter().any(|value| value.abs() <= 1e-11 * largest) {
        return Err(Trouble::Unsound);
    }
    let outcome = DVector::from_column_slice(y);
    let within = q.transpose() * &outcome;
    let left = outcome - &q * &within;
    let log_scale = r.diagonal().iter().map(|value| 2.0 * value.abs().ln()).sum();
    let inverse = r.try_inverse().ok_or(Trouble::Unsound)?;
    let products = Products::of(&layout, &q, left.as_slice());
    Ok((Ground { layout, products, rows, fixed, log_scale }, Turn { inverse, within }))
}

impl Mixed {
    /// The log likelihood, of the kind that was asked for.
    pub fn log_likelihood(&self) -> f64 {
        -self.deviance / 2.0
    }

    /// How many parameters were estimated: coefficients, variances and covariances, what is left over.
    pub fn parameters(&self) -> usize {
        let of = |part: &Part| {
            let k = part.terms.len();
            if part.correlated { k * (k + 1) / 2 } else { k }
        };
        self.coefficients.len() + self.parts.iter().map(of).sum::<usize>() + 1
    }

    /// The share of the variance that lies between the groups of this grouping, of those that are there: intercepts only,
    /// so with slopes it holds where they are nought. None for a grouping without an intercept.
    pub fn intraclass(&self, grouping: usize) -> Option<f64> {
        let between = |part: &Part| {
            let at = part.terms.iter().position(|term| term == "(Intercept)")?;
            Some(part.covariance[(at, at)])
        };
        let own = between(self.parts.get(grouping)?)?;
        let all: f64 = self.parts.iter().filter_map(between).sum();
        Some(own / (all + self.sigma * self.sigma))
    }

    /// The effects of single groups, what is expected for each row, and what is left over.
    pub fn effects(&self) -> &Effects {
        &self.effects
    }
}

impl Fitted for Mixed {
    fn names(&self) -> &[String] {
        &self.names
    }

    fn coefficients(&self) -> &DVector<f64> {
        &self.coefficients
    }

    fn covariance(&self) -> &DMatrix<f64> {
        &self.covariance
    }

    fn freedom(&self, contrast: &DVector<f64>) -> Option<f64> {
        match &self.freedom {
            How::Satterthwaite(found) => found.freedom(contrast),
            How::KenwardRoger(found) => found.freedom(contrast),
        }
    }
}
