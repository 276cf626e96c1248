"""The style sheet inside an HTML page, for the screen and for paper."""

from __future__ import annotations

from typing import Final

STYLESHEET: Final = """\
:root { color-scheme: light; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #1b1d22; background: #fff; }
body { font: 1rem/1.5 Arial, "Liberation Sans", sans-serif; }
body:has(.pair) { max-width: 72rem; }
h1, h2, h3 { color: #1f2a44; line-height: 1.25; }
h1 { margin: 1rem 0 .25rem; font-size: 1.9rem; }
h2 { margin: 2.5rem 0 1rem; font-size: 1.4rem; }
h3 { margin: 1.75rem 0 .5rem; font-size: 1.08rem; }
h2 > .number, h3 > .number { margin-right: .6em; }
.concept { margin: 0; color: #8a1c1c; font-weight: bold; letter-spacing: .2em; }
.mark { color: #5f6672; font-style: italic; font-weight: normal; }
header dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1.5rem; }
header dt { color: #5f6672; }
header dd { margin: 0; }
nav ul, ul.items { list-style: none; margin: 0; padding: 0; }
p { margin: 0 0 .5rem; }
.numbered { padding-left: 2rem; margin-bottom: .6rem; }
.numbered > p:first-child > .number { display: inline-block; width: 2rem; margin-left: -2rem; }
ul.items > li { padding-left: 2rem; margin-bottom: .3rem; }
ul.items > li > .number { display: inline-block; width: 2rem; margin-left: -2rem; }
ul.items > li.depth2 { margin-left: 2rem; }
ul.items > li.depth3 { margin-left: 4rem; }
ul.items > li.depth4 { margin-left: 6rem; }
a { color: #1f4e8c; }
mark.open { background: #ffe98a; color: inherit; }
mark.disputed { background: #fbe3d3; color: inherit; }
table { border-collapse: collapse; margin: .5rem 0 1rem; border-block: 2px solid #1f2a44; }
caption { text-align: left; font-weight: bold; padding-bottom: .3rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem .9rem .3rem .5rem; border-bottom: 1px solid #b8bec9; }
th { background: #eef1f6; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2.5rem; }
.pair > div + div { border-left: 1px solid #b8bec9; padding-left: 1.25rem; }
.signatures { margin-top: 3rem; }
.party { display: inline-block; width: 46%; margin: 1rem 3% 1rem 0; vertical-align: top; }
.party .line { border-bottom: 1px solid #5f6672; margin-top: 1.5rem; }
@media (max-width: 40rem) { .pair { grid-template-columns: 1fr; } }
@media print {
  body { max-width: none; margin: 0; padding: 0; font-size: 10pt; }
  a { color: inherit; text-decoration: none; }
  h2, h3 { break-after: avoid; }
  h2.annex { break-before: page; }
  tr, .party, .signatures { break-inside: avoid; }
  @page { size: A4; margin: 25mm; }
}
"""
