// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/headacts.h"

#include "kit/answer.h"
#include "mainwindow/articlearea.h"
#include "render/entitypage.h"

#include <QtConcurrent>

namespace sokbo {

HeadActs::HeadActs(Store &store, const Clock &clock, const Panes &panes, Navigation &navigation,
    PaneLayout &layout, Notices &notices)
    : m_store(store)
    , m_clock(clock)
    , m_panes(panes)
    , m_navigation(navigation)
    , m_layout(layout)
    , m_notices(notices)
{
    connect(&navigation, &Navigation::moved, this, &HeadActs::follow);
}

HeadActs::~HeadActs()
{
    // It reads the store, which may go as soon as this has gone.
    m_making.waitForFinished();
}

EntityId HeadActs::entity() const
{
    const Board &board = m_navigation.board();
    return board.isOf(Board::Kind::Entity) ? EntityId{board.id} : EntityId();
}

void HeadActs::follow()
{
    const EntityId before = std::exchange(m_shown, entity());
    if (m_shown.isValid() && m_shown != before)
        make();
}

void HeadActs::show()
{
    m_layout.showArticle(true);
    m_panes.article.close();
    make();
}

void HeadActs::make()
{
    if (m_making.isRunning()) {
        m_again = true;
        return;
    }
    m_again = false;
    const EntityId id = entity();
    if (!id.isValid())
        return;
    m_making = QtConcurrent::run([&store = std::as_const(m_store), id, now = m_clock.now()] {
        return makeEntityHead(store, id, now);
    });
    onAnswer(m_making, this, [this, id](const Result<SpeakingHead> &made) {
        if (!made && made.error().kind != Error::Kind::NotFound)
            m_notices.tell(made.error());
        // Who has opened an article meanwhile wants to read it.
        if (made && id == entity() && !m_panes.article.article().isValid()) {
            OtherPage page;
            page.title = made->head.card.entity.name;
            page.render = [head = *made, now = m_clock.now()](const PageStyle &style) {
                return renderEntityPage({head.head, head.said, now}, style);
            };
            for (const EntityHead::Story &story : made->head.stories)
                page.stories.insert(story.story, story.headline.title);
            page.names.insert(id, page.title);
            for (const EntityRow &row : made->head.card.together)
                page.names.insert(row.id, row.name);
            m_panes.article.showOther(page);
        }
        if (m_again)
            make();
    });
}

} // namespace sokbo
