//! Linear regression by least squares, with errors that allow for clusters and for unequal spread.

use nalgebra::{DMatrix, DVector};

use super::{Fitted, Trouble, compare::Test, robust};

/// A column whose rest is a smaller share of it says nothing new.
const NOTHING: f64 = 1e-10;

/// A fitted linear regression. Its intervals are of Student's t.
#[derive(Debug, Clone, PartialEq)]
pub struct Linear {
    names: Vec<String>,
    coefficients: DVector<f64>,
    covariance: DMatrix<f64>,
    freedom: f64,
    x: DMatrix<f64>,
    /// (X′X)⁻¹, p × p.
    bread: DMatrix<f64>,
    /// What is left over of each row: y − Xb, length n.
    pub residuals: DVector<f64>,
    /// The standard deviation of what is left over: √(RSS / (n − p)).
    pub sd: f64,
    /// The sum of squares of what is left over.
    pub left_over: f64,
    /// n − p, also when the errors allow for clusters.
    pub rows_left: f64,
    /// The share of the variance that is explained: 1 − RSS / TSS, TSS about the mean with an intercept and about nought
    /// without one.
    pub explained: f64,
    /// The same, corrected for the number of coefficients. (Ezekiel 1930.)
    pub explained_adjusted: f64,
    /// Whether all coefficients but the intercept could be nought; none when there are no others. Always by the plain
    /// errors.
    pub test: Option<Test>,
    /// The log likelihood of a normal law.
    pub log_likelihood: f64,
}

impl Fitted for Linear {
    fn names(&self) -> &[String] {
        &self.names
    }
    fn coefficients(&self) -> &DVector<f64> {
        &self.coefficients
    }
    fn covariance(&self) -> &DMatrix<f64> {
        &self.covariance
    }
    fn freedom(&self, _contrast: &DVector<f64>) -> Option<f64> {
        Some(self.freedom)
    }
}

/// Fits y (length n) to X (n × p, no column the sum of others, `(Intercept)` among the names if there is one), by
/// Householder's QR. (Golub 1965.) A design has both.
///
/// Fails when there are no more rows than columns, when shapes do not fit or numbers are not finite, and when nothing is
/// left over.
///
/// ```
/// use models::{design::Design, frame::Frame, Fitted, linear};
/// let numbers = |all: [f64; 4]| all.map(Some).to_vec();
/// let frame = Frame::default()
///     .with_numbers("after", numbers([3.0, 4.0, 4.0, 6.0]))
///     .with_numbers("before", numbers([1.0, 2.0, 3.0, 4.0]));
/// let design = Design::of(&"after ~ before".parse()?, &frame)?;
/// let model = linear::fit(&design.x, &design.y, &design.names)?;
/// assert!((model.coefficients()[1] - 0.9).abs() < 1e-12);
/// # Ok::<(), models::Trouble>(())
/// ```
pub fn fit(x: &DMatrix<f64>, y: &[f64], names: &[String]) -> Result<Linear, Trouble> {
    let (n, p) = x.shape();
    if n <= p {
        return Err(Trouble::TooFew { rows: n, parameters: p });
    }
    let finite = x.iter().chain(y).all(|number| number.is_finite());
    if y.len() != n || names.len() != p || p == 0 || !finite {
        return Err(Trouble::Unsound);
    }
    let (coefficients, bread) = solve(x, &DVector::from_column_slice(y))?;
    let fitted = x * &coefficients;
    let residuals = DVector::from_column_slice(y) - &fitted;
    let left_over = residuals.norm_squared();
    let intercept = names.iter().any(|name| name == "(Intercept)");
    let middle = if intercept { y.iter().sum::<f64>() / n as f64 } else { 0.0 };
    let all: f64 = y.iter().map(|value| (value - middle).powi(2)).sum();
    // Below this only rounding is left over. (R warns at about the same place.)
    if left_over <= 1e-28 * y.iter().map(|value| value * value).sum::<f64>() {
        return Err(Trouble::Unsound);
    }
    let (rows, rows_left) = (n as f64, (n - p) as f64);
    let before = rows - f64::from(u8::from(intercept));
    let variance = left_over / rows_left;
    let explained = 1.0 - left_over / all;
    let others = p - usize::from(intercept);
    let law = (2.0 * std::f64::consts::PI * left_over / rows).ln();
    Ok(Linear {
        names: names.to_vec(),
        coefficients,
        covariance: &bread * variance,
        freedom: rows_left,
        x: x.clone(),
        bread,
        residuals,
        sd: variance.sqrt(),
        left_over,
        rows_left,
        explained,
        explained_adjusted: 1.0 - (1.0 - explained) * before / rows_left,
        test: Test::f((all - left_over) / others as f64 / variance, others as f64, rows_left),
        log_likelihood: -rows / 2.0 * (law + 1.0),
    })
}

