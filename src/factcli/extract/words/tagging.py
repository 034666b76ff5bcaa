"""One-letter tags of words: what part each can play in a clause.

Tags: M name of a member of the cast, G genitive of one, N other capitalised word, w word, V B I
reporting verb (finite, base form, participle), v other finite verb, e word in -ed, g word in -ing,
X auxiliary, b form of be, A adverb, H pronoun, h possessive or object pronoun, d determiner,
p preposition, o of, t to, c conjunction, s subordinator, T that, R who or which, y day or month,
D number, Q quoted stretch; punctuation stands for itself, with . for all that ends a sentence,
- for all dashes and ' for the dot of an abbreviation.
"""

from typing import TypeAlias

from factcli.extract.words.cues import cue_tags, lexicon
from factcli.extract.words.remembering import Remembered

SIGNS = {sign: sign for sign in "\"'“‘’”`«»/%$&#@*+=<>{}|\\^~"} | {
    ",": ",", ".": ".", "!": ".", "?": ".", "…": ".", ":": ":", ";": ";", "-": "-", "–": "-",
    "—": "-", "―": "-", "(": "(", ")": ")", "[": "(", "]": ")",
}  # fmt: skip
_COUNTRY = "US"  # no pronoun
_LONG = 4  # letters that a word ending in -ed or -ing has at least
GENITIVE = ("'s", "’s", "s'", "s’")  # how nouns end in it


Known: TypeAlias = tuple[str, str, bool]
"""What is known of a word by itself: lower case, its tag, and whether it may open a report."""


def word_by_itself(word: str) -> Known:
    """What is known of a word as it stands inside a sentence."""
    lower, words = word.lower(), lexicon()
    cue = cue_tags().get(lower)
    if word == _COUNTRY:
        tag = "N"
    elif word[0].isupper():
        tag = words.tags.get(word) or words.tags.get(lower) or "N"
    else:
        tag = words.tags.get(lower) or cue or _shape(lower)
    return lower, tag, cue is not None or lower in words.openings


@Remembered
def opening(lower: str) -> str:
    """The tag of a capitalised word that opens a sentence, given in lower case."""
    shape = cue_tags().get(lower) or _shape(lower)
    return "N" if shape in "wB" else shape


def has_subject(word: str) -> bool:
    """Whether a verb in lower case is joined to its subject: "he's", but not "wasn't"."""
    return ("'" in word or "’" in word) and not word.endswith(("n't", "n’t"))


def _shape(word: str) -> str:
    first, length = word[0], len(word)
    if not first.isalpha():
        return SIGNS.get(first) or ("D" if first.isdigit() else "w")
    if length >= _LONG:
        ending = word[-2:]
        if ending == "ed":
            return "e"
        if length > _LONG and (ending == "ly" or word.endswith("ing")):
            return "A" if ending == "ly" else "g"
    return "w"
