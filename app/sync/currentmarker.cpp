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
        const QList<Correction> corrections = list ? list->corrections : QList<Correction>();
        context.memory.corrections = std::make_shared<const Corrections>(corrections);
        context.memory.lessons = context.recogniser
            ? std::make_shared<const entity::Lessons>(context.recogniser->lessonsOf(corrections))
            : nullptr;
        context.memory.correctionRevision = list ? list->revision : -1;
    }
    Marker marker{context.recogniser, context.memory.corrections, context.memory.correctionRevision,
        context.memory.lessons};
    co_return marker;
}

} // namespace sokbo
