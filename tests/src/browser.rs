//! (to come)
#[derive(Debug)]
pub struct Browser;
#[derive(Debug)]
pub enum Screen {}
