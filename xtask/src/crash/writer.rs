//! The smallest durable server: a line in gives a number out, once the number is on the disk. The harness is tried on it.
//!
//! With `--lazy` it acknowledges before anything is synced; a power cut must then be seen to lose numbers.
use std::{
    fs::{File, OpenOptions},
    io::{self, BufRead, BufReader, Write},
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::PathBuf,
    process::ExitCode,
    sync::{Arc, Mutex},
    thread,
};

#[derive(Debug, Clone, clap::Args)]
pub struct Options {
    #[arg(long)]
    data: PathBuf,
    #[arg(long)]
    port: u16,
    /// Acknowledge without syncing.
    #[arg(long)]
    lazy: bool,
}

/// The file the numbers are kept in, one a line.
pub const FILE: &str = "numbers";

pub fn run(options: &Options) -> ExitCode {
    match serve(options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}

fn serve(options: &Options) -> io::Result<()> {
    let path = options.data.join(FILE);
    let next = std::fs::read_to_string(&path).map_or(0, |text| text.lines().count());
    let mut file = OpenOptions::new().create(true).append(true).open(&path)?;
    // A torn last line was never acknowledged; it becomes a line of its own that nobody asks for.
    file.write_all(b"\n")?;
    file.sync_all()?;
    File::open(&options.data)?.sync_all()?;
    let state = Arc::new(Mutex::new((file, next)));
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port))?;
    for stream in listener.incoming() {
        let (stream, state, lazy) = (stream?, Arc::clone(&state), options.lazy);
        thread::spawn(move || answer(&stream, &state, lazy));
    }
    Ok(())
}

fn answer(stream: &TcpStream, state: &Mutex<(File, usize)>, lazy: bool) -> io::Result<()> {
    for line in BufReader::new(stream.try_clone()?).lines() {
        line?;
        let number = {
            let mut state = state.lock().map_err(|_| io::Error::other("poisoned"))?;
            state.1 += 1;
            let number = format!("{}-{}", std::process::id(), state.1);
            state.0.write_all(format!("{number}\n").as_bytes())?;
            if !lazy {
                state.0.sync_data()?;
            }
            number
        };
        (&*stream).write_all(format!("{number}\n").as_bytes())?;
    }
    Ok(())
}
