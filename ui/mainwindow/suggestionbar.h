// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/suggestion.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;

namespace sokbo {

// Above the board of a search that found next to nothing: what may have been meant. Nothing is replaced
// before the reader takes it.
class SuggestionBar final : public QFrame {
    Q_OBJECT
public:
    explicit SuggestionBar(QWidget *parent = nullptr);

    void offer(const QList<Suggestion> &suggestions); // empty hides the bar
    const QList<Suggestion> &offered() const { return m_offered; }

Q_SIGNALS:
    void taken(const QString &query);

private:
    QLabel *m_text;
    QHBoxLayout *m_layout;
    QList<Suggestion> m_offered;
};

} // namespace sokbo
