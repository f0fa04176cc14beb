//! From a postal code to ward and town, for the script that fills in an address. Public facts of the city only; nothing is kept.

use axum::Json;
use axum::extract::{Path, State};
use civic::postal::PostalCode;
use serde::Serialize;
use web::Problem;

use crate::Hall;

/// `{"postal":"860-9101","towns":[{"ward":"中央区","town":"手取町"}]}`; no towns when the code is not of this city.
#[derive(Serialize)]
pub struct Towns {
    postal: String,
    towns: Vec<Town>,
}

#[derive(Serialize)]
struct Town {
    ward: String,
    town: String,
}

pub async fn get(State(hall): State<Hall>, Path(code): Path<String>) -> Result<Json<Towns>, Problem> {
    let code: PostalCode = code.parse().map_err(|_| Problem::NotFound)?;
    let city = hall.city();
    let ward =
        |id: &str| city.wards.iter().find(|ward| ward.id == id).map_or_else(String::new, |ward| ward.name.ja.clone());
    let of_code = city.towns.iter().filter(|town| town.postal.parse() == Ok(code));
    let towns = of_code.map(|town| Town { ward: ward(&town.ward), town: town.town.clone() }).collect();
    Ok(Json(Towns { postal: code.to_string(), towns }))
}
