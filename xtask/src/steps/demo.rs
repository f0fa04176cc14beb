//! The demo city, built and started as a visitor does: once on an empty folder, once on the filled one; then begun again by its own button, which no
//! journey presses, for they all walk the same city.
use std::{
    fs, io,
    path::Path,
    time::{Duration, Instant},
};

use super::Context;
use crate::{
    bench::{http::Client, peak},
    contract::sign_in,
    service::yakuba::Demo,
    tally::Tally,
};

/// Until a new city answers, on a machine that does other work too.
const AGAIN: Duration = Duration::from_mins(2);

pub fn run(context: &mut Context) -> io::Result<Tally> {
    let binary = context.binary()?;
    let data = context.data()?;
    let mut sum = Tally::default();
    for (what, again) in [("first start, empty folder", false), ("second start, filled folder", true)] {
        let demo = Demo::start(&binary, &data)?;
        let memory = peak::peak_mb(demo.id()).map_or_else(|| "?".to_owned(), |mb| format!("{mb:.0}"));
        println!("  {what}: healthy after {:.2} s, peak {memory} MB", demo.started_in.as_secs_f64());
        if again {
            sum += begun_again(&demo, &data)?;
        }
        let polite = demo.stop()?;
        if !polite {
            println!("  FAILED: it did not leave when asked");
        }
        sum += if polite { Tally::PASSED } else { Tally::FAILED };
    }
    Ok(sum)
}

/// The button of the walk, pressed twice: the same port answers with a new city, in which nobody is signed in and the same password holds.
fn begun_again(demo: &Demo, data: &Path) -> io::Result<Tally> {
    let mail = data.join("mail/of-the-old-city.eml");
    fs::write(&mail, "")?;
    let cookies = sign_in(demo, data, "sato")?;
    let mut client = Client::new(demo.address);
    let inbox = |client: &mut Client, cookies: &str| {
        client.send("GET", "/desk/inbox", &[("cookie", cookies)], b"").map(|answer| answer.status)
    };
    let before = inbox(&mut client, &cookies)?;
    let begin = Instant::now();
    let pressed = [(); 2].map(|()| client.post_form("/tour/again", "", &[]).map(|answer| answer.status));
    // Asked, the page stays with itself; done, it leads to the walk. A line that was cut by the change is opened anew.
    let done =
        || Client::new(demo.address).get("/tour/again").is_ok_and(|page| page.header("location") == Some("/tour"));
    while !done() && begin.elapsed() < AGAIN {
        std::thread::sleep(Duration::from_millis(100));
    }
    let took = begin.elapsed();
    client.anew();
    let after = inbox(&mut client, &cookies)?;
    let anew = inbox(&mut client, &sign_in(demo, data, "sato")?)?;
    let (gone, clear) = (!mail.exists(), !data.join("again").exists());
    let pressed = pressed.map(Result::ok);
    println!("  begun again by its button: a new city answers after {:.2} s", took.as_secs_f64());
    let well = (before, pressed, after, anew, gone, clear) == (200, [Some(303), Some(303)], 401, 200, true, true);
    if !well {
        println!(
            "  FAILED: signed in {before}, pressed {pressed:?}, the old session {after}, a new one {anew}, old mail gone {gone}, nothing left {clear}"
        );
    }
    Ok(if well { Tally::PASSED } else { Tally::FAILED })
}
