// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/fetcher.h"

#include <QList>

namespace sokbo {

// All requests of one undertaking, so that they can be ended together.
class CancellingFetcher final : public Fetcher {
public:
    explicit CancellingFetcher(Fetcher &fetcher)
        : m_fetcher(fetcher)
    {
    }
    QFuture<Result<FetchResponse>> fetch(const FetchRequest &request) override;
    QDateTime pausedUntil(const QUrl &url) const override { return m_fetcher.pausedUntil(url); }

    void cancel(); // what is under way, and everything that is asked for from now on
    bool isCancelled() const { return m_cancelled; }

private:
    Fetcher &m_fetcher;
    QList<QFuture<Result<FetchResponse>>> m_open;
    qsizetype m_sweepAt = 64;
    bool m_cancelled = false;
};

} // namespace sokbo
