// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

class QApplication;

namespace stoker::widgets {

/// What a colour means (look, section 2). The value comes from the palette in use: light or dark, or a foreign one.
enum class ColorRole {
    Window, Surface, Sunken, Hover, Selection, Text, Text2, Text3, Accent, OnAccent, Border, Grid, Control,
    Demand, Supply, SupplyText, Heat, Wish, Trouble, TroubleText, Caution, CautionText, Good,
    Production, OnProduction, Test, Development,
    Raised,     ///< the chosen segment of a segmented control, the current row of the rail
    Trough,     ///< the empty part of a bar
    Hatch,      ///< the lines over a span without data
    ScrollBar,
    PolicyA, PolicyB, PolicyC, PolicyD, ///< columns of the lab; each also has its letter
};

enum class ThemeChoice { System, Light, Dark };

[[nodiscard]] bool isDark(const QPalette& palette);
[[nodiscard]] QColor color(ColorRole role, const QPalette& palette);
/// Of the application's palette.
[[nodiscard]] QColor color(ColorRole role);

/// `share` of `over` laid on `under`, both opaque.
[[nodiscard]] QColor mix(const QColor& under, const QColor& over, double share);
[[nodiscard]] QColor withAlpha(QColor color, double alpha);

/// The palette of a choice; `system` is what the desktop gives, used for ThemeChoice::System if it says anything.
[[nodiscard]] QPalette paletteFor(ThemeChoice choice, const QPalette& system);

/// Fusion with our proxy style and palette, and a body font of at least 13 px. May be called again at run time;
/// widgets get their PaletteChange event and repaint. GUI thread.
void applyTheme(QApplication& application, ThemeChoice choice);

} // namespace stoker::widgets
