//! Signing in with a local account: login and password.
//!
//! A wrong login and a wrong password give the same answer after the same work. Tries are counted by login and by address.
//! A second step and the city's own identity provider are not part of this release.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use web::{Anyone, Asked, KindFields, Limited, Page, Permit, Problem};

use super::SignIn;
use super::texts::T;
use crate::Hall;
use crate::people;

/// The name that ties the form to its browser.
const FORM: &str = "sign-in";

#[derive(Template)]
#[template(path = "desk/sign_in.html")]
struct SignInPage {
    page: Page,
    t: T,
    errors: web::Errors,
    token: String,
    login: String,
    told: String,
}

pub async fn get(permit: Anyone<SignIn>, Asked(asked): Asked) -> Result<Response, Problem> {
    let errors = web::Errors::none(web::texts::T::new(permit.lang()));
    let t = T::new(permit.lang());
    let told = match () {
        () if asked.has("out") => t.signed_out(),
        () if asked.has("changed") => t.password_changed(),
        () => "".into(),
    };
    web::html(&page(&permit, errors, "", &told))
}

pub async fn post(permit: Anyone<SignIn>, State(hall): State<Hall>, form: KindFields) -> Result<Response, Problem> {
    permit.check_form_token(FORM, form.fields.get("token"))?;
    let (t, login) = (T::new(permit.lang()), typed_login(form.fields.get("login")));
    let password = form.fields.get("password");
    let mut errors = form.errors;
    if login.is_empty() {
        errors.add("login", t.sign_in_login_empty());
    }
    if password.is_empty() {
        errors.add("password", t.sign_in_password_empty());
    }
    if errors.is_empty() {
        if let Err(limited) = try_once(&hall, &permit, &login) {
            return Err(Problem::TooMany { minutes: limited.minutes() });
        }
        if let Some(account) = people::sign_in(&hall, &permit, &login, password).await? {
            forgive(&hall, &permit, &login);
            permit.sign_in_officer(account).await?;
            return Ok(web::see_other("/desk"));
        }
        errors.add("login", t.sign_in_wrong());
    }
    web::html_with(axum::http::StatusCode::UNPROCESSABLE_ENTITY, &page(&permit, errors, &login, ""))
}

fn page(permit: &Permit, errors: web::Errors, login: &str, told: &str) -> SignInPage {
    let t = T::new(permit.lang());
    SignInPage {
        page: permit.page(t.sign_in_title()).erring(!errors.is_empty()),
        t,
        token: permit.form_token(FORM),
        login: login.to_owned(),
        told: told.to_owned(),
        errors,
    }
}

/// Full-width letters and capitals are the same login.
fn typed_login(typed: &str) -> String {
    civic::kana::to_half_width(typed.trim()).to_lowercase().chars().take(people::LONGEST_LOGIN).collect()
}

/// Narrowly for one login from one address, widely for each alone: an office behind one address can still sign in.
fn try_once(hall: &Hall, permit: &Permit, login: &str) -> Result<(), Limited> {
    let (address, now) = (permit.reader().address, permit.now());
    hall.limits().sign_in.check(&(login, address), now)?;
    hall.limits().sign_in_wide.check(&("login", login), now)?;
    hall.limits().sign_in_wide.check(&("address", address), now)?;
    Ok(())
}

fn forgive(hall: &Hall, permit: &Permit, login: &str) {
    let address = permit.reader().address;
    hall.limits().sign_in.forgive(&(login, address));
    hall.limits().sign_in_wide.forgive(&("login", login));
    hall.limits().sign_in_wide.forgive(&("address", address));
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_login_is_read_as_people_type_it() {
        assert_eq!(super::typed_login("　ＳＡＴＯ "), "sato");
        assert_eq!(super::typed_login(&"あ".repeat(1_000)).chars().count(), crate::people::LONGEST_LOGIN);
    }
}
