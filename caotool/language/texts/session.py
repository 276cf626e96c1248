"""What is said about undoing, history and exports."""

TEXTS: dict[str, tuple[str, str]] = {
    "session.step": ("{label}", "{label}"),
    "session.undone": ("Ongedaan: {label}", "Undone: {label}"),
    "session.redone": ("Opnieuw: {label}", "Redone: {label}"),
    "session.undone_steps": ("{count} stappen ongedaan gemaakt", "{count} steps undone"),
    "session.redone_steps": ("{count} stappen opnieuw gedaan", "{count} steps done again"),
    "session.cannot_be_kept": (
        "Deze waarde kan niet worden bewaard: het getal is te groot. Vul een kleiner getal in.",
        "This value cannot be kept: the number is too large. Fill in a smaller number.",
    ),
    "session.no_such_step": (
        "Stap {number} is niet te bereiken: zij bestaat niet, een andere wijziging kwam ervoor in de plaats, of er "
        "ligt een stap tussen die niet ongedaan kan worden gemaakt.",
        "Step {number} cannot be reached: it does not exist, another change took its place, or a step that cannot "
        "be undone lies in between.",
    ),
}
