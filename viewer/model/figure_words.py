"""Claimed numbers in words, with their unit."""

from viewer.i18n import Words
from viewer.model.document import Figure


def figure_in_words(figure: Figure, unit: str, words: Words) -> str:
    """The number as it was claimed: exact, at least, up to, or a range; empty without one."""
    value, low, high = figure.value, figure.low, figure.high
    if value is not None and value == low and value != high:
        return words.text("at least {amount}").format(amount=_amount(number(value), unit))
    if value is not None and value == high and value != low:
        return words.text("up to {amount}").format(amount=_amount(number(value), unit))
    span = _span(low, high, words)
    if value is None:
        return _amount(span, unit) if span else ""
    if not span or low == value == high:
        return _amount(number(value), unit)
    return words.text("{amount} (range: {span})").format(
        amount=_amount(number(value), unit), span=span
    )


def number(value: float) -> str:
    """A number with its digits in groups of three, and no decimals that say nothing."""
    whole = int(value)
    return f"{whole:,}" if whole == value else f"{value:,}"


def _span(low: float | None, high: float | None, words: Words) -> str:
    if low is not None and high is not None:
        return words.text("{low} to {high}").format(low=number(low), high=number(high))
    if low is not None:
        return words.text("at least {amount}").format(amount=number(low))
    if high is not None:
        return words.text("up to {amount}").format(amount=number(high))
    return ""


def _amount(digits: str, unit: str) -> str:
    return f"{digits}{'' if _joins(unit) else ' '}{unit}".rstrip()


def _joins(unit: str) -> bool:
    """Whether a unit is written next to its number, as Korean counters are: 1,100명."""
    return "가" <= unit[:1] <= "힣" and " " not in unit
