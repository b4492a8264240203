// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/briefingacts.h"

#include "mainwindow/articlearea.h"
#include "render/briefingpage.h"
#include "searchbar/searchbar.h"
#include "sync/briefingmaking.h"

#include <QtConcurrent>

namespace sokbo {

namespace {

constexpr int restMilliseconds = 2000; // a sync changes the store many times a second

OtherPage pageOf(const Briefing &briefing, const QString &title)
{
    OtherPage page;
    page.title = title;
    page.render = [briefing](const PageStyle &style) { return renderBriefingPage(briefing, style); };
    for (const BriefingStory &story : briefing.top) {
        page.stories.insert(story.story, story.headline.title);
        for (const EntityRow &row : story.names)
            page.names.insert(row.id, row.name);
    }
    for (const RisingEntity &rising : briefing.rising)
        page.names.insert(rising.entity.id, rising.entity.name);
    return page;
}

} // namespace

BriefingActs::BriefingActs(Store &store, const Clock &clock, const Panes &panes, Navigation &navigation,
    PaneLayout &layout, Exports &exports, UndoSteps &undo, Notices &notices)
    : m_store(store)
    , m_clock(clock)
    , m_panes(panes)
    , m_navigation(navigation)
    , m_layout(layout)
    , m_exports(exports)
    , m_undo(undo)
    , m_notices(notices)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(restMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &BriefingActs::make);
    connect(&navigation, &Navigation::moved, this, &BriefingActs::follow);
    connect(&store, &Store::changed, this, &BriefingActs::note);
}

BriefingActs::~BriefingActs()
{
    // It reads the store, which may go as soon as this has gone.
    m_making.waitForFinished();
}

void BriefingActs::show()
{
    m_navigation.show(Board::fixed(Board::Kind::Briefing, tr("Today's briefing")));
}

bool BriefingActs::isShown() const
{
    return m_navigation.board().isOf(Board::Kind::Briefing);
}

void BriefingActs::follow()
{
    const bool shown = isShown();
    m_layout.showPageAlone(shown);
    if (!shown || std::exchange(m_wasShown, shown)) {
        m_wasShown = shown;
        return;
    }
    // The last one stands until the new one is made.
    if (m_briefing)
        m_panes.article.showOther(pageOf(*m_briefing, m_navigation.board().title));
    if (!m_panes.search.hasFocusWithin()) // it comes back while somebody empties the box
        m_panes.article.setFocus();
    make();
}

void BriefingActs::note(const ChangeSet &changes)
{
    const bool matters = changes.everything || changes.watched || changes.tags || !changes.added.isEmpty()
        || !changes.placed.isEmpty() || !changes.removed.isEmpty();
    if (matters && isShown() && !m_timer.isActive())
        m_timer.start();
}

void BriefingActs::make()
{
    if (!isShown())
        return;
    if (m_making.isRunning()) {
        m_again = true;
        return;
    }
    // What the reader is shown he has looked at; where nothing can be written it is not remembered.
    if (m_store.access() == Store::Access::ReadWrite)
        onAnswer(m_store.noteBriefingLook(m_clock.now()), this, [this](const Result<BriefingState> &state) {
            m_notices.check(state);
            makeOf(state ? state->lookedBefore : QDateTime());
        });
    else
        onAnswer(m_store.briefingState(), this,
            [this](const Result<BriefingState> &state) { makeOf(state ? state->looked : QDateTime()); });
}

void BriefingActs::makeOf(const QDateTime &looked)
{
    if (m_making.isRunning())
        return;
    m_again = false;
    const BriefingSpan span = usualBriefingSpan(looked, m_clock.now());
    m_making
        = QtConcurrent::run([&store = std::as_const(m_store), span] { return makeBriefing(store, span); });
    onAnswer(m_making, this, [this](const Result<Briefing> &made) { take(made); });
}

void BriefingActs::take(const Result<Briefing> &made)
{
    if (!made)
        return m_notices.tell(made.error());
    m_briefing = *made;
    if (!isShown())
        return;
    m_panes.article.showOther(pageOf(*made, m_navigation.board().title));
    if (m_again)
        m_timer.start();
}

void BriefingActs::save()
{
    if (m_briefing)
        m_exports.saveBriefing(*m_briefing);
}

void BriefingActs::forgetOpened()
{
    const QDateTime now = m_clock.now();
    onAnswer(m_store.countInterestsSince(now), this, [this, now](const Result<QDateTime> &before) {
        if (!before)
            return m_notices.tell(before.error());
        m_undo.push([] { return tr("forget what was opened"); },
            [&store = m_store, before = *before] { return store.countInterestsSince(before); },
            [&store = m_store, now] { return store.countInterestsSince(now); });
        m_notices.say(
            tr("What you opened so far is no longer an interest. Tags and watched names still are."));
        make();
    });
}

void BriefingActs::leaveFor(ArticleId article)
{
    if (!isShown())
        return;
    const QList<BriefingStory> stories = m_briefing ? m_briefing->top : QList<BriefingStory>();
    for (const BriefingStory &story : stories)
        for (const Headline &headline : story.chain)
            if (headline.id == article && story.chain.size() > 1)
                return m_navigation.showStory(story.story, story.headline.title);
    m_navigation.show(Board::fixed(Board::Kind::All, tr("All articles")));
}

} // namespace sokbo
