"""The words that may not stand in what a person reads, by class, with sentences that show each works."""

import re
from collections.abc import Iterable
from typing import NamedTuple


class Rule(NamedTuple):
    """A class of words that may not be said, and sentences with which it is shown to work."""

    name: str
    words: re.Pattern[str]
    planted: tuple[str, ...]
    fine: tuple[str, ...] = ()


def _any_of(*parts: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(parts)})(?![\w-])", re.IGNORECASE)


_TWITCHES = r"(?:your |the |more |fewer |any |muscle )*(?:twitch(?:es|ing)?|fasciculations?)"
_HABITS = (
    r"(?:your |the |more |less |too much )*"
    r"(?:coffee|caffeine|sleep|stress|alcohol|water|drinking|exercise|screen time|tiredness|illness)"
)

CAUSE = Rule(
    "cause",
    _any_of(
        r"caus(?:e|es|ed|ing|al|ation)",
        r"because of",
        r"due to",
        r"owing to",
        r"thanks to",
        r"as a result of",
        r"trigger(?:s|ed|ing)?",
        r"lead(?:s|ing)? to",
        r"led to",
        r"result(?:s|ed|ing)? in(?! sight)",
        r"bring(?:s|ing)? (?:on|about)",
        r"brought (?:on|about)",
        r"sets? (?:it |them )?off",
        r"provok(?:e|es|ed|ing)",
        r"induc(?:e|es|ed|ing)",
        r"responsible for",
        r"to blame",
        r"blames?",
        r"culprits?",
        r"contribut(?:e|es|ed|ing) to",
        rf"(?:makes?|made|making) (?:you|it|them|your muscles?|{_TWITCHES}) \w+",
        rf"(?:gives?|gave|giving) you {_TWITCHES}",
        rf"(?:explains?|reasons? (?:for|behind|of)|origin of|source of|why you have) {_TWITCHES}",
        r"why you twitch",
        rf"(?:effects?|impact|influence) (?:of {_HABITS}|on {_TWITCHES})",
        rf"(?:affects?|influences?|impacts?|drives?|raises?|lowers?) {_TWITCHES}",
        rf"(?:worsens?|increases?|decreases?|stops?) {_TWITCHES}",
        rf"(?:is|are|was|lies?) behind {_TWITCHES}",
        rf"{_TWITCHES} (?:comes?|came|stems?|results?) from",
        rf"(?:fuels?|feeds?|sparks?|starts?|boosts?|worsens?) {_TWITCHES}",
        r"side effects?",
        r"proves? (?:that|it)",
        r"proof that",
    ),
    (
        "Coffee causes it",
        "Caused by stress",
        "A causal link",
        "Because of your coffee",
        "Due to short nights",
        "Stress triggers you",
        "Your trigger is coffee",
        "What triggered it?",
        "Triggers",
        "Coffee leads to twitches",
        "Short nights result in more twitches",
        "Coffee brings on twitches",
        "Stress is to blame",
        "The culprit: coffee",
        "Coffee makes you twitch",
        "Coffee gives you twitches",
        "This explains your twitches",
        "The reason for your twitches",
        "The effect of caffeine",
        "Sleep affects your twitches",
        "Coffee raises twitches",
        "This proves that coffee matters",
        "Stress contributes to it",
        "Coffee is behind your twitches",
        "Your twitches come from coffee",
        "Stress fuels twitches",
        "A side effect",
    ),
    (
        "Coffee goes along with more twitches the next day.",
        "Nothing was saved, because the disk is full.",
        "This could run either way.",
    ),
)

DIAGNOSIS = Rule(
    "diagnosis",
    _any_of(
        r"diagnos\w*",
        r"diseases?",
        r"disorders?",
        r"syndromes?",
        r"condition(?:s)? (?:such as|like)",
        r"benign",
        r"malignant",
        r"pathological",
        r"harmless",
        r"dangerous",
        r"abnormal\w*",
        r"normal (?:twitch\w*|result|range|for you)",
        r"(?:is|are|looks?|seems?|all|perfectly|quite|completely) normal",
        rf"{_TWITCHES} (?:is|are) \w* ?normal",
        r"you(?:.re| are| seem| look) (?:fine|ok|okay|safe|healthy|ill|sick|well)",
        r"nothing (?:to worry|is wrong)",
        r"(?:don.t|do not|no need to|needn.t) worry",
        r"all clear",
        r"(?:nothing|not|isn.t|never|something) serious",
        r"(?:no|any) (?:reason|cause|ground) (?:for|to) (?:concern|worry|alarm)",
        r"rest assured",
        r"reassur\w+",
        r"rul(?:e|es|ed|ing) out",
        r"(?:un)?healthy",
        r"safe",
        r"at risk",
        r"risk (?:of|for|score)",
        r"symptoms? of",
        r"signs? of",
        r"prognosis",
        r"degenerative",
        r"fatal",
        r"deficien(?:cy|t)",
        r"nerve health",
        r"A\.?L\.?S\.?",
        r"M\.?N\.?D\.?",
        r"motor neurone? \w+",
        r"lou gehrig\w*",
        r"multiple sclerosis",
        r"lyme",
        r"\w*neuropath\w*",
        r"parkinson\w*",
        r"\w* ?dystrophy",
        r"myastheni\w*",
        r"myopath\w*",
        r"epilep\w*",
        r"seizures?",
        r"thyroid",
        r"cancer",
        r"tumou?rs?",
        r"stroke",
        r"BFS",
        r"IVIG",
        r"riluzole",
        r"anxiety",
    ),
    (
        "It does not look like a diagnosis",
        "TwitchDesk diagnosed it",
        "A disease of the nerves",
        "Benign twitching",
        "Your twitches are harmless",
        "This is normal",
        "Your twitching is quite normal",
        "You are fine",
        "You're okay",
        "Nothing to worry about",
        "Don't worry",
        "All clear",
        "It is nothing serious",
        "No reason for concern",
        "Rest assured",
        "A reassuring result",
        "This rules out more",
        "Healthy muscles",
        "No link, so coffee is safe",
        "You are at risk",
        "A symptom of something",
        "It is a sign of wear",
        "An abnormal number",
        "ALS",
        "MND",
        "Motor neurone disease",
        "Multiple sclerosis",
        "Lyme",
        "A neuropathy",
        "Polyneuropathy",
        "Muscular dystrophy",
        "Thyroid trouble",
        "BFS",
        "Magnesium deficiency",
        "Health anxiety",
    ),
    ("Also said in plain words.", "A normal window.", "The list is also here."),
)

