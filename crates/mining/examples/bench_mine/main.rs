//! What `cargo xtask bench mine` measures of ours: `make` writes a log and the model it came from, `measure` reads any log, `apart` compares two.
//!
//! Times are medians; the last line is one JSON object.

mod made;
mod measure;

use std::{env, fs, io, path::Path};

fn main() -> io::Result<()> {
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words[..] {
        ["make", events, seed, xes, model] => {
            let (net, log) =
                made::log(events.parse().map_err(io::Error::other)?, seed.parse().map_err(io::Error::other)?);
            let mut file = io::BufWriter::new(fs::File::create(xes)?);
            let salt = mining::Pseudonyms { salt: b"only a bench", cases_named: true };
            mining::write_xes(&log, &salt, &mut file)?;
            io::Write::flush(&mut file)?;
            fs::write(model, measure::model_text(&net))?;
            fs::write(Path::new(model).with_extension("pnml"), net.pnml(str::to_owned))?;
            println!("{{\"events\":{},\"cases\":{}}}", log.events(), log.cases.len());
            Ok(())
        }
        ["measure", xes, model] => measure::run(xes, model),
        ["apart", one, other] => measure::apart(one, other),
        _ => Err(io::Error::other("make EVENTS SEED XES MODEL | measure XES MODEL | apart XES XES")),
    }
}
