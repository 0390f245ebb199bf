/// How a page looks: for a screen, light or dark as the reader's system is, and for paper. Colours keep a contrast of 4.5 to
/// 1 and more (WCAG 2.2, 1.4.3); SVG shapes 3 to 1 (1.4.11).
enum PageStyle {
  static let text = """
    :root{color-scheme:light dark;--paper:#fff;--ink:#1b1b1b;--faint:#595959;--line:#c9c9c9;--link:#0b4f9e;--bar:#1f6f8b;\
    --coarse:#8a6d1d;--mark:#ffe27a;--mark-ink:#1b1b1b;--panel:#f5f5f2}
    @media (prefers-color-scheme:dark){:root{--paper:#14171a;--ink:#e8e8e8;--faint:#a9b1b8;--line:#454b50;--link:#8cbcff;\
    --bar:#5fb3d0;--coarse:#d2ae4f;--mark:#5f4d00;--mark-ink:#fff;--panel:#1d2226}}
    *{box-sizing:border-box}
    body{margin:0 auto;padding:1.5rem;max-width:60rem;background:var(--paper);color:var(--ink);\
    font:1rem/1.55 system-ui,"Segoe UI","DejaVu Sans",sans-serif}
    h1{line-height:1.2;margin:.2em 0}h2{margin:2em 0 .4em;line-height:1.25}h3{margin:1.6em 0 .2em}
    a{color:var(--link);overflow-wrap:anywhere}a:focus-visible,button:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--link);outline-offset:2px}
    .skip{position:absolute;left:-999rem}.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.3rem .6rem}
    code,pre,.path{font-family:ui-monospace,"DejaVu Sans Mono",monospace;font-size:.9em}
    pre{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--panel);border-left:4px solid var(--bar);padding:.6rem .8rem;margin:1rem 0}
    dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem;font-size:.9rem}dt{color:var(--faint)}dd{margin:0;overflow-wrap:anywhere}
    .scroll{overflow-x:auto}
    table{border-collapse:collapse;font-size:.92rem;margin:.6rem 0}
    caption{text-align:left;color:var(--faint);padding:.2rem 0}
    th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid var(--line)}
    thead th{border-bottom:2px solid var(--ink)}
    .n{text-align:right;font-variant-numeric:tabular-nums}.d{white-space:nowrap}.none,.footer,.place,.path{color:var(--faint)}
    tr.group th{padding-top:1rem;border-bottom:2px solid var(--line)}
    .footer{font-size:.88rem;margin:.2rem 0}
    figure{margin:1rem 0}figcaption{font-weight:600}
    svg{width:100%;min-width:42rem;height:auto;display:block}
    svg text{font:12px system-ui,"DejaVu Sans",sans-serif;fill:var(--ink)}svg .tick,svg .unit{fill:var(--faint)}svg .lane{font-weight:600;paint-order:stroke;stroke:var(--paper);stroke-width:4px}
    .line{fill:none;stroke:var(--bar);stroke-width:2}.dot{fill:var(--bar);fill-opacity:.6}
    .bar{fill:var(--bar)}.coarse{fill:var(--coarse)}.bar:hover,.coarse:hover,.on{stroke:var(--ink);stroke-width:2}
    .grid{stroke:var(--line);stroke-width:1}.axis{stroke:var(--ink);stroke-width:1}
    .tools{display:flex;flex-wrap:wrap;gap:.4rem;align-items:center}.tools output{min-height:1.5em}
    button{font:inherit;color:var(--ink);background:var(--panel);border:1px solid var(--faint);border-radius:4px;min-width:2rem;min-height:2rem}
    mark{background:var(--mark);color:var(--mark-ink);padding:0 .1em}
    blockquote{margin:.4rem 0;padding-left:1rem;border-left:4px solid var(--line);overflow-wrap:anywhere;white-space:pre-line}blockquote p{margin:0}
    .passage{margin:1rem 0}.passage:target,mark:target{outline:3px solid var(--bar);outline-offset:2px}
    mark.other{background:none;color:inherit;padding:0}td sup{display:none}sup{line-height:1;font-size:.72em;margin-left:.15em}
    .place{font-size:.88rem;margin:0}
    .ask,.explain{border:1px solid var(--line);border-left:4px solid var(--coarse);padding:.2rem 1rem;margin:1rem 0}
    summary{cursor:pointer}
    @media (max-width:40rem){body{padding:1rem}dl{grid-template-columns:1fr}dd{margin-bottom:.4rem}}
    @media print{:root{--paper:#fff;--ink:#000;--faint:#444;--line:#aaa;--link:#000;--bar:#333;--coarse:#888;--mark:#ddd;--mark-ink:#000;--panel:#fff}\
    body{max-width:none;padding:0;font-size:10pt}svg{min-width:0}.tools,.skip{display:none}.scroll{overflow:visible}\
    tr,figure,.passage,pre{break-inside:avoid}h1,h2,h3{break-after:avoid}thead{display:table-header-group}\
    details::details-content{content-visibility:visible;height:auto}mark{text-decoration:underline}}
    """
}
