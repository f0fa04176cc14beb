"""The same hall in Prosimos: writes its two files beside the model, runs them, prints one JSON line."""
import datetime
import json
import pathlib
import resource
import sys
import time

model = json.load(open(sys.argv[1]))
cases = int(sys.argv[2])
folder = pathlib.Path(sys.argv[1]).parent
minutes, staff = model["minutes"], model["staff"]

TASKS = {"receive": "front", "check": "back", "inquire": "front", "register": "back", "letter": "back", "approve": "managers"}
FLOWS = [
    ("f1", "start", "receive"), ("f2", "receive", "check"), ("f3", "check", "ask"), ("f4", "ask", "inquire"),
    ("f5", "ask", "meet"), ("f6", "inquire", "meet"), ("f7", "meet", "again_in"), ("f8", "again_in", "split"),
    ("f9", "split", "register"), ("f10", "split", "letter"), ("f11", "register", "join"), ("f12", "letter", "join"),
    ("f13", "join", "approve"), ("f14", "approve", "decide"), ("f15", "decide", "again_in"), ("f16", "decide", "end"),
]
nodes = ['<startEvent id="start"/>', '<endEvent id="end"/>']
nodes += [f'<task id="{task}" name="{task}"/>' for task in TASKS]
nodes += [f'<exclusiveGateway id="{gate}"/>' for gate in ("ask", "meet", "again_in", "decide")]
nodes += [f'<parallelGateway id="{gate}"/>' for gate in ("split", "join")]
flows = [f'<sequenceFlow id="{name}" sourceRef="{source}" targetRef="{target}"/>' for name, source, target in FLOWS]
bpmn = folder / "prosimos.bpmn"
bpmn.write_text(
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="hall6">'
    + "".join(nodes + flows)
    + "</process></definitions>"
)


def expon(mean_minutes):
    mean = mean_minutes * 60
    return {"distribution_name": "expon", "distribution_params": [{"value": mean}, {"value": 0}, {"value": mean * 1000}]}


week = [{"from": "MONDAY", "to": "FRIDAY", "beginTime": "09:00:00", "endTime": "17:00:00"}]
parameters = folder / "prosimos.json"
parameters.write_text(json.dumps({
    "resource_profiles": [
        {"id": pool, "name": pool, "resource_list": [
            {"id": pool, "name": pool, "cost_per_hour": 1, "amount": count, "calendar": "office",
             "assignedTasks": [task for task in TASKS if TASKS[task] == pool]}]}
        for pool, count in staff.items()
    ],
    "arrival_time_distribution": expon(model["gap"]),
    "arrival_time_calendar": week,
    "gateway_branching_probabilities": [
        {"gateway_id": "ask", "probabilities": [{"path_id": "f4", "value": model["inquire"]}, {"path_id": "f5", "value": 1 - model["inquire"]}]},
        {"gateway_id": "decide", "probabilities": [{"path_id": "f15", "value": model["rework"]}, {"path_id": "f16", "value": 1 - model["rework"]}]},
    ],
    "task_resource_distribution": [
        {"task_id": task, "resources": [{"resource_id": TASKS[task], **expon(minutes[task])}]} for task in TASKS
    ],
    "resource_calendars": [{"id": "office", "name": "office", "time_periods": week}],
    "event_distribution": [],
    "batch_processing": [],
}))

from prosimos.simulation_engine import run_simulation

log = folder / "prosimos.csv"
begin = time.perf_counter()
run_simulation(str(bpmn), str(parameters), cases, None, str(log), "2026-04-06T00:00:00+00:00")
took = time.perf_counter() - begin

import csv

rows, waits, first, last = 0, 0.0, {}, {}
parse = datetime.datetime.fromisoformat
for row in csv.DictReader(open(log)):
    enabled, start, end = parse(row["enable_time"]), parse(row["start_time"]), parse(row["end_time"])
    rows += 1
    waits += (start - enabled).total_seconds()
    case = row["case_id"]
    first[case] = min(first.get(case, enabled), enabled)
    last[case] = max(last.get(case, end), end)
lead = sum((last[case] - first[case]).total_seconds() for case in first) / len(first)
print(json.dumps({"seconds": took, "cases": len(first), "rows": rows, "mean_lead_hours": lead / 3600,
                  "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
