// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/fuzzing.h"
#include "text/dates.h"

using namespace sokbo;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(bytesOf(data, size));
    const QDateTime now(QDate(2025, 2, 4), QTime(6, 20), Qt::UTC);
    for (const DateHints &hints : {DateHints{}, DateHints{true, {}}, DateHints{true, now}}) {
        const auto date = parseDate(text, hints);
        if (!date)
            continue;
        MUST_HOLD(date->isValid());
        MUST_HOLD(date->timeSpec() == Qt::UTC);
        // What was read and written again is read as the same.
        if (date->date().year() >= 1000 && date->date().year() <= 9999)
            MUST_HOLD(parseDate(date->toString(Qt::ISODate)) == date);
    }
    return 0;
}
