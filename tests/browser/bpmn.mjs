// Procedures written as BPMN, read by another reader: without a warning, every step and line drawn; and what that reader saves is the same process to us.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BpmnModdle } from "bpmn-moddle";
import { none, Run, same } from "./lib/run.mjs";

const PROCEDURES = join(import.meta.dirname, "../../cities/hinokuni/procedures");
const yakuba = (...words) => execFileSync(process.env.YAKUBA, ["bpmn", ...words], { encoding: "utf8" });
/** A file's process without the lines its elements stand on. */
const graph = (file) => {
  const { lines, ...rest } = JSON.parse(yakuba("convert", file, "--to", "json"));
  return JSON.stringify(rest.graph) + JSON.stringify(rest.exits) + JSON.stringify(rest.names);
};

const folder = mkdtempSync(join(tmpdir(), "yakuba-bpmn-"));
const run = new Run();
for (const name of readdirSync(PROCEDURES).filter((name) => name.endsWith(".yaml"))) {
  await run.check(`${name} as BPMN is read by bpmn-moddle, and comes back`, async () => {
    const file = join(PROCEDURES, name);
    const moddle = new BpmnModdle();
    const { rootElement, warnings } = await moddle.fromXML(yakuba("convert", file, "--to", "bpmn"));
    none(warnings.map((warning) => warning.message));
    const drawn = rootElement.diagrams[0].plane.planeElement.map((it) => it.bpmnElement.id);
    const process = rootElement.rootElements.find((it) => it.$type === "bpmn:Process");
    const parts = [...process.flowElements, ...process.laneSets[0].lanes];
    none(parts.map((it) => it.id).filter((id) => drawn.filter((it) => it === id).length !== 1));
    same(parts.length > 10, true, "a process with something in it");
    const { xml } = await moddle.toXML(rootElement, { format: true });
    const again = join(folder, `${name}.bpmn`);
    writeFileSync(again, xml);
    same(graph(again), graph(file), "the process read back");
  });
}
rmSync(folder, { recursive: true });
run.close();
