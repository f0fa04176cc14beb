"""The plain network in Ciw, every record kept as Ciw keeps them; prints one JSON line."""
import json
import resource
import sys
import time

import ciw

model = json.load(open(sys.argv[1]))
cases = int(sys.argv[2])
tasks = ["receive", "check", "inquire", "register", "letter", "approve"]
inquire, rework = model["inquire"], model["rework"]
network = ciw.create_network(
    arrival_distributions=[ciw.dists.Exponential(1 / model["gap"])] + [None] * 5,
    service_distributions=[ciw.dists.Exponential(1 / model["minutes"][task]) for task in tasks],
    number_of_servers=[model["servers"][task] for task in tasks],
    routing=[
        [0.0, 1.0, 0.0, 0.0, 0.0, 0.0],
        [0.0, 0.0, inquire, 1 - inquire, 0.0, 0.0],
        [0.0, 0.0, 0.0, 1.0, 0.0, 0.0],
        [0.0, 0.0, 0.0, 0.0, 1.0, 0.0],
        [0.0, 0.0, 0.0, 0.0, 0.0, 1.0],
        [0.0, 0.0, 0.0, rework, 0.0, 0.0],
    ],
)
ciw.seed(2026)
begin = time.perf_counter()
simulation = ciw.Simulation(network)
simulation.simulate_until_max_customers(cases, method="Finish")
took = time.perf_counter() - begin
records = simulation.get_all_records()
print(json.dumps({"seconds": took, "cases": cases, "rows": len(records),
                  "mean_wait_minutes": sum(record.waiting_time for record in records) / len(records),
                  "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
