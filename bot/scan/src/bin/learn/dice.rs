//! Numbers without a pattern, the same each time.

/// A fixed sequence of numbers.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        let mut dice = Self(seed | 1);
        for _ in 0..8 {
            dice.throw();
        }
        dice
    }

    /// A sequence for each text.
    pub fn from_text(text: &str) -> Self {
        let hash = text.bytes().fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
        });
        Self::new(hash)
    }

    fn throw(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// A number below another, which is not 0.
    pub fn below(&mut self, end: u64) -> u64 {
        self.throw() % end
    }

    pub fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        let place = self.below(from.len() as u64);
        from[usize::try_from(place).unwrap_or(0)]
    }

    pub fn shuffle(&mut self, order: &mut [usize]) {
        for last in (1..order.len()).rev() {
            let other = usize::try_from(self.below(last as u64 + 1)).unwrap_or(0);
            order.swap(last, other);
        }
    }
}
