//! Finds the weights: a linear classifier with squared hinge loss, by coordinate descent on the
//! dual (Hsieh and others, 2008). Only additions, multiplications and divisions in a fixed order,
//! so that the weights are the same on every machine.

use crate::dice::Dice;

/// A message as numbers: the places of its features, ascending, and their values.
#[derive(Debug, Clone, Default)]
pub struct Row {
    pub places: Vec<u32>,
    pub values: Vec<f32>,
}

impl Row {
    pub fn dot(&self, weights: &[f64]) -> f64 {
        let mut sum = 0.0;
        for (place, value) in self.places.iter().zip(&self.values) {
            sum += weights[*place as usize] * f64::from(*value);
        }
        sum
    }

    fn add_to(&self, weights: &mut [f64], by: f64) {
        for (place, value) in self.places.iter().zip(&self.values) {
            weights[*place as usize] += by * f64::from(*value);
        }
    }
}

/// One row to learn from: what it is, and how much a mistake about it costs.
#[derive(Debug, Clone, Copy)]
pub struct Lesson<'a> {
    pub row: &'a Row,
    pub yes: bool,
    pub cost: f64,
}

const ROUNDS: usize = 30;

/// The weights, the last of which is the constant.
pub fn solve(lessons: &[Lesson<'_>], places: usize) -> Vec<f64> {
    let mut weights = vec![0.0; places + 1];
    let mut duals = vec![0.0; lessons.len()];
    let squares: Vec<f64> = lessons.iter().map(|lesson| square(lesson.row)).collect();
    let mut order: Vec<usize> = (0..lessons.len()).collect();
    let mut dice = Dice::new(0x9E37_79B9_7F4A_7C15);
    for _ in 0..ROUNDS {
        dice.shuffle(&mut order);
        let mut largest: f64 = 0.0;
        for &index in &order {
            let Lesson { row, yes, cost } = lessons[index];
            let sign = if yes { 1.0 } else { -1.0 };
            let soft = 0.5 / cost;
            let margin = sign * (row.dot(&weights) + weights[places]);
            let slope = margin - 1.0 + soft * duals[index];
            let dual = (duals[index] - slope / (squares[index] + 1.0 + soft)).max(0.0);
            let step = (dual - duals[index]) * sign;
            if step != 0.0 {
                row.add_to(&mut weights, step);
                weights[places] += step;
                duals[index] = dual;
                largest = largest.max(step.abs() / cost);
            }
        }
        if largest < 0.001 {
            break;
        }
    }
    weights
}

fn square(row: &Row) -> f64 {
    row.values
        .iter()
        .map(|value| f64::from(value * value))
        .sum()
}
