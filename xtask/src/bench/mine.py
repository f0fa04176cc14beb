"""The peers' side of `bench mine`: pm4py reads, counts and replays; log-distance-measures compares. Prints one JSON object."""

import hashlib
import json
import os
import sys
import time
import warnings

warnings.filterwarnings("ignore")
import pm4py  # noqa: E402
from pm4py.util import constants  # noqa: E402

constants.SHOW_PROGRESS_BAR = False


def timed(runs, what):
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        result = what()
        times.append(time.perf_counter() - start)
    return sorted(times)[runs // 2], result


def model(log, path):
    """The net of the generator where there is one, else the inductive miner's; written for the other side."""
    pnml = path.replace(".json", ".pnml")
    if os.path.exists(pnml):
        return pm4py.read_pnml(pnml)
    net, start, end = pm4py.discover_petri_net_inductive(log, noise_threshold=0.2)
    places = {place: at for at, place in enumerate(sorted(net.places, key=lambda place: place.name))}
    moves = []
    for of in sorted(net.transitions, key=lambda of: of.name):
        moves.append([of.label, [places[arc.source] for arc in of.in_arcs], [places[arc.target] for arc in of.out_arcs]])
    (first,), (last,) = start.keys(), end.keys()
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"places": len(places), "start": places[first], "end": places[last], "moves": moves}, file)
    return net, start, end


def measure(xes, path, runs):
    parse, log = timed(runs, lambda: pm4py.read_xes(xes))
    net, start, end = model(log, path)
    dfg, (counts, _, _) = timed(runs, lambda: pm4py.discover_dfg(log))
    performance, _ = timed(1, lambda: pm4py.discover_performance_dfg(log))
    variants, ways = timed(runs, lambda: pm4py.get_variants(log))
    rework, _ = timed(1, lambda: pm4py.get_rework_cases_per_activity(log))
    replay, fitness = timed(1, lambda: pm4py.fitness_token_based_replay(log, net, start, end))
    lines = [f"{one}\t{other}\t{count}\n" for (one, other), count in counts.items()]
    # As Rust orders pairs of names: by the bytes of the first, then of the second.
    lines.sort(key=lambda line: [part.encode() for part in line.split("\t")[:2]])
    return {
        "peer": "pm4py " + pm4py.__version__,
        "events": len(log),
        "variants": len(ways),
        "arcs": len(counts),
        "parse_s": parse,
        "dfg_s": dfg,
        "performance_s": performance,
        "variants_s": variants,
        "rework_s": rework,
        "replay_s": replay,
        "fitness": fitness["log_fitness"],
        "mean_fitness": fitness["average_trace_fitness"],
        "fitting_share": fitness["percentage_of_fitting_traces"] / 100,
        "dfg_digest": hashlib.sha256("".join(lines).encode()).hexdigest()[:16],
    }


def apart(one, other):
    import datetime

    from log_distance_measures import (
        circadian_event_distribution,
        cycle_time_distribution,
        n_gram_distribution,
        relative_event_distribution,
    )
    from log_distance_measures.config import EventLogIDs

    ids = EventLogIDs(
        case="case:concept:name",
        activity="concept:name",
        start_time="time:timestamp",
        end_time="time:timestamp",
        resource="org:resource",
    )
    logs = [pm4py.read_xes(path) for path in (one, other)]
    # The package looks at the wall clock of the column, which is UTC after reading; ours is the log's own.
    for log in logs:
        log["time:timestamp"] = log["time:timestamp"].dt.tz_convert("Asia/Tokyo")
    pair = (logs[0], ids, logs[1], ids)
    cycle, a = timed(1, lambda: cycle_time_distribution.cycle_time_distribution_distance(*pair, datetime.timedelta(hours=1)))
    grams, b = timed(1, lambda: n_gram_distribution.n_gram_distribution_distance(*pair, n=3))
    relative, c = timed(1, lambda: relative_event_distribution.relative_event_distribution_distance(*pair))
    circadian, d = timed(1, lambda: circadian_event_distribution.circadian_event_distribution_distance(*pair))
    return {
        "distances_s": cycle + grams + relative + circadian,
        "cycle_time": a,
        "three_gram": b,
        "relative_event": c,
        "circadian": d,
    }


if sys.argv[1] == "measure":
    print(json.dumps(measure(sys.argv[2], sys.argv[3], int(sys.argv[4]))))
else:
    print(json.dumps(apart(sys.argv[2], sys.argv[3])))
