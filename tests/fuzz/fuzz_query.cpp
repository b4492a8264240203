// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/fuzzing.h"
#include "search/boardquery.h"

using namespace sokbo;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(bytesOf(data, size));
    const Result<BoardQuery> query = parseQuery(text, QDateTime(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC));
    if (query)
        return 0;
    MUST_HOLD(query.error().kind == Error::Kind::Usage && !query.error().message.isEmpty());
    MUST_HOLD(query.error().code >= 0 && query.error().code <= text.size());
    return 0;
}
