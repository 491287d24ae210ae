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
};

enum class ThemeChoice { System, Light, Dark };

[[nodiscard]] bool isDark(const QPalette& palette);
[[nodiscard]] QColor color(ColorRole role, const QPalette& palette);

/// Fusion with our proxy style and palette. May be called again at run time; widgets get their PaletteChange event and repaint.
void applyTheme(QApplication& application, ThemeChoice choice);

} // namespace stoker::widgets
