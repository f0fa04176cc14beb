//! Cookies as text: read one from a request, write one for an answer. Every cookie of ours is `HttpOnly`, `SameSite=Lax`, `Path=/`.

use axum::http::{HeaderMap, header};

/// The first cookie of this name.
pub fn read<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|line| line.split(';'))
        .find_map(|pair| pair.trim().strip_prefix(name)?.strip_prefix('='))
}

/// The name a browser ties to this very host when the site is secure, the plain name otherwise.
pub fn name(plain: &str, secure: bool) -> String {
    if secure { format!("__Host-{plain}") } else { plain.to_owned() }
}

/// A `Set-Cookie` value. `max_age` in seconds; 0 deletes, `None` lasts until the browser closes.
pub fn write(name: &str, value: &str, max_age: Option<i64>, secure: bool) -> String {
    let age = max_age.map_or(String::new(), |seconds| format!("; Max-Age={seconds}"));
    let secure = if secure { "; Secure" } else { "" };
    format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{age}{secure}")
}