/// The coefficients of least squares, and (X′X)⁻¹.
pub(super) fn solve(x: &DMatrix<f64>, y: &DVector<f64>) -> Result<(DVector<f64>, DMatrix<f64>), Trouble> {
    let p = x.ncols();
    let lengths: Vec<f64> = x.column_iter().map(|column| column.norm()).collect();
    let factored = x.clone().qr();
    let r = factored.r();
    let new = |(at, length): (usize, &f64)| r[(at, at)].abs() > NOTHING * length;
    if !lengths.iter().enumerate().all(new) {
        return Err(Trouble::Unsound);
    }
    let mut along = DMatrix::from_column_slice(y.len(), 1, y.as_slice());
    factored.q_tr_mul(&mut along);
    let top = along.rows(0, p).column(0).into_owned();
    let coefficients = r.solve_upper_triangular(&top).ok_or(Trouble::Unsound)?;
    let inverse = r.solve_upper_triangular(&DMatrix::identity(p, p)).ok_or(Trouble::Unsound)?;
    Ok((coefficients, &inverse * inverse.transpose()))
}

impl Linear {
    /// The same model with errors that hold when rows of one cluster (a peer, a site; length n) are alike: CR1, and t on
    /// clusters − 1 degrees of freedom. (Liang and Zeger 1986; Cameron and Miller 2015.) With fewer than about thirty
    /// clusters the errors tend to be too small.
    ///
    /// None for fewer than two clusters, or another number of clusters than of rows.
    pub fn clustered(&self, clusters: &[usize]) -> Option<Self> {
        let scores = self.weighted(|_, residual| residual);
        let (covariance, freedom) = robust::clustered(&self.bread, &scores, clusters)?;
        Some(Self { covariance, freedom, ..self.clone() })
    }

    /// The same model with errors that hold when some rows vary more than others: HC3, which is the best for small
    /// studies, and t on n − p. (MacKinnon and White 1985; Long and Ervin 2000.)
    ///
    /// None when one row alone decides a coefficient.
    pub fn unequal(&self) -> Option<Self> {
        let levers: Vec<f64> = (0..self.x.nrows())
            .map(|row| (self.x.row(row) * &self.bread * self.x.row(row).transpose())[(0, 0)])
            .collect();
        if levers.iter().any(|lever| *lever > 1.0 - 1e-10) {
            return None;
        }
        let scores =
            self.weighted(|row, residual| residual / (1.0 - levers.get(row).copied().unwrap_or(0.0)));
        let covariance = &self.bread * scores.tr_mul(&scores) * &self.bread;
        Some(Self { covariance, ..self.clone() })
    }

    fn weighted(&self, weight: impl Fn(usize, f64) -> f64) -> DMatrix<f64> {
        let mut scores = self.x.clone();
        for (row, residual) in self.residuals.iter().enumerate() {
            scores.row_mut(row).scale_mut(weight(row, *residual));
        }
        scores
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(x: &[f64]) -> DMatrix<f64> {
        DMatrix::from_fn(x.len(), 2, |row, column| if column == 0 { 1.0 } else { x[row] })
    }

    fn names() -> Vec<String> {
        ["(Intercept)", "x"].map(str::to_owned).to_vec()
    }

    #[test]
    fn anscombe_printed_what_this_gives() {
        // Anscombe 1973, his first data: 3 + 0.5 x, r² 0.667, error of the slope 0.118, rest 13.75.
        let x = [10.0, 8.0, 13.0, 9.0, 11.0, 14.0, 6.0, 4.0, 12.0, 7.0, 5.0];
        let y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
        let model = fit(&line(&x), &y, &names()).unwrap();
        let slope = model.coefficient(1).unwrap();
        assert!((model.coefficients()[0] - 3.0).abs() < 0.001 && (slope.value - 0.5).abs() < 0.001);
        assert!((slope.error - 0.118).abs() < 0.0005 && (model.explained - 0.667).abs() < 0.0005);
        assert!((model.left_over - 13.75).abs() < 0.02 && slope.freedom == Some(9.0));
        assert!((model.test.unwrap().p - slope.p).abs() < 1e-12);
    }

    #[test]
    fn what_cannot_be_fitted_is_refused() {
        let three = line(&[1.0, 2.0, 3.0]);
        assert_eq!(fit(&three, &[2.0, 4.0, 6.0], &names()), Err(Trouble::Unsound));
        assert_eq!(fit(&three, &[2.0, f64::NAN, 6.0], &names()), Err(Trouble::Unsound));
        assert_eq!(fit(&three, &[2.0, 4.0], &names()), Err(Trouble::Unsound));
        assert_eq!(fit(&line(&[1.0, 1.0, 1.0]), &[2.0, 4.0, 5.0], &names()), Err(Trouble::Unsound));
        let few = Trouble::TooFew { rows: 2, parameters: 2 };
        assert_eq!(fit(&line(&[1.0, 2.0]), &[2.0, 4.0], &names()), Err(few));
        let model = fit(&three, &[2.0, 4.0, 5.0], &names()).unwrap();
        assert!(model.clustered(&[1, 1, 1]).is_none() && model.clustered(&[1, 2]).is_none());
    }
}
