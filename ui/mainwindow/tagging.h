// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow/notices.h"
#include "mainwindow/undosteps.h"
#include "store/store.h"

namespace sokbo {

// Gives articles a tag, or takes it off them. Many are done in slices, one after another, so that nothing
// else waits for them; taking it back is one step all the same, also of what was done before it was
// cancelled.
class Tagging final : public QObject {
    Q_OBJECT
public:
    static constexpr qsizetype slice = 400; // articles; some hundredths of a second

    Tagging(Store &store, UndoSteps &undo, Notices &notices);

    void setTag(const QList<ArticleId> &articles, const QString &tag, bool on);
    bool isRunning() const { return m_isRunning; } // longer than a slice
    void cancel(); // the tags that wait, too

Q_SIGNALS:
    void progress(const QString &text, int done, int total);
    void ended();

private:
    struct Work {
        QList<ArticleId> articles;
        QString tag;
        bool on = true;
        qsizetype done = 0;
        FormerState replaced = {};
    };
    void begin();
    void goOn();
    void end(bool isWhole);

    Store &m_store;
    UndoSteps &m_undo;
    Notices &m_notices;
    QList<Work> m_works; // the first one is under way
    bool m_isRunning = false, m_isCancelled = false;
};

} // namespace sokbo
