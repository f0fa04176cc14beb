//! What comes before reading: unpacking gzip, and turning other encodings into UTF-8, as a stream.

use std::io::{self, BufRead, BufReader, Cursor, Read};

use encoding_rs::{CoderResult, Decoder, DecoderResult, Encoding, UTF_8};

use crate::fault::What;

const PIECE: usize = 64 * 1024;

/// The same bytes, unpacked if they begin as gzip does.
pub fn packed<'a>(mut from: impl Read + 'a) -> io::Result<Box<dyn Read + 'a>> {
    let mut head = Vec::with_capacity(2);
    from.by_ref().take(2).read_to_end(&mut head)?;
    let packed = head == [0x1f, 0x8b];
    let whole = Cursor::new(head).chain(from);
    Ok(if packed { Box::new(flate2::read::MultiGzDecoder::new(BufReader::new(whole))) } else { Box::new(whole) })
}

/// The beginning of a stream, and the whole of it.
pub(crate) fn peeked<'a>(mut from: Box<dyn Read + 'a>, most: usize) -> io::Result<(Vec<u8>, Box<dyn Read + 'a>)> {
    let mut head = Vec::new();
    from.by_ref().take(most as u64).read_to_end(&mut head)?;
    Ok((head.clone(), Box::new(Cursor::new(head).chain(from))))
}

pub(crate) fn encoding(name: &str) -> Result<&'static Encoding, What> {
    Encoding::for_label(name.trim().as_bytes()).ok_or_else(|| What::NoSuchEncoding(name.to_owned()))
}

/// The stream as UTF-8. UTF-8 itself passes as it is and is held to it where names are kept.
pub(crate) fn decoded<'a>(from: Box<dyn Read + 'a>, encoding: &'static Encoding) -> Box<dyn Read + 'a> {
    if encoding == UTF_8 {
        return from;
    }
    Box::new(Decoded {
        from: BufReader::with_capacity(PIECE, from),
        decoder: encoding.new_decoder_with_bom_removal(),
        ready: Vec::new(),
        at: 0,
        over: false,
    })
}

struct Decoded<R> {
    from: BufReader<R>,
    decoder: Decoder,
    ready: Vec<u8>,
    at: usize,
    over: bool,
}

impl<R: Read> Decoded<R> {
    fn more(&mut self) -> io::Result<()> {
        self.at = 0;
        self.ready.resize(PIECE * 3 + 64, 0);
        let mut written = 0;
        while written == 0 && !self.over {
            let bytes = self.from.fill_buf()?;
            self.over = bytes.is_empty();
            let (result, read, wrote) =
                self.decoder.decode_to_utf8_without_replacement(bytes, &mut self.ready, self.over);
            self.from.consume(read);
            written = wrote;
            match result {
                DecoderResult::Malformed(..) => {
                    let name = self.decoder.encoding().name();
                    return Err(io::Error::new(io::ErrorKind::InvalidData, format!("bytes that are not {name}")));
                }
                DecoderResult::OutputFull => self.over = false,
                DecoderResult::InputEmpty => {}
            }
        }
        self.ready.truncate(written);
        Ok(())
    }
}

impl<R: Read> Read for Decoded<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.at == self.ready.len() {
            if self.over {
                return Ok(0);
            }
            self.more()?;
        }
        let piece = &self.ready[self.at..];
        let length = piece.len().min(into.len());
        into[..length].copy_from_slice(&piece[..length]);
        self.at += length;
        Ok(length)
    }
}

/// What these first bytes are written in: a mark at the beginning, UTF-8 where they are that, else the encoding of Japanese spreadsheets.
pub(crate) fn guessed(head: &[u8], whole: bool) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(head) {
        return encoding;
    }
    match std::str::from_utf8(head) {
        Ok(_) => UTF_8,
        Err(fault) if fault.error_len().is_none() && !whole => UTF_8,
        Err(_) => encoding_rs::SHIFT_JIS,
    }
}

/// The beginning as text, whatever cannot be read left out.
pub(crate) fn text_of(head: &[u8], encoding: &'static Encoding) -> String {
    let mut decoder = encoding.new_decoder_with_bom_removal();
    let mut text = String::with_capacity(decoder.max_utf8_buffer_length(head.len()).unwrap_or(head.len() * 3));
    let (result, ..) = decoder.decode_to_string(head, &mut text, false);
    debug_assert!(matches!(result, CoderResult::InputEmpty));
    text
}
