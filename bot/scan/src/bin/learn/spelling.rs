//! How one person spells the sounds of Thai and Lao in Latin letters.

use crate::dice::Dice;

/// How one person spells.
pub struct Spelling {
    pub lao: bool,
    aspirated: bool,
    voiced: bool,
    /// Long vowels are doubled.
    pub long: bool,
    /// How many of four syllables are joined to the next.
    pub joined: u64,
    pub ae: &'static str,
    pub ue: &'static str,
    pub aw: &'static str,
    pub oe: &'static str,
    pub ao: &'static str,
    ch: &'static str,
    x: &'static str,
    ny: &'static str,
    v: &'static str,
    r: &'static str,
}

impl Spelling {
    pub fn of(dice: &mut Dice, lao: bool) -> Self {
        let ae = dice.pick(&["ae", "ae", "e", "air"]);
        let ue = dice.pick(&["ue", "ue", "eu", "u"]);
        let aw = dice.pick(&["o", "o", "or", "aw"]);
        let oe = dice.pick(&["oe", "oe", "er", "eu"]);
        let ao = dice.pick(&["ao", "ao", "aw", "ow"]);
        let ch = dice.pick(&["j", "j", "ch"]);
        let (x, ny, v) = if lao {
            (
                dice.pick(&["s", "s", "x", "x", "ch"]),
                dice.pick(&["ny", "ny", "y", "n"]),
                dice.pick(&["v", "w"]),
            )
        } else {
            ("ch", "y", "w")
        };
        let r = if lao {
            "l"
        } else {
            dice.pick(&["r", "r", "l"])
        };
        let yes = |dice: &mut Dice, of: u64| dice.below(4) < of;
        Self {
            lao,
            aspirated: yes(dice, 3),
            voiced: yes(dice, 1),
            long: yes(dice, 1),
            joined: dice.below(4),
            ae,
            ue,
            aw,
            oe,
            ao,
            ch,
            x,
            ny,
            v,
            r,
        }
    }

    /// A consonant that begins a syllable.
    pub fn initial(&self, c: char) -> &'static str {
        let aspirated = |with: &'static str, without: &'static str| {
            if self.aspirated { with } else { without }
        };
        match c {
            'ก' => {
                if self.voiced {
                    "g"
                } else {
                    "k"
                }
            }
            'ข'..='ฆ' => aspirated("kh", "k"),
            'ง' => "ng",
            'จ' => self.ch,
            'ฉ' | 'ฌ' => "ch",
            'ช' => self.x,
            'ซ' | 'ศ'..='ส' => "s",
            'ญ' => self.ny,
            'ด' | 'ฎ' => "d",
            'ต' | 'ฏ' => {
                if self.voiced {
                    "dt"
                } else {
                    "t"
                }
            }
            'ฐ' | 'ฑ' | 'ฒ' | 'ถ' | 'ท' | 'ธ' => aspirated("th", "t"),
            'น' | 'ณ' => "n",
            'บ' => "b",
            'ป' => {
                if self.voiced {
                    "bp"
                } else {
                    "p"
                }
            }
            'ผ' | 'พ' | 'ภ' => aspirated("ph", "p"),
            'ฝ' | 'ฟ' => "f",
            'ม' => "m",
            'ย' => "y",
            'ร' => self.r,
            'ล' | 'ฬ' => "l",
            'ว' => self.v,
            'ห' | 'ฮ' => "h",
            _ => "",
        }
    }

    /// A consonant that follows another in the beginning of one.
    pub fn second(&self, c: char) -> &'static str {
        if !self.lao && self.r == "r" {
            self.initial(c)
        } else {
            ""
        }
    }

    /// A consonant that ends one.
    pub fn last(&self, c: char) -> &'static str {
        match c {
            'ก'..='ฆ' => "k",
            'ง' => "ng",
            'ย' | 'ญ' if self.lao || c == 'ย' => {
                if self.voiced {
                    "y"
                } else {
                    "i"
                }
            }
            'น' | 'ณ' | 'ญ' | 'ร' | 'ล' | 'ฬ' => "n",
            'บ' | 'ป'..='ภ' => {
                if self.voiced {
                    "b"
                } else {
                    "p"
                }
            }
            'ม' => "m",
            'ว' => {
                if self.voiced {
                    "w"
                } else {
                    "o"
                }
            }
            'ห' | 'ฮ' | 'อ' => "",
            _ => {
                if self.voiced {
                    "d"
                } else {
                    "t"
                }
            }
        }
    }
}
