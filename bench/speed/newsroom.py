"""A made newsroom: articles dense in facts about invented events, each event told by several papers in words of their own.

Sentences come from few moulds, so that far more of them share words than in real prose: a hard case for whatever
looks for sentences that speak of one thing.
"""

from __future__ import annotations

import random

from provaudit.model.source import Source

_ONSETS = "b br c cl d dr f g gr h k kl l m n p pr r s st t tr v w z".split()
_NUCLEI = "a e i o u ai ea ou".split()
_CODAS = "l n r s th m nd rk st x".split()
_TRADES = "shipyard refinery brewery foundry laboratory clinic railway dairy theatre stadium college airline".split()
_VERBS = "opened expanded repaired sold surveyed inspected flooded renamed financed rebuilt closed insured".split()
_PEOPLE = "minister surgeon captain engineer historian judge coach banker geologist conductor inspector senator".split()
_TOPICS = "harbour vaccine tunnel budget orchestra glacier election satellite vineyard bridge verdict harvest".split()
_MOULDS = (
    "The {trade} at {place} was {verb} on {date} after {number} months of work.",
    "{person}, the {job} of {place}, said that {number} people had been affected.",
    "On {date}, {person} {verb} the {place} {trade} for ${number} million.",
    "About {number} workers at the {trade} in {place} lost their jobs when it was {verb}.",
    "The {topic} of {place} cost ${number} million, of which {percent} percent came from the {job}'s own fund.",
    "{person} was born in {place} in {year} and became {job} at the age of {age}.",
    "“Nobody in {place} expected the {topic} to last,” {person} told reporters.",
    "Turnout in {place} reached {percent} percent, the highest since {year}.",
    "The {topic} had been {verb} before {person} arrived in {place}.",
    "Rain delayed the {topic} by {number} days, and the {trade} stayed shut.",
    "According to {person}, the {trade} will be {verb} again in {year}.",
    "Neither the {job} nor the {trade} had an answer for the families that waited at the gate.",
    "In {year}, {place} had {number} inhabitants and one {trade}.",
    "The {job} did not comment on the {topic}.",
    "{person} succeeded {other} as {job} of {place} in {year}.",
    "For most of the winter the road to {place} lay under snow, and letters came late.",
    "A {trade} stands where the old {topic} once drew crowds from as far away as {place}.",
    "The {topic} is {number} metres long and {age} metres wide.",
)


def newsroom(articles: int, sentences: int = 24, seed: int = 1) -> list[Source]:
    """`articles` sources of about 400 words each; every event is told by four of them, with a number changed now and then."""
    chance = random.Random(seed)
    found: list[Source] = []
    for event in range(-(-articles // 4)):
        world = _event(chance)
        told = [(mould, _facts(chance, world)) for mould in chance.choices(_MOULDS, k=sentences)]
        for paper in range(4):
            lines = [
                mould.format(**(facts if chance.random() < 0.95 else facts | {"number": str(chance.randrange(3, 900))}))
                for mould, facts in chance.sample(told, k=sentences // 2)
            ]
            own = _event(chance)
            lines += [m.format(**_facts(chance, own)) for m in chance.choices(_MOULDS, k=sentences - len(lines))]
            chance.shuffle(lines)
            text = "\n\n".join(" ".join(lines[i : i + 4]) for i in range(0, len(lines), 4))
            found.append(Source.from_text(f"e{event:05}-p{paper}", text, published=f"20{10 + paper}-05-04"))
    return found[:articles]


def _name(chance: random.Random) -> str:
    parts = (chance.choice(_ONSETS) + chance.choice(_NUCLEI) + chance.choice(_CODAS) for _ in range(2))
    return "".join(parts).capitalize()


def _event(chance: random.Random) -> dict[str, list[str]]:
    return {
        "place": [_name(chance) for _ in range(3)],
        "person": [f"{_name(chance)} {_name(chance)}" for _ in range(4)],
        "trade": chance.sample(_TRADES, 2),
        "topic": chance.sample(_TOPICS, 3),
        "job": chance.sample(_PEOPLE, 3),
    }


def _facts(chance: random.Random, world: dict[str, list[str]]) -> dict[str, str]:
    person, other = chance.sample(world["person"], 2)
    month = chance.choice("January February March April June July August September October November December".split())
    return {
        "person": person,
        "other": other,
        "place": chance.choice(world["place"]),
        "trade": chance.choice(world["trade"]),
        "topic": chance.choice(world["topic"]),
        "job": chance.choice(world["job"]),
        "verb": chance.choice(_VERBS),
        "date": f"{month} {chance.randrange(1, 29)}, {chance.randrange(1900, 2020)}",
        "number": str(chance.randrange(3, 900)),
        "percent": str(chance.randrange(2, 98)),
        "year": str(chance.randrange(1900, 2020)),
        "age": str(chance.randrange(20, 90)),
    }
