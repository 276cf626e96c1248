"""Values and texts from which the properties of reading and writing are tried."""

from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from caotool.language.numbers import Figures
from caotool.language.time import Duration, TimeUnit
from caotool.language.tongue import Language

languages = st.sampled_from(Language)
figures = st.sampled_from(Figures)


@st.composite
def numbers(draw: st.DrawFn, least: int = -(10**20)) -> Decimal:
    """Exact numbers of at most 30 digits; three decimals and small whole parts come often."""
    scale = draw(st.sampled_from([0, 0, 1, 2, 3, 3, 4, 8]))
    whole = draw(st.integers(least, 10**20) | st.integers(max(least, -2000), 2000))
    return Decimal(whole).scaleb(-scale) if least < 0 or whole >= 0 else Decimal(0)


counts = st.integers(-(10**25), 10**25) | st.integers(-30, 120)
durations = st.builds(Duration, numbers(least=0), st.sampled_from(TimeUnit))
dates = st.dates(date(1, 1, 1), date(9999, 12, 31))
numeric_texts = st.text(alphabet="0123456789.,", min_size=1, max_size=12) | st.from_regex(
    r"-?[0-9]{1,4}[.,][0-9]{1,4}([.,][0-9]{1,3})?", fullmatch=True
)
