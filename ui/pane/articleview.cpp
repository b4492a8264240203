// SPDX-License-Identifier: GPL-3.0-or-later
#include "pane/articleview.h"

namespace sokbo {

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

} // namespace sokbo
