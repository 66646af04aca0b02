"""Trains the model: a linear support vector machine, its calibrator, and the thresholds, from sentences alone.

sentences ── twins ──▶ corpus ──▶ machine, neighbours ──▶ model
                         └──▶ rehearsal ──▶ calibrator, thresholds ──┘
"""

from __future__ import annotations

import gc
from collections import defaultdict
from typing import Collection, Sequence

import numpy as np

from nlu.components.aside import begun
from nlu.components.calibration import calibrated
from nlu.components.features import Featuriser
from nlu.components.machine import Corpus, Example, in_whole_numbers, neighbours_of, weighed
from nlu.components.model import Model
from nlu.components.normaliser import Normaliser, Spelling
from nlu.components.options import Options
from nlu.components.rehearsal import rehearsed
from nlu.components.syllables import bare


def learn(
    sentences: Sequence[tuple[str, str]],
    normalise: Normaliser,
    options: Options,
    heard: Collection[tuple[str, str]] = (),
) -> Model:
    """Return the model of these (text, intent) pairs; raises ValueError when there are none.

    Those of them that are also `heard` were said by people, not written to teach: see `rehearsal`.
    """
    if not sentences:
        raise ValueError("no training sentences with an intent")
    # What Rasa holds of them by now is a million small objects, which need not be looked through again and again.
    gc.freeze()
    intents = tuple(sorted({intent for _, intent in sentences}))
    outside = intents.index(options.out_of_scope) if options.out_of_scope in intents else None
    corpus = Corpus.of(_examples(sentences, intents, normalise, frozenset(heard)))
    everything = np.ones(len(corpus.examples), dtype=bool)
    rarity = corpus.rarity(everything)
    featuriser = Featuriser.of(corpus.names, rarity)
    rows, labels, originals = weighed(corpus.counts, rarity), corpus.intents(), corpus.originals()
    separation = begun(rows, labels, len(intents), options.strictness, options.seed)
    calibrator, thresholds = calibrated(rehearsed(corpus, len(intents), outside, options), options)
    slopes, offsets = separation()
    whole, scale = in_whole_numbers(slopes)
    return Model(
        intents=intents,
        out_of_scope=outside,
        urgent=frozenset(intents.index(name) for name in options.urgent if name in intents),
        featuriser=featuriser,
        slopes=whole,
        scale=scale,
        offsets=offsets,
        neighbours=neighbours_of(rows[originals], labels[originals], len(intents), featuriser.shadow),
        calibrator=calibrator,
        thresholds=thresholds,
        softness=options.softness,
    )


def _examples(
    sentences: Sequence[tuple[str, str]],
    intents: Sequence[str],
    normalise: Normaliser,
    heard: Collection[tuple[str, str]] = (),
) -> list[Example]:
    """Return each sentence once, with its accent-free twin unless the twin could mean another intent."""
    unique = sorted(set(sentences))
    places = {intent: place for place, intent in enumerate(intents)}
    meanings: defaultdict[Spelling, set[str]] = defaultdict(set)
    twins = [normalise(bare(text)) for text, _ in unique]
    for twin, (_, intent) in zip(twins, unique, strict=True):
        meanings[twin].add(intent)
    examples = []
    for number, ((text, intent), twin) in enumerate(zip(unique, twins, strict=True)):
        spelling, is_heard = normalise(text), (text, intent) in heard
        examples.append(Example(spelling, places[intent], number, is_twin=False, is_heard=is_heard))
        if twin != spelling and len(meanings[twin]) == 1:
            examples.append(Example(twin, places[intent], number, is_twin=True, is_heard=is_heard))
    return examples
