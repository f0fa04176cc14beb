mod bpmn;
mod draws;
mod shapes;
mod soundness;
mod tokens;
