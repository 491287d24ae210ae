// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/executor.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace stoker::session {

/// Brings what is kept for each executor (`tracks`: anything with an `id`, sorted by it) in line with a new list, also sorted: one track for
/// each executor in the same order, new ones default-made, `left(track)` called for those that are no more. O(n); no hash, no copy when nothing changed.
template <class Track, class Left>
void alignById(std::vector<Track>& tracks, const std::vector<domain::Executor>& executors, Left&& left)
{
    if (std::equal(tracks.begin(), tracks.end(), executors.begin(), executors.end(),
                   [](const Track& track, const domain::Executor& executor) { return track.id == executor.id; }))
        return;
    std::vector<Track> aligned;
    aligned.reserve(executors.size());
    auto old = tracks.begin();
    for (const domain::Executor& executor : executors) {
        for (; old != tracks.end() && old->id < executor.id; ++old)
            left(std::move(*old));
        if (old != tracks.end() && old->id == executor.id) {
            aligned.push_back(std::move(*old));
            ++old;
        } else {
            aligned.emplace_back();
            aligned.back().id = executor.id;
        }
    }
    for (; old != tracks.end(); ++old)
        left(std::move(*old));
    tracks = std::move(aligned);
}

} // namespace stoker::session
