mod inputs;
mod way;
