// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace stoker::widgets {

/// The application's font from what the desktop gave: at least 13 px; Noto Sans where the desktop only said "sans serif".
[[nodiscard]] QFont bodyFont(const QFont& system);

/// How much larger than designed everything is, because the body font is: 1 at 13 px, never below.
[[nodiscard]] double scale();
/// A length of the design (px at 96 dpi) at the size of the body font.
[[nodiscard]] int scaled(int px);

/// Text of a designed size. 11 caption, axis, header; 12 table, legend; 13 body, titles; 24 tile figure.
[[nodiscard]] QFont textFont(int px, QFont::Weight weight = QFont::Normal);
/// The same for figures: a family whose digits are all equally wide. Qt 6.4 cannot switch on `tnum`, so another family it is.
[[nodiscard]] QFont figureFont(int px, QFont::Weight weight = QFont::Normal);
[[nodiscard]] bool hasTabularDigits(const QFont& font);

} // namespace stoker::widgets
