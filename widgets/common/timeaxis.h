// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/instant.h"

#include <QObject>

#include <optional>

namespace stoker::widgets {

/// The window of time that charts, lane and ruler of one page share, and the cursor in it. GUI thread.
///
/// The window is a whole number of device pixel columns, each of a whole number of milliseconds, and begins at a multiple of that:
/// so a column always holds the same samples while the window moves, and curves scroll without shimmering (performance 1f).
/// While following, the window ends at `now`; a pan, a zoom away from now, or pause() lets go.
class TimeAxis final : public QObject {
    Q_OBJECT
public:
    using Instant = domain::Instant;
    using Millis = domain::Millis;
    static constexpr Millis kShortest{10'000};
    static constexpr Millis kLongest{36LL * 24 * 3600 * 1000}; ///< all of a recording

    explicit TimeAxis(QObject* parent = nullptr);

    [[nodiscard]] Instant from() const { return m_from; }
    [[nodiscard]] Instant to() const { return m_from + m_bin * m_columns; }
    [[nodiscard]] Millis span() const { return m_bin * m_columns; }
    /// What was asked for: span() is up to one column of milliseconds more.
    [[nodiscard]] Millis wantedSpan() const { return m_wanted; }
    [[nodiscard]] int columns() const { return m_columns; }
    [[nodiscard]] Millis columnSpan() const { return m_bin; }
    /// The number of the first column counted from the epoch, for patterns that must move with the data.
    [[nodiscard]] qint64 firstColumn() const { return domain::toEpochMs(m_from) / m_bin.count(); }
    [[nodiscard]] Instant now() const { return m_now; }
    [[nodiscard]] bool isFollowing() const { return m_following; }
    [[nodiscard]] std::optional<Instant> cursor() const { return m_cursor; }
    /// Where times are counted from, instead of being read off the local clock; empty: the clock.
    [[nodiscard]] std::optional<Instant> origin() const { return m_origin; }
    void setOrigin(std::optional<Instant> origin);

    /// 0 at the left edge, 1 at the right one; beyond for times outside.
    [[nodiscard]] double position(Instant time) const;
    [[nodiscard]] Instant timeAt(double position) const;

    /// The width of the plot in device pixels.
    void setColumns(int columns);
    void setNow(Instant now);
    void setSpan(Millis span);
    void setWindow(Instant from, Instant to);
    /// `factor` < 1 shows less. The time at `anchor` stays where it is; near the right edge of a following window now does.
    void zoom(double factor, Instant anchor);
    void pan(Millis distance);
    void follow();
    void pause();
    void setCursor(std::optional<Instant> cursor);

signals:
    void windowChanged();
    void cursorChanged();
    void followingChanged(bool following);

private:
    [[nodiscard]] Instant lastShown() const;
    /// The window whose last column holds `last`.
    void place(Instant last);
    void setFollowing(bool following);

    Instant m_from{};
    Instant m_now{};
    Millis m_wanted{3'600'000};
    Millis m_bin{3'600};
    int m_columns = 1000;
    bool m_following = true;
    std::optional<Instant> m_cursor;
    std::optional<Instant> m_origin;
};

} // namespace stoker::widgets
