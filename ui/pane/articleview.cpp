// SPDX-License-Identifier: GPL-3.0-or-later
#include "pane/articleview.h"

#include "kit/answer.h"

#include <QPointer>
#include <QtConcurrent>

#include <algorithm>

namespace sokbo {

namespace {

constexpr int mostShown = 2000; // places that are marked at a time: around the one that was gone to

QList<TextSpan> placesIn(const QString &text, const LineFinder &finder)
{
    QList<TextSpan> places;
    qsizetype start = 0;
    while (start < text.size()) {
        qsizetype end = text.indexOf(u'\n', start);
        if (end < 0)
            end = text.size();
        for (const TextSpan &place : finder(text.sliced(start, end - start)))
            places.append({int(start) + place.start, int(start) + place.end});
        start = end + 1;
    }
    return places;
}

} // namespace

void ArticleView::activate(const QUrl &url)
{
    const ArticleLink link = articleLink(url);
    switch (link.kind) {
    case ArticleLink::Kind::Entity:
        Q_EMIT entityActivated(link.entity);
        break;
    case ArticleLink::Kind::Both:
        Q_EMIT bothActivated(link.entity, link.other);
        break;
    case ArticleLink::Kind::Highlight:
        activateHighlight(link.highlight);
        break;
    case ArticleLink::Kind::Legend:
        Q_EMIT legendActivated(link.type);
        break;
    case ArticleLink::Kind::Marks:
        Q_EMIT marksActivated();
        break;
    case ArticleLink::Kind::Article:
        Q_EMIT articleActivated(link.article);
        break;
    case ArticleLink::Kind::Story:
        Q_EMIT storyActivated(link.story);
        break;
    case ArticleLink::Kind::Follow:
        Q_EMIT followActivated();
        break;
    case ArticleLink::Kind::Changes:
        Q_EMIT changesActivated(link.older, link.newer);
        break;
    case ArticleLink::Kind::Text:
        Q_EMIT textActivated();
        break;
    case ArticleLink::Kind::Images:
        Q_EMIT imagesActivated();
        break;
    case ArticleLink::Kind::Play:
        Q_EMIT playActivated(link.media);
        break;
    case ArticleLink::Kind::MediaAddress:
        Q_EMIT mediaAddressActivated(link.media);
        break;
    case ArticleLink::Kind::Place:
        showPlace(QStringLiteral("at-") + link.place);
        break;
    case ArticleLink::Kind::Outside:
        Q_EMIT linkActivated(link.url);
        break;
    case ArticleLink::Kind::None:
        break;
    }
}

void ArticleView::activateBehind(const QUrl &url)
{
    const ArticleLink link = articleLink(url);
    const bool isPage = link.kind == ArticleLink::Kind::Outside && link.url.scheme() != u"mailto";
    isPage ? Q_EMIT linkActivatedBehind(link.url) : activate(url);
}

void ArticleView::hasLeft(double position)
{
    m_left.append(position);
    Q_EMIT placesChanged();
}

void ArticleView::forgetPlaces()
{
    if (m_left.isEmpty())
        return;
    m_left.clear();
    Q_EMIT placesChanged();
}

void ArticleView::goBackWithin()
{
    if (m_left.isEmpty())
        return;
    scrollTo(m_left.takeLast());
    Q_EMIT placesChanged();
}

void ArticleView::markSought(const LineFinder &finder)
{
    if (!finder && !m_finder)
        return;
    m_finder = finder;
    seek(Coming::Another);
}

void ArticleView::seek(Coming coming)
{
    const quint64 seeking = ++m_seeking;
    if (coming == Coming::Another)
        m_soughtNow = -1;
    if (!m_finder)
        return takeSought({});
    readLines([self = QPointer(this), seeking](const QString &text) {
        if (!self || seeking != self->m_seeking)
            return;
        // Away from the window's thread: an article can be as long as a book.
        onAnswer(QtConcurrent::run(placesIn, text, self->m_finder), self,
            [self, seeking](const QList<TextSpan> &places) {
                if (seeking == self->m_seeking)
                    self->takeSought(places);
            });
    });
}

void ArticleView::takeSought(const QList<TextSpan> &places)
{
    if (places.isEmpty() && m_sought.isEmpty())
        return;
    if (m_soughtNow >= places.size())
        m_soughtNow = -1;
    m_sought = places;
    showSought(m_sought.first(std::min(qsizetype(mostShown), m_sought.size())), -1);
    tellSought();
}

void ArticleView::goToSought(bool backwards)
{
    const int count = int(m_sought.size());
    if (count == 0)
        return;
    if (m_soughtNow < 0)
        m_soughtNow = backwards ? count - 1 : 0;
    else
        m_soughtNow = (m_soughtNow + (backwards ? count - 1 : 1)) % count;
    const int first = std::clamp(m_soughtNow - mostShown / 2, 0, std::max(0, count - mostShown));
    showSought(m_sought.mid(first, mostShown), m_soughtNow - first);
    tellSought();
}

void ArticleView::tellSought()
{
    Q_EMIT soughtMarked(m_soughtNow + 1, int(m_sought.size()));
}

} // namespace sokbo
