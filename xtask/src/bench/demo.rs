//! The demo city as a visitor meets it: seconds to the first page, and memory.
use std::io;

use super::{Report, http::Client, peak, report::Goal};
use crate::service::yakuba::{self, Demo};

/// Pages a visitor opens; memory is taken after them.
const PAGES: [&str; 6] =
    ["/", "/find?q=引っ越し", "/p/child-allowance", "/p/care-need", "/p/road-use/start", "/status"];

pub fn run(_: &[String]) -> io::Result<Report> {
    let binary = yakuba::build()?;
    let (data, _guard) = yakuba::data_folder()?;
    let mut report = Report::new("demo");
    report.note("load_before", super::submit::load());
    for (start, seconds, peak_key) in [("first_start_s", 5.0, "first_peak_mb"), ("later_start_s", 1.0, "later_peak_mb")]
    {
        let demo = Demo::start(&binary, &data)?;
        report.held_against(start, demo.started_in.as_secs_f64(), Goal::AtMost(seconds));
        let mut client = Client::new(demo.address);
        for page in PAGES {
            client.get(page)?;
        }
        if peak_key.starts_with("later") {
            report.held_against("resident_mb", peak::now_mb(demo.id()).unwrap_or(f64::NAN), Goal::AtMost(150.0));
        }
        report.figure(peak_key, peak::peak_mb(demo.id()).unwrap_or(f64::NAN));
        demo.stop()?;
    }
    Ok(report)
}
