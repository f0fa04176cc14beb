mod bpmn;
mod draws;
mod heat;
mod shapes;
mod soundness;
mod tokens;
