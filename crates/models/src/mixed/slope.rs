//! Slopes and bends of a smooth function from its values, by differences that are made finer and extrapolated.
//! (Richardson 1911; the error falls with the sixth power of the first distance.)

use nalgebra::{DMatrix, DVector};

/// The first distance; the parameters of the search are of the size of 1.
const DISTANCE: f64 = 0.02;

/// From values at a distance, half and a quarter of it to the value at none.
fn extrapolated(values: [f64; 3]) -> f64 {
    let first = [(4.0 * values[1] - values[0]) / 3.0, (4.0 * values[2] - values[1]) / 3.0];
    (16.0 * first[1] - first[0]) / 15.0
}

const STEPS: [f64; 3] = [DISTANCE, DISTANCE / 2.0, DISTANCE / 4.0];

fn moved(at: &DVector<f64>, by: &[(usize, f64)]) -> DVector<f64> {
    let mut there = at.clone();
    for (place, distance) in by {
        there[*place] += distance;
    }
    there
}

/// How each of several values changes with each parameter: a row a value, a column a parameter. None where the function
/// has no value.
pub(super) fn slopes(
    of: impl Fn(&DVector<f64>) -> Option<DVector<f64>>,
    at: &DVector<f64>,
) -> Option<DMatrix<f64>> {
    let mut columns = Vec::new();
    for place in 0..at.len() {
        let mut differences = Vec::new();
        for step in STEPS {
            let up = of(&moved(at, &[(place, step)]))?;
            let down = of(&moved(at, &[(place, -step)]))?;
            differences.push((up - down) / (2.0 * step));
        }
        let count = differences[0].len();
        columns.push(DVector::from_fn(count, |row, _| {
            extrapolated([differences[0][row], differences[1][row], differences[2][row]])
        }));
    }
    Some(DMatrix::from_columns(&columns))
}

/// How a function bends: the matrix of its second derivatives.
pub(super) fn bends(of: impl Fn(&DVector<f64>) -> Option<f64>, at: &DVector<f64>) -> Option<DMatrix<f64>> {
    let count = at.len();
    let here = of(at)?;
    let mut bends = DMatrix::zeros(count, count);
    for i in 0..count {
        for j in 0..=i {
            let mut values = [0.0; 3];
            for (value, step) in values.iter_mut().zip(STEPS) {
                *value = if i == j {
                    let sides = of(&moved(at, &[(i, step)]))? + of(&moved(at, &[(i, -step)]))?;
                    (sides - 2.0 * here) / (step * step)
                } else {
                    let alike =
                        of(&moved(at, &[(i, step), (j, step)]))? + of(&moved(at, &[(i, -step), (j, -step)]))?;
                    let unlike =
                        of(&moved(at, &[(i, step), (j, -step)]))? + of(&moved(at, &[(i, -step), (j, step)]))?;
                    (alike - unlike) / (4.0 * step * step)
                };
            }
            bends[(i, j)] = extrapolated(values);
            bends[(j, i)] = bends[(i, j)];
        }
    }
    Some(bends)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slopes_and_bends_of_a_known_function() {
        // x³y + sin(x): slopes 3x²y + cos x, x³; bends 6xy − sin x, 3x², 0.
        let of = |at: &DVector<f64>| Some(at[0].powi(3) * at[1] + at[0].sin());
        let at = DVector::from_vec(vec![0.7, -1.3]);
        let found = slopes(|at| of(at).map(|value| DVector::from_element(1, value)), &at).unwrap();
        assert!((found[(0, 0)] - (3.0 * 0.49 * -1.3 + 0.7f64.cos())).abs() < 1e-11);
        assert!((found[(0, 1)] - 0.343).abs() < 1e-11);
        let bend = bends(of, &at).unwrap();
        assert!((bend[(0, 0)] - (6.0 * 0.7 * -1.3 - 0.7f64.sin())).abs() < 1e-9);
        assert!((bend[(1, 0)] - 3.0 * 0.49).abs() < 1e-9 && bend[(1, 1)].abs() < 1e-9);
    }
}
