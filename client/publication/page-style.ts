/** For Chromium 90 and later, on its own: no font, picture or script is fetched. A table that is too wide scrolls. */
export const pageStyle = `
:root { color: #1a1a1a; background: #fff; }
body { margin: 0; font: 16px/1.7 "Noto Sans SC", "Source Han Sans SC", "Microsoft YaHei", SimSun, sans-serif; }
main { max-width: 75rem; margin: 0 auto; padding: 1.5rem; overflow-x: auto; }
h1 { font-size: 1.6rem; line-height: 1.4; text-align: center; }
dl { display: flex; flex-wrap: wrap; gap: 0 2rem; margin: 1rem 0; }
dl div { display: flex; gap: .5rem; }
dt { color: #4a4a4a; }
dt::after { content: "："; }
dd { margin: 0; font-weight: bold; }
table { width: 100%; border-collapse: collapse; font-size: .9rem; }
caption { padding: .5rem 0; text-align: left; font-weight: bold; }
th, td { border: 1px solid #767676; padding: .35rem .5rem; text-align: left; vertical-align: top; }
thead th { background: #eef1f5; white-space: nowrap; }
.note { margin: .2rem 0 0; font-weight: normal; color: #4a4a4a; }
.code { overflow-wrap: anywhere; }
a { color: #0b4f9e; }
a:focus { outline: 3px solid #0b4f9e; outline-offset: 2px; }
@page { size: A4 landscape; margin: 15mm 12mm; }
@media print {
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; overflow: visible; }
  table { font-size: 9pt; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  thead th { background: none; }
  a { color: inherit; text-decoration: none; }
}
`;
