"""The facts of an employer or sector that figures are worked out with."""

TEXTS: dict[str, tuple[str, str]] = {
    "profile.headcount": ("Aantal werknemers", "Number of employees"),
    "profile.fte": ("Aantal fte", "Number of FTE"),
    "profile.wage_sum": ("Loonsom per jaar", "Wage bill per year"),
    "profile.average_hourly_wage": ("Gemiddeld uurloon", "Average hourly wage"),
    "profile.average_monthly_wage": ("Gemiddeld maandloon", "Average monthly wage"),
    "profile.average_years_of_service": ("Gemiddelde diensttijd in jaren", "Average years of service"),
    "profile.weekly_hours": ("Uren per voltijdsweek", "Hours in a full-time week"),
    "profile.affected_employees": ("Werknemers die AI raakt", "Employees affected by AI"),
    "profile.hired_in_workers": ("Ingeleende krachten", "Hired-in workers"),
    "profile.take_up": ("Verwacht gebruik van regelingen", "Expected take-up of schemes"),
    "profile.ai_savings": ("Besparing door AI per jaar", "Savings by AI per year"),
    "profile.has_works_council": ("Er is een ondernemingsraad", "There is a works council"),
    "profile.public_sector": ("Publieke sector", "Public sector"),
}
