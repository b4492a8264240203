// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/suggestionbar.h"

#include "kit/measures.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace sokbo {

SuggestionBar::SuggestionBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(tr("Did you mean:"), this))
    , m_layout(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("suggestionBar"));
    setFrameShape(StyledPanel);
    m_layout->setContentsMargins(em(this, 0.7), em(this, 0.3), em(this, 0.7), em(this, 0.3));
    m_layout->addWidget(m_text);
    m_layout->addStretch();
    hide();
}

void SuggestionBar::offer(const QList<Suggestion> &suggestions)
{
    if (suggestions == m_offered)
        return;
    m_offered = suggestions;
    const QList<QPushButton *> former = findChildren<QPushButton *>();
    for (QPushButton *button : former) {
        m_layout->removeWidget(button);
        button->hide();
        button->deleteLater();
    }
    for (qsizetype i = 0; i < suggestions.size(); ++i) {
        const Suggestion &suggestion = suggestions.at(i);
        auto *button = new QPushButton(QString(suggestion.words).replace(u'&', QStringLiteral("&&")), this);
        button->setAccessibleName(tr("Search for “%1” instead").arg(suggestion.query));
        button->setToolTip(tr("Search for “%1” instead").arg(suggestion.query).toHtmlEscaped());
        connect(
            button, &QPushButton::clicked, this, [this, query = suggestion.query] { Q_EMIT taken(query); });
        m_layout->insertWidget(int(i) + 1, button);
    }
    setAccessibleName(m_text->text());
    setVisible(!suggestions.isEmpty());
}

} // namespace sokbo
