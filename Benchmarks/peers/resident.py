# SPDX-License-Identifier: Apache-2.0
"""Prints the largest resident size of a command in megabytes."""
import resource
import subprocess
import sys

done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f"resident {used.ru_maxrss / 1024:.1f} MB, exit {done.returncode}: {' '.join(sys.argv[2:4])} {sys.argv[-1].split('/')[-1]}")
