//! What was measured, as lines to read and as a row for the README's table.

use std::fmt;

#[derive(Debug)]
pub struct Figures {
    pub name: String,
    pub people: usize,
    pub seconds: f64,
    /// Microseconds, one for each step.
    pub acks: Vec<u32>,
    pub replies: Vec<u32>,
    /// Steps acknowledged before the measuring began.
    pub warm_up: usize,
    /// Messages the bot sent meanwhile.
    pub messages: u64,
    /// Seconds of processor time, of the load and of the server's process.
    pub own_cpu: f64,
    pub server_cpu: f64,
    /// The server's peak, in bytes.
    pub memory: u64,
    /// What the server says it took in, warm-up included.
    pub kept: Option<u64>,
    pub complaints: Vec<String>,
}

impl Figures {
    fn steps(&self) -> f64 {
        self.acks.len() as f64
    }

    pub fn heading() -> &'static str {
        "| on | steps/s | ack p50 | ack p99 | reply p50 | reply p99 | memory | errors |\n\
         |---|---|---|---|---|---|---|---|"
    }

    pub fn row(&self) -> String {
        let [ack50, ack99, reply50, reply99] = self.latencies().map(|ms| format!("{ms:.1} ms"));
        format!(
            "| {} | {:.0} | {ack50} | {ack99} | {reply50} | {reply99} | {} MB | {} |",
            self.name,
            self.steps() / self.seconds,
            self.memory / 1_000_000,
            self.complaints.len()
        )
    }

    fn latencies(&self) -> [f64; 4] {
        let (acks, replies) = (sorted(&self.acks), sorted(&self.replies));
        [
            at(&acks, 0.5),
            at(&acks, 0.99),
            at(&replies, 0.5),
            at(&replies, 0.99),
        ]
    }
}

fn sorted(values: &[u32]) -> Vec<u32> {
    let mut values = values.to_vec();
    values.sort_unstable();
    values
}

/// A quantile of sorted microseconds, in milliseconds.
fn at(sorted: &[u32], quantile: f64) -> f64 {
    let index = ((sorted.len() as f64 * quantile) as usize).min(sorted.len().saturating_sub(1));
    sorted
        .get(index)
        .map_or(f64::NAN, |micros| f64::from(*micros) / 1000.0)
}

impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [ack50, ack99, reply50, reply99] = self.latencies();
        let steps = self.steps();
        writeln!(f, "{}: {} people at once", self.name, self.people)?;
        writeln!(
            f,
            "  steps           {steps:.0} in {:.1} s = {:.0} a second",
            self.seconds,
            steps / self.seconds
        )?;
        writeln!(f, "  acknowledged    p50 {ack50:.1} ms, p99 {ack99:.1} ms")?;
        writeln!(
            f,
            "  replied         p50 {reply50:.1} ms, p99 {reply99:.1} ms"
        )?;
        writeln!(
            f,
            "  messages        {:.2} a step",
            self.messages as f64 / steps
        )?;
        writeln!(
            f,
            "  server          {:.2} cores, {:.0} µs a step, {} MB at its peak",
            self.server_cpu / self.seconds,
            self.server_cpu / steps * 1e6,
            self.memory / 1_000_000
        )?;
        let own = self.own_cpu / steps;
        writeln!(
            f,
            "  load            {:.2} cores, {:.1} µs a step: at most {:.0} steps/s on a core of its own",
            self.own_cpu / self.seconds,
            own * 1e6,
            1.0 / own
        )?;
        if let Some(kept) = self.kept {
            writeln!(
                f,
                "  kept            {kept} of {}",
                self.warm_up + self.acks.len()
            )?;
        }
        writeln!(f, "  errors          {}", self.complaints.len())?;
        for complaint in self.complaints.iter().take(5) {
            writeln!(f, "    {complaint}")?;
        }
        Ok(())
    }
}

/// Processor time of a process so far, in seconds: fields 14 and 15 of
/// `/proc/PID/stat`, in hundredths on every Linux.
pub fn cpu_seconds(pid: u32) -> f64 {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    let after_name = stat.rsplit(')').next().unwrap_or_default();
    let ticks = after_name.split_whitespace().skip(11).take(2);
    ticks
        .filter_map(|field| field.parse::<f64>().ok())
        .sum::<f64>()
        / 100.0
}

/// A process's `VmHWM`, in bytes.
pub fn peak_memory(pid: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|rest| rest.trim().trim_end_matches(" kB").parse::<u64>().ok());
    kilobytes.unwrap_or_default() * 1024
}
