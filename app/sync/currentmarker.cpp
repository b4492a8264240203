// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/currentmarker.h"

#include "core/failurelog.h"

namespace sokbo {

Task<Marker> currentMarker(SyncContext &context)
{
    const Result<qint64> revision = co_await context.store.correctionRevision();
    logFailure("read the revision of the corrections", revision);
    if (!context.memory.corrections || (revision && *revision != context.memory.correctionRevision)) {
        const Result<CorrectionList> list = co_await context.store.corrections();
        logFailure("read the corrections", list);
        context.memory.corrections
            = std::make_shared<const Corrections>(list ? list->corrections : QList<Correction>());
        context.memory.correctionRevision = list ? list->revision : -1;
    }
    Marker marker{context.recogniser, context.memory.corrections, context.memory.correctionRevision};
    co_return marker;
}

} // namespace sokbo
