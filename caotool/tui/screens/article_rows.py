"""The rows that say where the surrounding cao has what the chapter refers to and does not hold itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from textual.widget import Widget

from caotool.frozen import Frozen
from caotool.language.message import Message, message
from caotool.language.tongue import Bilingual
from caotool.model.known_article import read_known_article
from caotool.tui.screens.dialog import text
from caotool.tui.screens.rows import row
from caotool.tui.widgets.read_line import ReadLine, Spelling, Tongue
from caotool.tui.widgets.worded import Said, Saying

_CITATION = Spelling(read_known_article, lambda cited, _: str(cited), lambda cited, _: str(cited))


class KnownArticle(Frozen):
    """One clause that the cao may have an article on."""

    at: int
    clause: str
    title: Bilingual

    @property
    def field(self) -> str:
        """The id of the field in which it is cited."""
        return f"known-article-{self.at}"


def known_articles(titles: Mapping[str, Bilingual]) -> tuple[KnownArticle, ...]:
    """A row for each clause, by its id."""
    return tuple(KnownArticle(at, clause, title) for at, (clause, title) in enumerate(titles.items()))


def article_rows(
    articles: Sequence[KnownArticle], cited: Mapping[str, str], tongue: Tongue, saying: Saying
) -> Iterator[Widget]:
    """A row for every clause, each with a line that says how it was read."""
    hint = saying("settings.articles.hint")
    for one in articles:
        field = ReadLine(_CITATION, cited.get(one.clause), tongue, one.field, hint)
        yield row(lambda title=one.title: title.in_(tongue()), field)  # type: ignore[misc]
        yield text(lambda: "", "echo dialog--quiet", f"{one.field}-echo")


def read_articles(screen: Widget, articles: Sequence[KnownArticle]) -> tuple[dict[str, str], Message | None, str]:
    """Clause id -> citation; what is wrong with the first that cannot be read, and its id. Shows echoes."""
    cited: dict[str, str] = {}
    problems: list[tuple[Message, str]] = []
    for one in articles:
        field = screen.query_one(f"#{one.field}", ReadLine)
        value, problem = field.read()
        field.say_back(screen.query_one(f"#{one.field}-echo", Said))
        if problem:
            problems.append((message("settings.wrong", label=one.title, problem=problem), one.field))
        elif isinstance(value, str):
            cited[one.clause] = value
    return cited, *(problems[0] if problems else (None, ""))
