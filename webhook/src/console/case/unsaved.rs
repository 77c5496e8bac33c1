//! What was written in a form that was not taken. Somebody has telephoned for ten minutes and
//! written down what came of it: whatever stands in the way, they need not write it again.

use casebook::Uuid;

/// A form as it was filled in.
pub struct Sheet<'f> {
    pub case: Uuid,
    /// The agency on whose page it stood.
    pub agency: Option<&'f str>,
    /// What was written in it by hand.
    pub written: Vec<&'f str>,
}

impl<'f> Sheet<'f> {
    /// One of the case's own page.
    pub fn of_case(case: Uuid, written: &[&'f str]) -> Self {
        Self {
            case,
            agency: None,
            written: written.to_vec(),
        }
    }

    /// One of the page about an agency.
    pub fn about(case: Uuid, agency: &'f str, written: &[&'f str]) -> Self {
        Self {
            agency: Some(agency),
            ..Self::of_case(case, written)
        }
    }

    pub fn unsaved(&self) -> Unsaved {
        let texts = self.written.iter().map(|text| text.trim());
        Unsaved {
            draft: String::new(),
            texts: texts.filter(|t| !t.is_empty()).map(str::to_owned).collect(),
        }
    }
}

/// What is shown again.
#[derive(Debug, Default)]
pub struct Unsaved {
    /// A message to the person: it stands in its box.
    pub draft: String,
    /// Everything else, to be copied.
    pub texts: Vec<String>,
}

impl Unsaved {
    pub fn draft(draft: String) -> Self {
        Self {
            draft,
            texts: Vec::new(),
        }
    }
}
