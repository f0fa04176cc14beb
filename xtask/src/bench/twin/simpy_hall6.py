"""The same hall in SimPy, with a row in memory for each piece of work; prints one JSON line."""
import json
import random
import resource
import sys
import time

import simpy

model = json.load(open(sys.argv[1]))
cases = int(sys.argv[2])
minutes, staff = model["minutes"], model["staff"]
inquire, rework, gap = model["inquire"], model["rework"], model["gap"]
# Seconds of open time run from 0 on; a day is eight hours, a week five of them. Work that stops at closing and goes on at opening is
# work in open time, and arrivals come in open time: the whole hall shares its hours, so nothing else of the calendar is left to simulate.
DAY_OPEN, DAY, WEEK = 8 * 3600, 86400, 7 * 86400


def clock(opened):
    day, rest = divmod(opened, DAY_OPEN)
    week, of_week = divmod(day, 5)
    return week * WEEK + of_week * DAY + 9 * 3600 + rest


random.seed(2026)
env = simpy.Environment()
pools = {pool: simpy.Resource(env, count) for pool, count in staff.items()}
of = {"receive": "front", "check": "back", "inquire": "front", "register": "back", "letter": "back", "approve": "managers"}
rate = {task: 1 / (60 * mean) for task, mean in minutes.items()}
log, leads = [], []


def work(case, task):
    enabled = env.now
    with pools[of[task]].request() as turn:
        yield turn
        started = env.now
        yield env.timeout(random.expovariate(rate[task]))
    log.append((case, task, clock(enabled), clock(started), clock(env.now)))


def life(case):
    arrived = env.now
    yield from work(case, "receive")
    yield from work(case, "check")
    if random.random() < inquire:
        yield from work(case, "inquire")
    while True:
        yield env.process(work(case, "register")) & env.process(work(case, "letter"))
        yield from work(case, "approve")
        if random.random() >= rework:
            break
    leads.append(clock(env.now) - clock(arrived))


def arrivals():
    for case in range(cases):
        yield env.timeout(random.expovariate(1 / (60 * gap)))
        env.process(life(case))


begin = time.perf_counter()
env.process(arrivals())
env.run()
took = time.perf_counter() - begin
print(json.dumps({"seconds": took, "cases": len(leads), "rows": len(log), "mean_lead_hours": sum(leads) / len(leads) / 3600,
                  "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
