// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/completions.h"
#include "store/store.h"

#include <QObject>

class QKeyEvent;
class QListWidget;

namespace sokbo {

class QueryEdit;

// Offers fields and values below an editor of queries while one types. Belongs to the editor.
class QueryCompleter final : public QObject {
    Q_OBJECT
public:
    QueryCompleter(QueryEdit &edit, const Store &store);

    void textTyped(); // by the user; a text that the program sets needs no help
    void hide();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void complete();
    bool completeInitials(const CompletionContext &context);
    void completeFromStore(const CompletionContext &context);
    void offer(const CompletionContext &context, const QList<Completion> &completions);
    void offerNames(const CompletionContext &context, const QStringList &names);
    void insertCompletion(int row);
    void handleKey(QKeyEvent *event, bool *taken);

    QueryEdit &m_edit;
    const Store &m_store;
    QListWidget *m_list; // floats below the box
    CompletionContext m_context;
    QList<Completion> m_offered;
};

} // namespace sokbo
