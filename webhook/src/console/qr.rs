//! QR codes, drawn into the page itself: nothing is fetched, and the page's policy
//! allows no data from elsewhere.

use qrcode::{Color, QrCode};

use super::error::{Error, Result};

/// A QR code as the path of an SVG: a square for each dark module.
pub(super) struct Qr {
    /// Modules in a row.
    pub side: usize,
    pub path: String,
}

impl Qr {
    /// The code that holds `address`.
    ///
    /// # Errors
    /// [`Error::Failed`] for an address that fits no code.
    pub fn draw(address: &str) -> Result<Self> {
        let code = QrCode::new(address).map_err(|e| Error::Failed(Box::new(e)))?;
        let side = code.width();
        let dark = code
            .to_colors()
            .into_iter()
            .enumerate()
            .filter(|(_, c)| *c == Color::Dark);
        let path = dark
            .map(|(at, _)| format!("M{} {}h1v1h-1z", at % side, at / side))
            .collect();
        Ok(Self { side, path })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_qr_code_has_its_three_corners() {
        let qr = Qr::draw("otpauth://totp/Saiduan:noy?secret=ABCD").unwrap();
        let corner = |x: usize, y: usize| qr.path.contains(&format!("M{x} {y}h1v1h-1z"));
        let last = qr.side - 1;
        assert!(corner(0, 0) && corner(last, 0) && corner(0, last));
        assert!(!corner(1, 1));
    }
}
