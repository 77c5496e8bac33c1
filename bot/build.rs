//! A language is a folder under `locales/` and nothing else: what is built in is built anew when one
//! comes. (`include_dir` watches only the files that were there before.)

fn main() {
    println!("cargo:rerun-if-changed=../locales");
}
