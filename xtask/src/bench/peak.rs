//! How much memory a process held at most.

/// The peak resident size in MB (10⁶ bytes), as Linux counts it; nothing when the process is gone.
pub fn peak_mb(id: u32) -> Option<f64> {
    size(id, "VmHWM:")
}

/// The same of this moment.
pub fn now_mb(id: u32) -> Option<f64> {
    size(id, "VmRSS:")
}

#[expect(clippy::cast_precision_loss, reason = "sizes are far below 2^52")]
fn size(id: u32, key: &str) -> Option<f64> {
    let status = std::fs::read_to_string(format!("/proc/{id}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(key))?;
    let kib: u64 = line.trim().strip_suffix(" kB")?.trim().parse().ok()?;
    Some(kib as f64 * 1024.0 / 1e6)
}

#[cfg(test)]
mod tests {
    #[test]
    fn this_very_process_holds_something() {
        assert!(super::peak_mb(std::process::id()).is_some_and(|mb| mb > 1.0));
        assert_eq!(super::peak_mb(u32::MAX), None);
    }
}
