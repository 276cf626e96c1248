"""How a written web page looks, on a screen and on paper."""

SHEET = """\
:root { --ink: #1f3049; --grey: #5b6573; --rule: #c9ced6; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.5rem 4rem; max-width: 48rem; color: #1a1a1a; background: #fff;
  font: 1rem/1.55 Calibri, Carlito, "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
body.two { max-width: 80rem; }
h1, h2, h3 { color: var(--ink); line-height: 1.25; }
h1 { font-size: 2rem; margin: 0 0 .25rem; }
h2 { font-size: 1.45rem; margin: 2.75rem 0 1rem; padding-bottom: .35rem; border-bottom: 2px solid var(--ink); }
h3 { font-size: 1.1rem; margin: 2rem 0 .6rem; }
h2 .number, h3 .number { margin-right: .75em; }
p { margin: 0 0 .6rem; }
a { color: var(--ink); text-underline-offset: .15em; }
.concept { font-weight: bold; letter-spacing: .2em; color: var(--grey); }
.subtitle { font-size: 1.2rem; color: var(--grey); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 2rem; }
dt { color: var(--grey); } dd { margin: 0; }
nav h2 { font-size: 1.2rem; border: 0; margin: 2rem 0 .25rem; }
nav ol { list-style: none; padding: 0; margin: 0; }
nav a { text-decoration: none; } nav a:hover, nav a:focus { text-decoration: underline; }
.paragraph, .item { display: flex; }
.paragraph > .number { flex: 0 0 2.2rem; } .paragraph > div { flex: 1; min-width: 0; }
.item > .number { flex: 0 0 2.2rem; } .item > p { flex: 1; margin-bottom: .3rem; }
.depth-2 { margin-left: 2.2rem; } .depth-3, .depth-4, .depth-5, .depth-6 { margin-left: 4.4rem; }
.mark { font-weight: normal; font-style: italic; color: var(--grey); }
mark { background: #fff2a8; color: inherit; padding: 0 .1em; }
table { border-collapse: collapse; margin: .5rem 0 1rem; width: 100%; border-block: 2px solid var(--ink); }
caption { text-align: left; font-weight: bold; color: var(--ink); padding-bottom: .35rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem .75rem; border-top: 1px solid var(--rule); }
th { background: #eef1f5; color: var(--ink); }
.signatures { list-style: none; padding: 0; } .signatures li { margin-top: 1rem; }
.beside { display: grid; grid-template-columns: 1fr 1fr; gap: 0 3rem; } .beside > div { min-width: 0; }
@media (max-width: 50rem) { .beside { grid-template-columns: 1fr; } }
@media print {
  @page { size: A4; margin: 2.5cm; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  main > h2, h2.annex { break-before: page; }
  h2, h3, caption, thead { break-after: avoid; } tr, .item { break-inside: avoid; }
  nav a, main a { color: inherit; text-decoration: none; }
}
"""
"""The whole sheet; colours hold 4.5:1 on white, and nothing is said by colour alone."""
