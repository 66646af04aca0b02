"""How well Sen understands sentences that it never trained on: `make nlu`, or `python -m benchmarks.understanding`.

    cases ──▶ asking (the bot's own listener, on the lean server) ──▶ figures ──▶ tables ──▶ docs/nlu-report.md
    cases ──▶ rivals (stock pipelines)  ──▶ rivals.json ───────────────┘
    synthetic ──▶ growth (50 to 500 intents) ──▶ growth.json ──────────┘

Rivals and growth take long to train: their figures are kept, and measured anew with `--rivals` and `--growth`.
"""
