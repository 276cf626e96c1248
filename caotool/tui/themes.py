"""Three sets of colours: light for rooms with a projector, dark, and high contrast."""

from __future__ import annotations

from textual.theme import Theme

LIGHT = Theme(
    name="caotool-light",
    primary="#1f4e79",
    secondary="#4a6785",
    accent="#8a4b08",
    warning="#8a5a00",
    error="#a61b1b",
    success="#1c6b3c",
    foreground="#1b1f24",
    background="#f7f7f4",
    surface="#ffffff",
    panel="#e9ecef",
    boost="#dfe6ee",
    dark=False,
    variables={
        "border": "#9aa5b1",
        "border-blurred": "#c3cad2",
        "footer-key-foreground": "#1f4e79",
        "input-selection-background": "#1f4e79 30%",
        "block-cursor-text-style": "bold",
        "value": "#0b4f8a",
        "open": "#8a3b00",
        "open-background": "#fff1c9",
        "disputed-background": "#fbe0dc",
        "quiet": "#57606a",
    },
)

DARK = Theme(
    name="caotool-dark",
    primary="#7fb2e5",
    secondary="#8fa7bf",
    accent="#f0a35e",
    warning="#e8b04a",
    error="#ff8a80",
    success="#7fd19b",
    foreground="#e6e9ec",
    background="#15191d",
    surface="#1c2126",
    panel="#262c33",
    boost="#2c343c",
    dark=True,
    variables={
        "border": "#55606b",
        "border-blurred": "#39424b",
        "footer-key-foreground": "#7fb2e5",
        "input-selection-background": "#7fb2e5 35%",
        "block-cursor-text-style": "bold",
        "value": "#8cc4ff",
        "open": "#ffd479",
        "open-background": "#4a3a12",
        "disputed-background": "#55231f",
        "quiet": "#a3adb7",
    },
)

CONTRAST = Theme(
    name="caotool-contrast",
    primary="#ffff00",
    secondary="#ffffff",
    accent="#00ffff",
    warning="#ffd700",
    error="#ff9c9c",
    success="#7dff7d",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#1a1a1a",
    boost="#1a1a1a",
    dark=True,
    variables={
        "border": "#ffffff",
        "border-blurred": "#bfbfbf",
        "footer-key-foreground": "#ffff00",
        "input-selection-background": "#ffff00 40%",
        "block-cursor-background": "#ffff00",
        "block-cursor-foreground": "#000000",
        "block-cursor-text-style": "bold",
        "value": "#9fe0ff",
        "open": "#ffff00",
        "open-background": "#333300",
        "disputed-background": "#4d0000",
        "quiet": "#d9d9d9",
    },
)

THEMES: tuple[Theme, ...] = (LIGHT, DARK, CONTRAST)
"""The themes in the order in which they are offered; the first is the default."""
