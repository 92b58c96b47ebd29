//! One group beside the reference, or several: each beside it, and whether any differs at all.

use models::compare::{Test, joint};
use models::{Estimate, Fitted, Trouble};
use nalgebra::DMatrix;

use super::Check;
use super::ancova::effect;

/// The groups beside the reference.
pub(super) struct Compared {
    /// The first of them.
    pub(super) effect: Estimate,
    /// Each of them.
    pub(super) against: Vec<Estimate>,
    /// Whether any differs, where there are several: F, or chi-squared for the normal law. (Wald 1943.)
    pub(super) overall: Option<Test>,
}

/// What a model says of its coefficients of these names, one a group.
pub(super) fn compared(names: &[String], model: &dyn Fitted, wanted: &[String]) -> Result<Compared, Trouble> {
    let against: Vec<Estimate> =
        wanted.iter().map(|name| effect(names, model, name)).collect::<Result<_, Trouble>>()?;
    let first = *against.first().ok_or(Trouble::Unsound)?;
    let overall = if wanted.len() > 1 {
        let one = |row: usize, column: usize| f64::from(u8::from(names.get(column) == wanted.get(row)));
        let contrasts = DMatrix::from_fn(wanted.len(), names.len(), one);
        Some(joint(model, &contrasts).ok_or(Trouble::Unsound)?)
    } else {
        None
    };
    Ok(Compared { effect: first, against, overall })
}

impl Compared {
    /// The same as a check that stands on so many people: an effect, or with several groups whether any differs.
    pub(super) fn check(&self, key: &'static str, people: u64) -> Check {
        match self.overall {
            Some(overall) => Check { key, effect: None, p: Some(overall.p), people },
            None => {
                let effect = Some((self.effect.value, Some(self.effect.interval)));
                Check { key, effect, p: Some(self.effect.p), people }
            }
        }
    }
}

/// Each p corrected for how many there are, in their order. (Holm 1979.)
pub(crate) fn holm(all: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..all.len()).collect();
    order.sort_by(|a, b| all[*a].total_cmp(&all[*b]));
    let mut corrected = vec![1.0; all.len()];
    let mut least: f64 = 0.0;
    for (rank, at) in order.into_iter().enumerate() {
        least = least.max(all[at] * (all.len() - rank) as f64).min(1.0);
        corrected[at] = least;
    }
    corrected
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_p_are_corrected_as_r_does() {
        // p.adjust(c(0.01, 0.04, 0.03, 0.6), "holm")
        let found = holm(&[0.01, 0.04, 0.03, 0.6]);
        for (one, wanted) in found.iter().zip([0.04, 0.09, 0.09, 0.6]) {
            assert!((one - wanted).abs() < 1e-12, "{one} is not {wanted}");
        }
        assert_eq!(holm(&[0.7, 0.9]), [1.0, 1.0]);
    }
}
