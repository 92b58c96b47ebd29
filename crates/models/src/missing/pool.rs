//! Rubin's rules: one answer from the answers of several completed tables.

use nalgebra::DVector;

use crate::{Estimate, Fitted};

/// What several completed tables say together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pooled {
    /// How many tables.
    pub tables: usize,
    /// The mean of their estimates with its error, test and interval, by t with the degrees of freedom of Barnard and
    /// Rubin (1999).
    pub estimate: Estimate,
    /// Ū: the mean of the squared errors, which is there without gaps too.
    pub within: f64,
    /// B: how the estimates vary between tables, divided by m − 1.
    pub between: f64,
    /// Ū + (1 + 1/m) B.
    pub total: f64,
    /// How much the gaps have raised the variance: (1 + 1/m) B / Ū.
    pub increase: f64,
    /// The share of the variance that comes from the gaps: (1 + 1/m) B / total.
    pub share: f64,
    /// The share of information that is missing: (increase + 2 / (freedom + 3)) / (increase + 1).
    pub missing: f64,
}

/// Why tables cannot be pooled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unpooled {
    /// Fewer than two tables.
    #[error("{0} completed tables were given, and at least two are needed")]
    TooFewTables(usize),
    /// An estimate or error that is no finite number, or an error that is not above nought.
    #[error("completed table {table} gave no estimate with an error")]
    NoEstimate {
        /// Which, counted from nought.
        table: usize,
    },
    /// Degrees of freedom of a whole table that are not above nought.
    #[error("a whole table would leave no degrees of freedom")]
    NoFreedom,
    /// Models with other coefficients.
    #[error("the model of completed table {table} has other coefficients than the first")]
    OtherModel {
        /// Which, counted from nought.
        table: usize,
    },
}

/// Pools estimates: `found` has the value and standard error from each completed table, `whole` the degrees of freedom
/// the estimate would have without gaps; none when they are without end, as under the normal law. (Rubin 1987.)
///
/// ```
/// let found = models::missing::pool(&[(1.0, 0.5), (1.2, 0.5), (1.1, 0.6)], Some(40.0)).unwrap();
/// assert!((found.estimate.value - 1.1).abs() < 1e-12 && (found.between - 0.01).abs() < 1e-12);
/// ```
pub fn pool(found: &[(f64, f64)], whole: Option<f64>) -> Result<Pooled, Unpooled> {
    let m = found.len();
    if m < 2 {
        return Err(Unpooled::TooFewTables(m));
    }
    let sound = |(value, error): &(f64, f64)| value.is_finite() && error.is_finite() && *error > 0.0;
    if let Some(table) = found.iter().position(|one| !sound(one)) {
        return Err(Unpooled::NoEstimate { table });
    }
    if whole.is_some_and(|whole| whole.is_nan() || whole <= 0.0) {
        return Err(Unpooled::NoFreedom);
    }
    let count = m as f64;
    let value = found.iter().map(|(value, _)| value).sum::<f64>() / count;
    let within = found.iter().map(|(_, error)| error * error).sum::<f64>() / count;
    let between = found.iter().map(|(one, _)| (one - value).powi(2)).sum::<f64>() / (count - 1.0);
    let extra = (1.0 + 1.0 / count) * between;
    let (total, increase) = (within + extra, extra / within);
    let share = extra / total;
    let freedom = freedom(count, share, whole.filter(|whole| whole.is_finite()));
    let estimate = Estimate::of(value, total.sqrt(), freedom).ok_or(Unpooled::NoEstimate { table: 0 })?;
    let small = freedom.map_or(0.0, |freedom| 2.0 / (freedom + 3.0));
    let missing = (increase + small) / (increase + 1.0);
    Ok(Pooled { tables: m, estimate, within, between, total, increase, share, missing })
}

/// ν_old = (m − 1) / λ², ν_obs = (ν + 1) / (ν + 3) · ν (1 − λ), together 1 / (1/ν_old + 1/ν_obs); none when without
/// end. (Barnard and Rubin 1999.)
fn freedom(tables: f64, share: f64, whole: Option<f64>) -> Option<f64> {
    let between = (tables - 1.0) / (share * share);
    let observed = whole.map(|whole| (whole + 1.0) / (whole + 3.0) * whole * (1.0 - share));
    match (between.is_finite().then_some(between), observed) {
        (Some(between), Some(observed)) => Some(between * observed / (between + observed)),
        (between, observed) => between.or(observed),
    }
}

/// Pools a sum of coefficients, each times its weight, of the same model fitted to each completed table. The degrees of
/// freedom without gaps are the smallest of the tables'.
pub fn pool_contrast<F: Fitted>(fits: &[F], weights: &DVector<f64>) -> Result<Pooled, Unpooled> {
    let names = fits.first().ok_or(Unpooled::TooFewTables(0))?.names();
    if let Some(table) = fits.iter().position(|fit| fit.names() != names || names.len() != weights.len()) {
        return Err(Unpooled::OtherModel { table });
    }
    let one = |(table, fit): (usize, &F)| {
        fit.contrast(weights).map(|found| (found.value, found.error)).ok_or(Unpooled::NoEstimate { table })
    };
    let found = fits.iter().enumerate().map(one).collect::<Result<Vec<_>, _>>()?;
    let whole = fits.iter().filter_map(|fit| fit.freedom(weights)).reduce(f64::min);
    pool(&found, whole)
}

/// Pools several such sums (each a row of weights), as a marginal mean or a whole table of coefficients needs them.
pub fn pool_contrasts<F: Fitted>(fits: &[F], rows: &[DVector<f64>]) -> Result<Vec<Pooled>, Unpooled> {
    rows.iter().map(|weights| pool_contrast(fits, weights)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_that_say_the_same_lose_nothing() {
        let found = pool(&[(2.0, 0.5); 4], Some(30.0)).unwrap();
        assert_eq!((found.between, found.increase, found.share), (0.0, 0.0, 0.0));
        assert!((found.estimate.freedom.unwrap() - 31.0 / 33.0 * 30.0).abs() < 1e-12);
        let endless = pool(&[(2.0, 0.5); 4], None).unwrap();
        assert_eq!((endless.estimate.freedom, endless.missing), (None, 0.0));
    }

    #[test]
    fn what_cannot_be_pooled_says_why() {
        assert_eq!(pool(&[(1.0, 1.0)], None), Err(Unpooled::TooFewTables(1)));
        assert_eq!(pool(&[(1.0, 1.0), (f64::NAN, 1.0)], None), Err(Unpooled::NoEstimate { table: 1 }));
        assert_eq!(pool(&[(1.0, 0.0), (1.0, 1.0)], None), Err(Unpooled::NoEstimate { table: 0 }));
        assert_eq!(pool(&[(1.0, 1.0); 3], Some(0.0)), Err(Unpooled::NoFreedom));
    }

    #[test]
    fn neither_the_order_of_tables_nor_units_matter() {
        let found = [(1.0, 0.4), (1.5, 0.5), (0.7, 0.45)];
        let one = pool(&found, Some(50.0)).unwrap();
        let turned: Vec<(f64, f64)> = found.iter().rev().map(|(v, e)| (100.0 * v, 100.0 * e)).collect();
        let other = pool(&turned, Some(50.0)).unwrap();
        assert!((one.estimate.p - other.estimate.p).abs() < 1e-12);
        assert!((100.0 * one.estimate.error - other.estimate.error).abs() < 1e-9);
        assert!((one.missing - other.missing).abs() < 1e-12);
    }
}
