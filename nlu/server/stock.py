"""Rasa's own server, with the token from `SEN_NLU_TOKEN`: `python -m nlu.server.stock run --enable-api …`.

Rasa takes its token from the command line only, which everybody on the machine can read; added in here, it never
stands there.
"""

from __future__ import annotations

import os
import sys

from rasa.__main__ import main

TOKEN = "SEN_NLU_TOKEN"

if __name__ == "__main__":
    # In one word: a token may begin with a dash, and would be taken for another option.
    sys.argv.append(f"--auth-token={os.environ.pop(TOKEN)}")
    main()
