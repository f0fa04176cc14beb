//! Texts at run time: three Fluent bundles behind the generated `texts.rs` modules.
//!
//! Isolating marks are off, because the same words go into mails, PDF and calendar files. Nothing here chooses a language.

use std::borrow::Cow;

use civic::Lang;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use crate::ruby;

/// The texts of one folder in the languages it has. Only generated code makes one and calls [`Words::say`].
pub struct Words {
    ja: Bundle,
    en: Option<Bundle>,
    simple: Option<Bundle>,
}

type Bundle = FluentBundle<FluentResource>;

impl Words {
    pub fn new(ja: &'static str, en: Option<&'static str>, simple: Option<&'static str>) -> Self {
        Self {
            ja: bundle(Lang::Ja, ja),
            en: en.map(|source| bundle(Lang::En, source)),
            simple: simple.map(|source| bundle(Lang::JaSimple, source)),
        }
    }

    /// The text `id` (`message` or `message.attribute`), in Japanese where this language does not have it.
    pub fn say(&'static self, lang: Lang, id: &str, args: &[(&'static str, FluentValue<'_>)]) -> Cow<'static, str> {
        let wanted = match lang {
            Lang::Ja => None,
            Lang::En => self.en.as_ref(),
            Lang::JaSimple => self.simple.as_ref(),
        };
        wanted.and_then(|bundle| look_up(bundle, id, args)).or_else(|| look_up(&self.ja, id, args)).unwrap_or_default()
    }
}

fn bundle(lang: Lang, source: &'static str) -> Bundle {
    let mut bundle = FluentBundle::new_concurrent(lang.tag().parse().into_iter().collect());
    bundle.set_use_isolating(false);
    // The generator has parsed this very text; what it could not read was never committed.
    let source = if lang == Lang::JaSimple { ruby::marked(source) } else { source.to_owned() };
    let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(source);
    bundle.add_resource_overriding(resource);
    bundle
}

fn look_up(bundle: &'static Bundle, id: &str, args: &[(&'static str, FluentValue<'_>)]) -> Option<Cow<'static, str>> {
    let (message, attribute) = id.split_once('.').map_or((id, None), |(message, attribute)| (message, Some(attribute)));
    let message = bundle.get_message(message)?;
    let pattern = match attribute {
        Some(name) => message.get_attribute(name)?.value(),
        None => message.value()?,
    };
    let mut errors = Vec::new();
    if args.is_empty() {
        return Some(bundle.format_pattern(pattern, None, &mut errors));
    }
    let mut given = FluentArgs::with_capacity(args.len());
    for (name, value) in args {
        given.set(*name, value.clone());
    }
    Some(Cow::Owned(bundle.format_pattern(pattern, Some(&given), &mut errors).into_owned()))
}