PROMISE = Rule(
    "promise",
    _any_of(
        r"will (?:help|stop|go away|improve|reduce|ease|settle|fade|vanish|disappear|calm|drop|fall)",
        r"will (?:get|feel|be) (?:better|less|fewer|gone)",
        rf"(?:reduces?|reducing|cuts?|eases?|calms?|settles?|ends?) {_TWITCHES}",
        rf"(?:removes?|fights?|beats?|prevents?|relieves?) {_TWITCHES}",
        r"cur(?:e|es|ed|ing)",
        r"heal(?:s|ed|ing)?",
        r"remed(?:y|ies)",
        r"treat(?:s|ed|ing|ments?)?",
        r"relief",
        r"reliev\w+",
        r"prevent(?:s|ed|ing|ion)?",
        r"get rid of",
        r"guarantee\w*",
        r"protects? (?:you|against)",
        r"beneficial",
        rf"{_TWITCHES} (?:will )?(?:stop|go away|vanish|disappear|fade|settle|ease)s?",
        rf"(?:free of|without any|rid of|an end to|no more) {_TWITCHES}",
        r"(?:good|bad|better|worse|best|worst) for you(?:r muscles)?",
        rf"helps? (?:against|with|you|{_TWITCHES})",
        rf"works? (?:against|for) {_TWITCHES}",
        rf"(?:to have|get|expect) fewer {_TWITCHES}",
        rf"fewer {_TWITCHES} (?:if|when|by|after) you",
        r"you (?:should|must|ought to|need to) "
        r"(?:cut|avoid|drink|stop|quit|sleep|eat|take|reduce)",
        rf"(?:avoid|quit|give up|stop) {_HABITS}",
        r"improv(?:es?|ed|ing|ements?)(?: your)?",
        r"you will be",
    ),
    (
        "This will help",
        "They will go away",
        "Sleep reduces your twitches",
        "Less coffee calms twitching",
        "A cure",
        "It heals",
        "The remedy",
        "The treatment",
        "Relief in days",
        "Prevents twitches",
        "Get rid of it",
        "Guaranteed",
        "Sleep is good for you",
        "Water helps against it",
        "You can expect fewer twitches",
        "You should cut coffee",
        "Avoid caffeine",
        "Your sleep improves",
        "Your twitches stop",
        "A life free of twitches",
        "No more twitches",
        "Fewer twitches if you sleep more",
    ),
    (
        "Each extra hour of sleep went along with fewer twitches.",
        "Days with one but not the other would tell.",
    ),
)

NUDGE = Rule(
    "nudge",
    re.compile(
        r"\b(streaks?|well done|good job|great job|keep it up|don.t break|you failed|you missed|bravo"
        r"|congratulations|awesome|keep going|log more|keep logging|don.t forget|hurry|you haven.t"
        r"|you have not logged|on track|goal)\b"
        r"|\w!(\s|$)",
        re.IGNORECASE,
    ),
    (
        "A streak of 5 days",
        "Well done",
        "Keep it up",
        "You missed a day",
        "Congratulations",
        "Log more",
        "Great!",
        "Don't forget to log",
        "You haven't logged today",
    ),
    ("Nothing needs to be done about that.",),
)

RULES = (CAUSE, DIAGNOSIS, PROMISE, NUDGE)


def broken(rule: Rule, words: str, allowed: Iterable[str] = ()) -> bool:
    """Tell whether ``words`` break a rule once the sentences that may stand are taken out."""
    for sentence in allowed:
        words = words.replace(sentence, " ")
    return rule.words.search(words) is not None
