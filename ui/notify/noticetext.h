// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/notifyplan.h"

namespace sokbo {

// What stands in a notification, in the reader's language. Plain text: whoever shows it as markup escapes it.
struct NoticeText {
    QString title;
    QString body; // lines
};

NoticeText noticeText(const Notice &notice);
QString reasonText(const NoteworthyReason &reason); // "Watched name 윤하늘"

} // namespace sokbo
