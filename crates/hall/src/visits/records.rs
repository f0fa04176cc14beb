//! Bookings and what makes them exclusive, as rows: one file for each table.

pub mod booked_service;
pub mod booking;
pub mod hall_place;
pub mod seat;
pub mod visit_call;
pub mod visit_feed;
pub mod waiter;
