// SPDX-License-Identifier: GPL-3.0-or-later
#include "item/report/reportstyle.h"

namespace stoker::item {

using namespace Qt::StringLiterals;

namespace {

QString variables(bool dark)
{
    QString text;
    for (const ReportColor& color : kReportColors)
        text += u"--%1:%2;"_s.arg(QLatin1StringView(color.name), QLatin1StringView(dark ? color.dark : color.light));
    return text;
}

// A column has its colour and its dashes: colour is never alone.
constexpr const char* kRules = // untranslated: a style sheet
    "body{font:14px/1.45 system-ui,sans-serif;max-width:1000px;margin:24px auto;padding:0 16px;color:var(--text);background:var(--surface)}" // untranslated: a style sheet
    "h1{font-size:22px}h2{font-size:17px;margin:28px 0 4px}h3{font-size:14px;margin:16px 0 0}p{margin:4px 0}" // untranslated: a style sheet
    "table{border-collapse:collapse;margin:10px 0}th,td{padding:3px 12px;border-bottom:1px solid var(--border);text-align:right;vertical-align:top;font-variant-numeric:tabular-nums}" // untranslated: a style sheet
    "tr th:first-child{text-align:left;font-weight:normal;padding-left:0}table.words td{text-align:left;overflow-wrap:anywhere}small,.note{color:var(--text2)}" // untranslated: a style sheet
    ".scroll{overflow-x:auto}pre{white-space:pre-wrap;overflow-wrap:anywhere;padding:8px 12px;border:1px solid var(--border)}ul{margin:4px 0;padding-left:20px}" // untranslated: a style sheet
    "figure{margin:18px 0}figcaption{font-weight:600}svg{display:block;width:100%;height:auto}svg text{font-size:11px;fill:var(--text2)}.end{text-anchor:end}.mid{text-anchor:middle}" // untranslated: a style sheet
    ".grid{stroke:var(--grid)}.base{stroke:var(--border)}.limit{stroke:var(--trouble);stroke-dasharray:5 3}svg text.limits{fill:var(--trouble)}" // untranslated: a style sheet
    "polyline{fill:none;stroke-width:1.5;stroke-linejoin:round}.logs{stroke:var(--demand)}.a{stroke:var(--a)}.b{stroke:var(--b);stroke-dasharray:7 3}.c{stroke:var(--c);stroke-dasharray:2 3}.d{stroke:var(--d);stroke-dasharray:9 3 2 3}" // untranslated: a style sheet
    ".chip{fill:var(--surface);fill-opacity:.85}svg text.letter{font-size:13px;font-weight:700;stroke:none}" // untranslated: a style sheet
    "svg text.letter.a,b.a{fill:var(--a);color:var(--a)}svg text.letter.b,b.b{fill:var(--b);color:var(--b)}svg text.letter.c,b.c{fill:var(--c);color:var(--c)}svg text.letter.d,b.d{fill:var(--d);color:var(--d)}"; // untranslated: a style sheet

} // namespace

QString reportStyle()
{
    // Paper is white, whatever the screen is.
    return u":root{color-scheme:light dark;%1}@media screen and (prefers-color-scheme:dark){:root{%2}}"_s.arg(variables(false), variables(true)) + QLatin1StringView(kRules); // untranslated: a style sheet
}

} // namespace stoker::item
