//! What kind of device a session runs on, for the list by which a person recognises their own. A word, never the browser's whole name for
//! itself: that would tell one person from another.

use serde::{Deserialize, Serialize};

/// A family of devices.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Device {
    Iphone,
    Ipad,
    Android,
    Windows,
    Mac,
    Chromebook,
    Linux,
    Other,
}

/// What stands in a browser's name for itself; the first that fits counts, because an iPad also says it is a Mac.
const SIGNS: [(&str, Device); 7] = [
    ("iPhone", Device::Iphone),
    ("iPad", Device::Ipad),
    ("Android", Device::Android),
    ("Windows", Device::Windows),
    ("CrOS", Device::Chromebook),
    ("Macintosh", Device::Mac),
    ("Linux", Device::Linux),
];

impl Device {
    pub fn of(user_agent: &str) -> Self {
        SIGNS.iter().find(|(sign, _)| user_agent.contains(sign)).map_or(Self::Other, |(_, device)| *device)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_device_is_a_family_and_no_more() {
        let of = Device::of;
        assert_eq!(of("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605"), Device::Iphone);
        assert_eq!(of("Mozilla/5.0 (Linux; Android 15; Pixel 9)"), Device::Android);
        assert_eq!(of("Mozilla/5.0 (X11; Linux x86_64)"), Device::Linux);
        assert_eq!(of("Mozilla/5.0 (Windows NT 10.0; Win64; x64)"), Device::Windows);
        assert_eq!(of("curl/8"), Device::Other);
    }
}
