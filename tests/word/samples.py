"""Documents to write: one made by hand that has a bit of everything, and a strategy for arbitrary ones."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from caotool.frozen import replace
from caotool.language.tongue import Language
from caotool.model.document import (
    Anchor,
    Annex,
    AnnexSort,
    Article,
    ArticleSort,
    Chapter,
    DisputedSpan,
    Document,
    Imprint,
    Item,
    OpenSpan,
    Paragraph,
    ReferenceSpan,
    SideText,
    Signatory,
    Span,
    TableBlock,
    Target,
    TermSpan,
    TextSpan,
    ValueSpan,
)
from caotool.model.tabled import Tabled

WORDS = {
    Language.NL: {
        "title": "Hoofdstuk AI en werk",
        "subtitle": "Cao Voorbeeldbank (een verzonnen voorbeeld)",
        "status": "Voorstel",
        "round": "Ronde 2",
        "authors": "Vakbond Voorbeeld",
        "chapter": "Hoofdstuk 5",
        "chapter_title": "Kunstmatige intelligentie en werk",
        "article": "Artikel",
        "annex": "Bijlage",
    },
    Language.EN: {
        "title": "Chapter on AI and work",
        "subtitle": "Example Bank agreement (an invented example)",
        "status": "Proposal",
        "round": "Round 2",
        "authors": "Example Union",
        "chapter": "Chapter 5",
        "chapter_title": "Artificial intelligence and work",
        "article": "Article",
        "annex": "Annex",
    },
}


def text(words: str) -> tuple[Span, ...]:
    return (TextSpan(words),)


def value(placement: str, parameter: str, shown: str, occurrence: int = 1, whole: bool = True) -> ValueSpan:
    return ValueSpan(shown, Anchor(placement, parameter, occurrence), Decimal(1), whole)


def sample_document(language: Language = Language.NL, concept: bool = True) -> Document:
    words = WORDS[language]
    nl = language is Language.NL

    def say(dutch: str, english: str) -> str:
        return dutch if nl else english

    heading = words["article"]
    lower = heading.lower() if nl else heading
    definitions = Article(
        "",
        "",
        "5.1",
        f"{heading} 5.1",
        say("Begrippen", "Definitions"),
        (
            Paragraph(
                "",
                text(say("In dit hoofdstuk wordt verstaan onder:", "In this chapter:")),
                (
                    Item(
                        "",
                        (
                            TermSpan(say("AI-systeem", "AI system"), "ai-system"),
                            TextSpan(
                                say(
                                    ": een machinaal systeem dat met een zekere mate van zelfstandigheid werkt en dat"
                                    " uit de invoer die het ontvangt, afleidt hoe het uitvoer geeft;",
                                    ": a machine-based system that operates with some autonomy and infers"
                                    " from the input it receives how to generate outputs;",
                                )
                            ),
                        ),
                    ),
                    Item(
                        "",
                        (
                            TermSpan(say("scholingsbudget", "training budget"), "budget"),
                            TextSpan(
                                say(
                                    ": het budget, bedoeld in ",
                                    ": the budget referred to in ",
                                )
                            ),
                            ReferenceSpan(f"{lower} 5.2", Target("p1")),
                            TextSpan("."),
                        ),
                    ),
                ),
            ),
        ),
        ArticleSort.DEFINITIONS,
    )
    budget = Article(
        "p1",
        "retraining.personal-budget",
        "5.2",
        f"{heading} 5.2",
        say("Persoonlijk scholingsbudget", "Personal training budget"),
        (
            Paragraph(
                "1.",
                (
                    TextSpan(say("De werkgever ", "The employer ")),
                    value("p1", "duty", say("spant zich aantoonbaar in", "makes demonstrable efforts"), whole=False),
                    TextSpan(
                        say(
                            " om voor iedere werknemer per kalenderjaar een scholingsbudget van ",
                            " to provide every employee each calendar year with a training budget of ",
                        )
                    ),
                    value("p1", "amount", "€ 1.500" if nl else "€1,500"),
                    TextSpan(" "),
                    value("p1", "duty", say("beschikbaar te stellen", "without charge"), 2, whole=False),
                    TextSpan("."),
                ),
            ),
            Paragraph(
                "2.",
                text(say("De werknemer besteedt het budget aan:", "The employee spends the budget on:")),
                (
                    Item("a.", text(say("het leren werken met AI-systemen;", "learning to work with AI systems;"))),
                    Item("b.", text(say("scholing die gericht is op:", "training aimed at:"))),
                    Item(
                        "1°.",
                        text(say("een andere functie bij de werkgever; of", "another job with the employer; or")),
                        2,
                    ),
                    Item("2°.", text(say("werk buiten de onderneming;", "work outside the company;")), 2),
                    Item("c.", text(say("loopbaanadvies.", "career advice."))),
                ),
                label="purposes",
                closing=text(
                    say(
                        "De werkgever weigert alleen schriftelijk en met redenen.",
                        "The employer refuses only in writing, with reasons.",
                    )
                ),
            ),
            Paragraph(
                "3.",
                (
                    TextSpan(
                        say("Een budget dat niet is gebruikt, blijft ", "An unused budget remains available for ")
                    ),
                    OpenSpan(say("[termijn]", "[period]"), Anchor("p1", "saving_years", 1)),
                    TextSpan(say(" beschikbaar, onverminderd ", ", without prejudice to ")),
                    ReferenceSpan(say(f"{lower} 5.3, lid 2", f"{lower} 5.3, paragraph 2"), Target("p2", "tables")),
                    TextSpan(say(" en het ", " and the ")),
                    ReferenceSpan(say("tweede lid", "second paragraph"), Target("p1", "purposes")),
                    TextSpan("."),
                ),
            ),
        ),
    )
    plan = Article(
        "p2",
        "social-plan.redeployment",
        "5.3",
        f"{heading} 5.3",
        say("Van werk naar werk", "From job to job"),
        (
            Paragraph(
                "1.",
                (
                    TextSpan(say("De termijn van herplaatsing bedraagt ", "The redeployment period is ")),
                    DisputedSpan(
                        say(
                            "[werkgever: 6 maanden; vakbonden: 12 maanden]", "[employer: 6 months; unions: 12 months]"
                        ),
                        Anchor("p2", "period", 1),
                        (SideText("a", "6", None), SideText("b", "12", None)),
                    ),
                    TextSpan("."),
                ),
            ),
            Paragraph(
                "2.",
                text(say("De aanvulling op het loon bedraagt:", "The supplement to pay is:")),
                (),
                TableBlock(
                    Anchor("p2", "supplement", 1),
                    (
                        say("Diensttijd", "Length of service"),
                        say("Aanvulling", "Supplement"),
                        say("Duur", "Duration"),
                    ),
                    tuple(
                        tuple(
                            value("p2", "supplement", cell, 3 * at + column + 1) for column, cell in enumerate(cells)
                        )
                        for at, cells in enumerate(
                            (
                                (say("tot 5 jaar", "up to 5 years"), "70%", say("3 maanden", "3 months")),
                                (say("5 tot 10 jaar", "5 to 10 years"), "80%", say("6 maanden", "6 months")),
                                (
                                    say("10 jaar en langer", "10 years and longer"),
                                    "90%",
                                    say("12 maanden", "12 months"),
                                ),
                            )
                        )
                    ),
                    say("Aanvulling naar diensttijd", "Supplement by length of service"),
                ),
                "tables",
            ),
        ),
        mark=say("geparkeerd", "parked"),
    )
    sole = Article(
        "p3",
        "involvement.early",
        "5.4",
        f"{heading} 5.4",
        say(
            "Vroege betrokkenheid van de ondernemingsraad bij besluiten over invoering en wijziging van AI-systemen",
            "Early involvement of the works council in decisions on introducing and changing AI systems",
        ),
        (
            Paragraph(
                "",
                (
                    TextSpan(
                        say("De werkgever vraagt de ondernemingsraad om ", "The employer asks the works council for ")
                    ),
                    value("p3", "right", say("instemming", "consent")),
                    TextSpan(say(", met inachtneming van ", ", with due regard to ")),
                    ReferenceSpan(say("artikel 1.3", "Article 1.3"), None),
                    TextSpan("."),
                ),
            ),
        ),
    )
    protocol = Annex(
        AnnexSort.PROTOCOL,
        f"{words['annex']} 1",
        say("Protocolafspraken", "Protocol agreements"),
        say("Partijen spreken voor de looptijd van de cao het volgende af.", "For the term of the agreement:"),
        (
            Article(
                "p4",
                "evaluation.study",
                "1",
                say("Afspraak 1", "Item 1"),
                say("Onderzoek", "Study"),
                (
                    Paragraph(
                        "1.",
                        (
                            TextSpan(
                                say(
                                    "Partijen evalueren dit hoofdstuk vóór ",
                                    "The parties evaluate this chapter before ",
                                )
                            ),
                            value("p4", "date", say("1 juli 2028", "1 July 2028")),
                            TextSpan("."),
                        ),
                    ),
                    Paragraph(
                        "2.",
                        (
                            TextSpan(say("Zij betrekken daarbij ", "They consider ")),
                            ReferenceSpan(f"{lower} 5.2", Target("p1")),
                            TextSpan("."),
                        ),
                    ),
                ),
            ),
        ),
    )
    explanation = Annex(
        AnnexSort.EXPLANATION,
        f"{words['annex']} 2",
        say("Toelichting", "Explanation"),
        "",
        (
            Article(
                "p1",
                "retraining.personal-budget",
                "5.2",
                f"{heading} 5.2",
                say("Persoonlijk scholingsbudget", "Personal training budget"),
                (Paragraph("", text(say("Het budget is van de werknemer.", "The budget is the employee's."))),),
                ArticleSort.EXPLANATION,
            ),
        ),
    )
    return Document(
        language,
        Imprint(
            words["title"],
            words["subtitle"],
            words["status"],
            words["round"],
            date(2026, 11, 23),
            words["authors"],
            concept,
        ),
        Chapter("5", words["chapter"], words["chapter_title"], (definitions, budget, plan, sole)),
        (protocol, explanation),
        (
            Signatory("Voorbeeldbank N.V.", say("werkgeverszijde", "employer")),
            Signatory("Vakbond Voorbeeld", say("werknemerszijde", "employees")),
            Signatory("Bond van Verzonnen Vakgenoten", say("werknemerszijde", "employees")),
        ),
    )


def sample(*languages: Language) -> Tabled:
    return Tabled("voorbeeld-0001", tuple(sample_document(language) for language in languages or (Language.NL,)))


def long_document(articles: int) -> Document:
    """The sample's budget article, many times over, each with its own placement."""
    document = sample_document()
    made = []
    for place in range(1, articles + 1):
        paragraphs = tuple(
            replace(part, label="", spans=tuple(_moved(span, f"q{place}") for span in part.spans))
            for part in document.chapter.articles[1].paragraphs
        )
        made.append(
            replace(
                document.chapter.articles[1],
                placement=f"q{place}",
                number=f"5.{place}",
                heading=f"Artikel 5.{place}",
                paragraphs=paragraphs,
            )
        )
    return replace(document, chapter=replace(document.chapter, articles=tuple(made)), annexes=())


