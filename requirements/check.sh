# SPDX-License-Identifier: EUPL-1.2
# What a machine must have before anything is installed, with a sentence for each thing missing.
missing=0
say() { echo "Er ontbreekt iets: $1" >&2; missing=1; }

"$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null ||
  say "Python 3.11 of nieuwer. Installeer het (Debian: apt install python3), of noem het: make PYTHON=python3.12 …"
"$PYTHON" -m pip --version >/dev/null 2>&1 ||
  say "pip voor $PYTHON. Installeer het (Debian: apt install python3-pip)."
node -e 'process.exit(Number(process.versions.node.split(".")[0]) < 18 ? 1 : 0)' 2>/dev/null ||
  say "Node 18 of nieuwer. Installeer het (Debian: apt install nodejs)."
npm --version >/dev/null 2>&1 ||
  say "npm. Installeer het (Debian: apt install npm)."
exit $missing
