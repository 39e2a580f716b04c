"""The record linker beside Splink, one after the other on one machine: what each prints, its CPU seconds and peak memory.

usage: linkage.py rl10000|h50k BENCH_FOLDER DATA_FOLDER --splink PYTHON [--goldenmatch PYTHON]

BENCH_FOLDER holds splink_bench.py (and goldenmatch_bench.py); PYTHON is the interpreter of an environment that has the peer
installed (`pip install splink==5.0.0 duckdb==2.0.0`; `pip install goldenmatch==3.22.0`). Ours is
`cargo build --release -p amparo-link --example bench_records`.
"""

import argparse
import os
import resource
import subprocess


def timed(name, command, env):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, env=os.environ | env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(f"== {name}: {cpu:.2f} CPU s, exit {done.returncode}, largest process so far {after.ru_maxrss >> 10} MiB")
    print(done.stdout.rstrip())


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument("set", choices=["rl10000", "h50k"])
    ask.add_argument("bench")
    ask.add_argument("data")
    ask.add_argument("--splink")
    ask.add_argument("--goldenmatch")
    asked = ask.parse_args()
    threads = {"RAYON_NUM_THREADS": "2", "OMP_NUM_THREADS": "2", "AMPARO_DATA": asked.data}
    timed("ours", ["target/release/examples/bench_records", asked.set], threads)
    if asked.splink:
        script = f"{asked.bench}/splink_bench.py"
        timed("Splink", [asked.splink, script, asked.set, "--data", asked.data, "--threads", "2"], threads)
    if asked.goldenmatch:
        script = f"{asked.bench}/goldenmatch_bench.py"
        timed("GoldenMatch", [asked.goldenmatch, script, asked.set, "--data", asked.data], threads)


if __name__ == "__main__":
    main()
