// SPDX-License-Identifier: GPL-3.0-or-later
#include "aloud/voice.h"

#include <algorithm>

namespace sokbo {

bool Voice::speaks(const QString &language) const
{
    const QList<VoiceChoice> all = voices();
    return std::any_of(all.cbegin(), all.cend(),
        [&language](const VoiceChoice &voice) { return voice.language == language; });
}

} // namespace sokbo
