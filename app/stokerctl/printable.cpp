// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stokerctl/printable.h"

namespace stoker::app::ctl {

QString printable(QString text)
{
    for (QChar& c : text) {
        if (c < u' ' || (c >= u'\x7f' && c <= u'\x9f'))
            c = QChar::ReplacementCharacter;
    }
    return text;
}

} // namespace stoker::app::ctl
