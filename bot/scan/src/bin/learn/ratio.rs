//! How much more often a piece stands in one kind of message than in the others.
//!
//! Pieces that stand in both alike are made small before learning, so that the model leans on
//! those that tell the kinds apart (Wang and Manning, 2012). The square root keeps the common
//! pieces from being shouted down by those that were seen three times.

use crate::solve::Row;

/// Brings the values back to the size that they had.
const SIZE: f64 = 1.5;

/// What the values of each place are multiplied by.
pub fn ratios(rows: &[Row], yes: &[bool], places: usize) -> Vec<f64> {
    let mut counts = vec![(1.0_f64, 1.0_f64); places];
    let (mut all_yes, mut all_no) = (1.0, 1.0);
    for (row, yes) in rows.iter().zip(yes) {
        if *yes {
            all_yes += 1.0;
        } else {
            all_no += 1.0;
        }
        for place in &row.places {
            let (with, without) = &mut counts[*place as usize];
            *if *yes { with } else { without } += 1.0;
        }
    }
    counts
        .into_iter()
        .map(|(with, without)| {
            SIZE * logarithm((with / all_yes) / (without / all_no))
                .abs()
                .sqrt()
        })
        .collect()
}

/// A row with its values multiplied.
pub fn scaled(row: &Row, ratios: &[f64]) -> Row {
    let values = row.places.iter().zip(&row.values);
    #[expect(clippy::cast_possible_truncation, reason = "values are small")]
    let values = values.map(|(place, value)| (f64::from(*value) * ratios[*place as usize]) as f32);
    Row {
        values: values.collect(),
        places: row.places.clone(),
    }
}

/// The natural logarithm, of additions, multiplications and divisions only: the machine's own
/// differs in its last digit from one system to another, and the model would with it.
fn logarithm(of: f64) -> f64 {
    let (mut of, mut twos) = (of.max(f64::MIN_POSITIVE), 0.0);
    while of > 1.5 {
        of /= 2.0;
        twos += 1.0;
    }
    while of < 0.75 {
        of *= 2.0;
        twos -= 1.0;
    }
    let step = (of - 1.0) / (of + 1.0);
    let square = step * step;
    let (mut power, mut sum) = (step, 0.0);
    for odd in (1..40).step_by(2) {
        sum += power / f64::from(odd);
        power *= square;
    }
    2.0 * sum + twos * std::f64::consts::LN_2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn logarithms_are_right() {
        for of in [0.000_01, 0.3, 0.75, 1.0, 1.5, 2.0, 12_345.678] {
            assert!((logarithm(of) - f64::ln(of)).abs() < 1e-12, "{of}");
        }
    }

    #[test]
    fn a_piece_that_stands_in_one_kind_only_counts_most() {
        let row = |places: &[u32]| Row {
            places: places.to_vec(),
            values: vec![1.0; places.len()],
        };
        let rows = [row(&[0, 1]), row(&[0, 1]), row(&[1]), row(&[1])];
        let ratios = ratios(&rows, &[true, true, false, false], 2);
        assert!(ratios[0] > 1.0 && ratios[1] < 0.01, "{ratios:?}");
    }
}
