// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feeditem.h"

#include <QtGlobal>

namespace sokbo {

// What an article brings to listen to or to watch. The numbers stand in every data folder (article.media).
enum class MediaKind : quint8 { None = 0, Audio = 1, Video = 2 };

// By its type, else by the ending of its address. None for what has no http or https address.
MediaKind mediaKindOf(const Enclosure &enclosure);
// Video where one of them is, else audio where one is.
MediaKind mediaKindOf(const QList<Enclosure> &enclosures);
MediaKind mediaKindFromNumber(qint64 number);

// "1:02:03", "62:03" or "3723", as podcasts write how long an episode is, in seconds; 0: it does not say.
int mediaSeconds(QStringView text);

} // namespace sokbo
