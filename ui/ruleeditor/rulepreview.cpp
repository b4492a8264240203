// SPDX-License-Identifier: GPL-3.0-or-later
#include "ruleeditor/rulepreview.h"

#include "kit/answer.h"
#include "kit/words.h"
#include "rules/rulequery.h"

#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

namespace sokbo {

namespace {

constexpr int previewRest = 300;
constexpr int shownHeadlines = 30;

QString rowText(const Headline &headline, const QDateTime &now)
{
    const QString title = headline.flag.isEmpty()
        ? headline.title
        : QStringLiteral("[%1] %2").arg(headline.flag, headline.title);
    return QStringLiteral("%1  %2 · %3").arg(boardTime(headline.published, now), headline.sourceTitle, title);
}

} // namespace

RulePreview::RulePreview(const Store &store, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_clock(clock)
    , m_said(new QLabel(this))
    , m_list(new QListWidget(this))
{
    m_said->setTextFormat(Qt::PlainText);
    m_list->setAccessibleName(tr("What the rule would have caught"));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_said->setBuddy(m_list);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_said);
    layout->addWidget(m_list, 1);
    m_rest.setSingleShot(true);
    m_rest.setInterval(previewRest);
    connect(&m_rest, &QTimer::timeout, this, &RulePreview::ask);
}

QString RulePreview::said() const
{
    return m_said->text();
}

void RulePreview::setQuery(const QString &query)
{
    if (query == m_query)
        return;
    m_query = query;
    forget();
    m_said->clear();
    m_list->clear();
    m_rest.start();
}

void RulePreview::forget()
{
    ++m_asked;
    m_counting.cancel();
    m_reading.cancel();
}

void RulePreview::ask()
{
    const QDateTime now = m_clock.now();
    const Result<BoardQuery> query = parseRuleQuery(m_query, now);
    if (m_query.trimmed().isEmpty() || !query)
        return;
    const BoardQuery caught = caughtSince(*query, now.addDays(-days));
    m_said->setText(tr("Looking…"));
    m_reading = m_store.page(caught, shownHeadlines, std::nullopt);
    onAnswer(m_reading, this, [this, asked = m_asked](const Result<QList<Headline>> &newest) {
        if (asked == m_asked && newest)
            showNewest(*newest);
    });
    m_counting = m_store.count(caught);
    onAnswer(m_counting, this, [this, asked = m_asked](const Result<qint64> &count) {
        if (asked != m_asked)
            return;
        m_said->setText(count
                ? tr("It would have caught %Ln articles of the last 7 days.", nullptr, int(*count))
                : errorText(count.error()));
    });
}

void RulePreview::showNewest(const QList<Headline> &newest)
{
    const QDateTime now = m_clock.now();
    m_list->clear();
    for (const Headline &headline : newest) {
        auto *item = new QListWidgetItem(rowText(headline, now), m_list);
        item->setToolTip(headline.title);
    }
}

} // namespace sokbo
