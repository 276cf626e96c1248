"""Words that the composer itself puts into a document, and what it finds while composing."""

TEXTS: dict[str, tuple[str, str]] = {
    "compose.chapter": ("Hoofdstuk {number}", "Chapter {number}"),
    "compose.chapter_title": ("Kunstmatige intelligentie en werk", "Artificial intelligence and work"),
    "compose.article": ("Artikel {number}", "Article {number}"),
    "compose.annex": ("Bijlage {number}", "Annex {number}"),
    "compose.point": ("Punt {number}", "Point {number}"),
    "compose.protocol.title": ("Protocolafspraken", "Protocol agreements"),
    "compose.protocol.opening": (
        "Partijen komen bij het aangaan van deze cao het volgende overeen.",
        "On concluding this collective agreement the parties agree as follows.",
    ),
    "compose.explanation.title": ("Toelichting", "Explanatory notes"),
    "compose.explanation.opening": (
        "Deze toelichting hoort bij de artikelen van dit hoofdstuk.",
        "These notes belong to the articles of this chapter.",
    ),
    "compose.definitions.title": ("Begripsbepalingen", "Definitions"),
    "compose.definitions.opening": (
        "In dit hoofdstuk wordt verstaan onder:",
        "In this chapter the following terms have these meanings:",
    ),
    "compose.reference.article": ("artikel {number}", "Article {number}"),
    "compose.reference.articles": ("artikelen", "Articles"),
    "compose.reference.paragraph": ("lid {number}", "paragraph {number}"),
    "compose.reference.lettered": ("onder {number}", "under {number}"),
    "compose.reference.ordinal": ("{number} lid", "{number} paragraph"),
    "compose.reference.ordinal_own": ("het {number} lid", "the {number} paragraph"),
    "compose.reference.point": ("bijlage {annex}, punt {number}", "Annex {annex}, point {number}"),
    "compose.reference.this": ("dit artikel", "this Article"),
    "compose.reference.missing": ("[artikel over {title}]", "[article on {title}]"),
    "compose.open": ("[{label}: nog in te vullen]", "[{label}: to be completed]"),
    "compose.open.hint": ("[{label}: {hint}]", "[{label}: {hint}]"),
    "compose.choice": ("[nog te kiezen ({label}):", "[still to be chosen ({label}):"),
    "compose.choice.otherwise": ("[en anders:", "[and otherwise:"),
    "compose.missing_clause": (
        "[De clausule {clause} is niet in de bibliotheek. De ingevulde waarden zijn bewaard.]",
        "[The clause {clause} is not in the library. The values filled in are kept.]",
    ),
    "compose.missing_clause.title": ("Ontbrekende clausule", "Missing clause"),
    "compose.not_wanted": ("{who}: niet opnemen", "{who}: leave out"),
    "compose.not_wanted.note": (
        "[{who}: dit artikel niet opnemen.]",
        "[{who}: leave this article out.]",
    ),
    "compose.parked": ("geparkeerd", "parked"),
    "compose.withdrawn": ("ingetrokken", "withdrawn"),
    "compose.status.proposals": ("voorstel", "proposal"),
    "compose.status.talks": ("in onderhandeling", "under negotiation"),
    "compose.status.final_offer": ("eindbod", "final offer"),
    "compose.status.result": ("onderhandelingsresultaat", "negotiated result"),
    "compose.status.agreement_in_principle": ("principeakkoord", "agreement in principle"),
    "compose.status.consultation": ("ledenraadpleging", "consultation of members"),
    "compose.status.agreed": ("overeengekomen", "agreed"),
    "compose.round": ("ronde {number}", "round {number}"),
    "compose.invented": (
        "Voorbeeld: organisaties en feiten zijn verzonnen",
        "Example: organisations and facts are invented",
    ),
    "compose.mediator": ("bemiddelaar", "mediator"),
    "compose.side.employees": ("werknemerszijde", "employees' side"),
    "compose.side.employers": ("werkgeverszijde", "employers' side"),
    "compose.finding.clause_missing": (
        "De clausule {clause} is niet in de bibliotheek.",
        "The clause {clause} is not in the library.",
    ),
    "compose.finding.clause_missing.remedy": (
        "Kies een andere clausule, of voeg de bibliotheek toe waarin zij staat.",
        "Choose another clause, or add the library that holds it.",
    ),
    "compose.finding.reference_missing": (
        "Het artikel verwijst naar een artikel over {title}, en dat staat niet in het hoofdstuk.",
        "The article refers to an article on {title}, which is not in the chapter.",
    ),
    "compose.finding.reference_missing.remedy": (
        "Plaats {clause}, of vul bij de huisstijl van de cao in welk artikel daarover gaat.",
        "Place {clause}, or enter among the conventions which article of the cao is about it.",
    ),
    "compose.finding.label_missing": (
        "Het artikel verwijst naar een lid ({label}) dat er in {title} niet is.",
        "The article refers to a paragraph ({label}) that {title} does not have.",
    ),
    "compose.finding.label_missing.remedy": (
        "Controleer of het lid door een keuze is weggevallen.",
        "Check whether a choice has removed the paragraph.",
    ),
    "compose.finding.which_one": (
        "{title} staat meer dan eens in het hoofdstuk; de verwijzing noemt ze alle.",
        "{title} stands in the chapter more than once; the reference names them all.",
    ),
    "compose.finding.which_one.remedy": (
        "Kies welk artikel is bedoeld.",
        "Choose which article is meant.",
    ),
    "compose.finding.term_missing": (
        "Het begrip {term} is niet omschreven.",
        "The term {term} is not defined.",
    ),
    "compose.finding.term_missing.remedy": (
        "Omschrijf het begrip in het concept of in de bibliotheek.",
        "Define the term in the draft or in the library.",
    ),
    "compose.finding.value_unfit": (
        "De waarde van {label} past niet bij de clausule.",
        "The value of {label} does not fit the clause.",
    ),
    "compose.finding.value_unfit.remedy": ("Vul {label} opnieuw in.", "Fill in {label} again."),
    "compose.finding.part_missing": (
        "De gekozen waarde van {label} kent het zinsdeel {part} niet.",
        "The chosen value of {label} lacks the phrase {part}.",
    ),
    "compose.finding.part_missing.remedy": (
        "Kies een andere waarde, of vul het zinsdeel aan in de bibliotheek.",
        "Choose another value, or add the phrase to the library.",
    ),
    "compose.finding.wording_broken": (
        "De eigen tekst kan niet worden gelezen; de tekst van de bibliotheek staat er nu.",
        "Your own text cannot be read; the text of the library is shown instead.",
    ),
    "compose.finding.wording_broken.remedy": ("Verbeter de eigen tekst.", "Mend your own text."),
    "compose.finding.wording_disputed": (
        "Partijen willen een verschillende tekst; de tekst van de bibliotheek staat er nu.",
        "Parties want different wording; the text of the library is shown.",
    ),
    "compose.finding.left_out": (
        "{title} staat niet in het hoofdstuk: {why}.",
        "{title} is not in the chapter: {why}.",
    ),
    "compose.finding.left_out.remedy": (
        "Wijzig de status om het artikel op te nemen.",
        "Change the status to include the article.",
    ),
    "compose.unwanted_by_all": ("niemand wil het opnemen", "nobody wants it"),
    "conventions.known_article": (
        "Schrijf voluit wat de tekst moet noemen, zoals “artikel 1.3”, “artikel 31, lid 2” of “bijlage 4”.",
        "Write in full what the text should name, such as “article 1.3”, “article 31, paragraph 2” or “annex 4”.",
    ),
}