def _moved(span: Span, placement: str) -> Span:
    if isinstance(span, ReferenceSpan):
        return ReferenceSpan("artikel 5.2", Target("q2"))
    if isinstance(span, ValueSpan | OpenSpan | DisputedSpan):
        return replace(span, anchor=replace(span.anchor, placement=placement))
    return span


_TEXTS = st.text(max_size=30)
_NUMBERS = st.sampled_from(["1.", "2.", "A.", "b.", "1°.", "7)", "", "x%1", "iv."])


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Arbitrary documents: any text in any span, any numbers, in any order."""
    counts: dict[tuple[str, str], int] = {}

    def anchor(placement: str) -> Anchor:
        parameter = draw(
            st.sampled_from(["amount", "period", "a_rather_long_name_of_a_parameter_that_goes_on_and_on"])
        )
        counts[placement, parameter] = counts.get((placement, parameter), 0) + 1
        return Anchor(placement, parameter, counts[placement, parameter])

    def span(placement: str) -> Span:
        words = draw(_TEXTS)
        kind = draw(st.integers(0, 6))
        if kind == 0:
            return OpenSpan(words, anchor(placement))
        if kind == 1:
            return DisputedSpan(words, anchor(placement), ())
        if kind == 2:
            target = draw(st.sampled_from([None, Target("a1"), Target("a0", "l"), Target("nowhere")]))
            return ReferenceSpan(draw(st.sampled_from([words, "artikel 5.1", "lid 1", "Artikel 5.1, lid 1"])), target)
        if kind == 3:
            return TermSpan(words, "term")
        if kind == 4:
            return TextSpan(words)
        return ValueSpan(words, anchor(placement), 1)

    def spans(placement: str) -> tuple[Span, ...]:
        return tuple(span(placement) for _ in range(draw(st.integers(0, 3))))

    def paragraph(placement: str) -> Paragraph:
        items = tuple(
            Item(draw(_NUMBERS), spans(placement), draw(st.integers(1, 3))) for _ in range(draw(st.integers(0, 2)))
        )
        table = None
        if draw(st.booleans()):
            rows = tuple(
                tuple(span(placement) for _ in range(draw(st.integers(0, 2)))) for _ in range(draw(st.integers(0, 2)))
            )
            table = TableBlock(Anchor(placement, "table", 1), (draw(_TEXTS), draw(_TEXTS)), rows, draw(_TEXTS))
        return Paragraph(
            draw(_NUMBERS), spans(placement), items, table, draw(st.sampled_from(["", "l"])), spans(placement)
        )

    def article(place: int, prefix: str) -> Article:
        placement = f"{prefix}{place}"
        number = draw(st.sampled_from([f"5.{place + 1}", f"{place}", "9.9", ""]))
        return Article(
            placement,
            "theme.clause",
            number,
            f"Artikel {number}",
            draw(_TEXTS),
            tuple(paragraph(placement) for _ in range(draw(st.integers(0, 2)))),
            draw(st.sampled_from(ArticleSort)),
            draw(st.sampled_from(["", "geparkeerd"])),
        )

    imprint = Imprint(
        draw(_TEXTS), draw(_TEXTS), draw(_TEXTS), draw(_TEXTS), date(2026, 11, 23), draw(_TEXTS), draw(st.booleans())
    )
    chapter = Chapter(
        "5", "Hoofdstuk 5", draw(_TEXTS), tuple(article(place, "a") for place in range(draw(st.integers(0, 3))))
    )
    annexes = tuple(
        Annex(AnnexSort.PROTOCOL, f"Bijlage {place + 1}", draw(_TEXTS), draw(_TEXTS), (article(place, "b"),))
        for place in range(draw(st.integers(0, 1)))
    )
    signatories = tuple(Signatory(draw(_TEXTS), draw(_TEXTS)) for _ in range(draw(st.integers(0, 3))))
    return Document(draw(st.sampled_from(Language)), imprint, chapter, annexes, signatories)
