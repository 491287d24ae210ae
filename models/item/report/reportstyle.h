// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>

/// How a report looks. For use inside the report, and by the test that keeps its colours those of the window.
namespace stoker::item {

struct ReportColor {
    const char* name; ///< of its CSS variable
    const char* light;
    const char* dark;
};
/// The roles of the theme that a report needs (look, section 2): columns A to D, then the rest. This room knows no colours of the screen, so they are told twice.
inline constexpr std::array<ReportColor, 11> kReportColors{{{"a", "#1a1d21", "#e4e6e9"},
                                                            {"b", "#0072b2", "#56b4e9"},
                                                            {"c", "#b87a00", "#e69f00"},
                                                            {"d", "#cc79a7", "#cc79a7"},
                                                            {"text", "#1a1d21", "#e4e6e9"},
                                                            {"text2", "#555d67", "#a2a9b3"},
                                                            {"surface", "#ffffff", "#1d2024"},
                                                            {"border", "#dcdfe4", "#30353c"},
                                                            {"grid", "#ebedf0", "#292d33"},
                                                            {"demand", "#0072b2", "#56b4e9"},
                                                            {"trouble", "#b84a00", "#f58f55"}}};

/// The style sheet: nothing in it needs escaping, and nothing in it is an address.
[[nodiscard]] QString reportStyle();

} // namespace stoker::item
