"""How the page of HTML looks: by day, by night and on paper."""

STYLE = """
:root { color-scheme: light dark; --error: #b3261e; --warning: #a15c00; --note: #5b6b7a; --line: #8884; --soft: #8881; --mark: #ffe27a; }
@media (prefers-color-scheme: dark) { :root { --error: #ff8a80; --warning: #ffb74d; --note: #9fb3c8; --mark: #6b5500; } }
* { box-sizing: border-box; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 62rem; margin: 0 auto; padding: 0 1.2rem 3rem; }
h1 { margin: 1.5rem 0 0; }
h2 { margin: 2.5rem 0 .8rem; border-bottom: 1px solid var(--line); }
h3 { margin: 0; font-size: 1rem; overflow-wrap: anywhere; }
small { font-weight: normal; opacity: .65; }
nav { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; }
a { color: inherit; }
.show { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; }
article { margin: .8rem 0; padding: .6rem .9rem; border: 1px solid var(--line); border-left: .35rem solid var(--note); border-radius: .3rem; break-inside: avoid; }
article.error { border-left-color: var(--error); }
article.warning { border-left-color: var(--warning); }
article:target { outline: 2px solid currentColor; }
article.known { opacity: .7; }
.error .rule b { color: var(--error); }
.warning .rule b { color: var(--warning); }
.rule { margin: 0 0 .5rem; font-size: .82rem; opacity: .85; }
.rule em { font-style: normal; font-weight: bold; color: var(--error); }
code { font-family: ui-monospace, monospace; user-select: all; }
cite { font-style: normal; font-size: .82rem; opacity: .8; overflow-wrap: anywhere; }
q { quotes: none; font-family: Georgia, serif; overflow-wrap: anywhere; }
mark { background: var(--mark); color: inherit; padding: 0 .1em; }
data { font-size: .82rem; white-space: nowrap; opacity: .8; }
.sides { list-style: none; margin: 0; padding: 0; }
.sides li { padding: .15rem 0; }
.two { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: .3rem 1rem; }
.two cite { display: block; }
.evidence { margin: .4rem 0 0; padding-left: 1.2rem; font-size: .85rem; }
.repair, .decision, .open { margin: .5rem 0 0; padding: .3rem .6rem; background: var(--soft); border-radius: .3rem; }
table { width: 100%; border-collapse: collapse; font-size: .85rem; }
th, td { padding: .3rem .5rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
td:nth-child(3) { white-space: nowrap; }
#sources { overflow-x: auto; }
footer { margin-top: 2.5rem; font-size: .82rem; opacity: .8; }
body:has(#show-error:not(:checked)) article.error:not(.known),
body:has(#show-warning:not(:checked)) article.warning:not(.known),
body:has(#show-note:not(:checked)) article.note:not(.known),
body:has(#show-known:not(:checked)) article.known { display: none; }
@media print { .show, nav { display: none; } body { max-width: none; font-size: 11px; } }
"""
