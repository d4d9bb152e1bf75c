"""Texts that look like EDTF; three in four of them are dates."""

from hypothesis import strategies as st


def _two(low: int, high: int) -> st.SearchStrategy[str]:
    return st.integers(low, high).map("{:02}".format)


_qualifier = st.sampled_from(["", "", "", "?", "~", "%"])
_year = st.one_of(
    st.integers(0, 9999).map("{:04}".format),
    st.integers(1, 9999).map("-{:04}".format),
    st.from_regex(r"-?[0-9]([0-9X]{3})", fullmatch=True),
)
_month = st.one_of(_two(1, 12), _two(1, 12), _two(13, 45), st.sampled_from(["XX", "0X", "1X"]))
_day = st.one_of(_two(1, 28), _two(1, 31), st.sampled_from(["XX", "1X", "X1", "3X"]))
_time = st.builds(
    "T{}{}{}".format,
    _two(0, 23),
    st.one_of(st.just(""), _two(0, 59).map(":{}".format)),
    st.sampled_from(["", "Z", "+09:00", "-04"]),
)
_date = st.one_of(
    st.builds("{}{}{}".format, _year, st.sampled_from(["", "", "S2"]), _qualifier),
    st.builds("{}{}-{}{}{}".format, _year, _qualifier, _qualifier, _month, _qualifier),
    st.builds("{}-{}{}-{}{}".format, _year, _month, _qualifier, _day, _qualifier),
    st.builds("{}-{}-{}{}".format, st.integers(1900, 2100), _two(1, 12), _two(1, 28), _time),
)
_side = st.one_of(_date, _date, st.sampled_from(["", ".."]))
_member = st.one_of(_date, st.builds("{}..{}".format, _date, _date))
_set = st.tuples(
    st.sampled_from(["[]", "{}"]), st.lists(_member, min_size=1, max_size=3).map(",".join)
).map(lambda parts: parts[0][0] + parts[1] + parts[0][1])
likely_dates = st.one_of(_date, st.builds("{}/{}".format, _side, _side), _set)
