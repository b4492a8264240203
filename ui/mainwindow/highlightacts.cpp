// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/highlightacts.h"

#include "kit/colourdot.h"
#include "kit/colours.h"
#include "kit/symbols.h"
#include "mainwindow/articlearea.h"
#include "render/pencolours.h"
#include "tags/notedialog.h"
#include "text/bodytext.h"
#include "text/sentences.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>

#include <algorithm>
#include <limits>

namespace sokbo {

namespace {

constexpr qsizetype longestEntry = 60; // of a passage in a menu

Command commandOf(HighlightColour colour)
{
    switch (colour) {
    case HighlightColour::Yellow:
        return Command::HighlightYellow;
    case HighlightColour::Green:
        return Command::HighlightGreen;
    case HighlightColour::Blue:
        return Command::HighlightBlue;
    case HighlightColour::Pink:
        return Command::HighlightPink;
    }
    Q_UNREACHABLE();
}

QString colourText(HighlightColour colour)
{
    switch (colour) {
    case HighlightColour::Yellow:
        return HighlightActs::tr("Yellow");
    case HighlightColour::Green:
        return HighlightActs::tr("Green");
    case HighlightColour::Blue:
        return HighlightActs::tr("Blue");
    case HighlightColour::Pink:
        return HighlightActs::tr("Pink");
    }
    Q_UNREACHABLE();
}

QIcon dotOf(HighlightColour colour, const QPalette &palette)
{
    constexpr int side = 16, diameter = 12;
    const ThemeColour shades = penLine(colour);
    return colourDot(QColor(isDark(palette) ? shades.dark : shades.light), side, diameter);
}

QString entryOf(const Highlight &highlight)
{
    QString words = highlight.passage.text.simplified();
    if (words.size() > longestEntry)
        words = words.left(longestEntry).trimmed() + QChar(0x2026);
    return words.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

const Highlight *find(const StoredArticle &stored, qint64 id)
{
    const auto found = std::find_if(stored.highlights.begin(), stored.highlights.end(),
        [id](const Highlight &highlight) { return highlight.id == id; });
    return found == stored.highlights.end() ? nullptr : &*found;
}

} // namespace

HighlightActs::HighlightActs(const Commands &commands, const Clock &clock, const Panes &panes, Marks &marks,
    Notices &notices, QWidget &window)
    : m_commands(commands)
    , m_clock(clock)
    , m_panes(panes)
    , m_marks(marks)
    , m_notices(notices)
    , m_window(window)
{
    connect(&panes.article, &ArticleArea::highlightActivated, this, &HighlightActs::openMenu);
    connect(&panes.article, &ArticleArea::menuRequested, this,
        [this](QMenu *menu, const ViewTarget &target) { addToMenu(*menu, target); });
}

void HighlightActs::highlight(HighlightColour colour)
{
    m_panes.article.readSelection([this, colour, article = m_panes.article.article()](
                                      const Passage &selected) { take(article, selected, colour); });
}

void HighlightActs::take(ArticleId article, const Passage &selected, HighlightColour colour)
{
    const auto &stored = m_panes.article.stored();
    if (!stored || stored->article.id != article)
        return; // another one was opened meanwhile
    if (selected.text.trimmed().isEmpty())
        return m_notices.say(
            tr("Select words of the article first; %1 selects a sentence.")
                .arg(m_commands.keys(Command::NextSentence).toString(QKeySequence::NativeText)));
    const QString text = bodyText(stored->article.body);
    const auto place = findPassage(text, selected);
    if (!place)
        return m_notices.say(tr("Only words of the article's text can be highlighted."));
    m_marks.changeHighlights([] { return tr("highlight"); }, article,
        highlighted(text, stored->highlights, *place, colour, m_clock.now()));
}

void HighlightActs::selectSentence(int by)
{
    m_panes.article.readSelection([this, by](const Passage &selected) {
        const auto &stored = m_panes.article.stored();
        if (!stored)
            return;
        const QString text = bodyText(stored->article.body);
        QList<TextSpan> sentences;
        for (const QStringView sentence : sentencesOf(text, std::numeric_limits<int>::max())) {
            const int start = int(sentence.data() - text.constData());
            sentences.append({start, start + int(sentence.size())});
        }
        if (sentences.isEmpty())
            return;
        int next = stored->article.id == m_sentencesOf ? m_sentence + by : 0;
        if (const auto place = findPassage(text, selected)) {
            const auto after = std::find_if(sentences.begin(), sentences.end(),
                [&](const TextSpan &each) { return each.start >= place->end; });
            const auto here = std::find_if(sentences.begin(), sentences.end(),
                [&](const TextSpan &each) { return each.end > place->start; });
            next = int(by > 0 ? after - sentences.begin() : here - sentences.begin() - 1);
        }
        m_sentencesOf = stored->article.id;
        m_sentence = std::clamp(next, 0, int(sentences.size()) - 1);
        m_panes.article.selectPassage(passageAt(text, sentences.at(m_sentence)));
    });
}

void HighlightActs::choose()
{
    const auto &stored = m_panes.article.stored();
    if (!stored || stored->highlights.isEmpty())
        return;
    QMenu menu(&m_window);
    menu.setAccessibleName(tr("Highlights"));
    for (const Highlight &highlight : stored->highlights) {
        QMenu *under = menu.addMenu(dotOf(highlight.colour, menu.palette()), entryOf(highlight));
        fill(*under, highlight);
    }
    menu.setActiveAction(menu.actions().constFirst());
    menu.exec(m_panes.article.markPosition());
}

void HighlightActs::openMenu(qint64 id, const QPoint &at)
{
    const auto &stored = m_panes.article.stored();
    const Highlight *highlight = stored ? find(*stored, id) : nullptr;
    if (!highlight)
        return;
    auto *menu = new QMenu(&m_window);
    menu->setObjectName(QStringLiteral("highlightMenu"));
    menu->setAccessibleName(tr("Highlight"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fill(*menu, *highlight);
    menu->popup(at);
    menu->setActiveAction(menu->actions().constFirst());
}

void HighlightActs::addToMenu(QMenu &menu, const ViewTarget &target)
{
    const auto &stored = m_panes.article.stored();
    if (!stored || m_panes.article.other() || m_panes.article.showsChanges())
        return;
    QAction *before = menu.actions().value(0);
    if (const Highlight *highlight = find(*stored, target.highlight)) {
        auto *under = new QMenu(tr("Highlight"), &menu);
        under->setIcon(symbolIcon(Symbol::Highlight));
        fill(*under, *highlight);
        menu.insertMenu(before, under);
        menu.insertSeparator(before);
    }
    if (target.selection.isEmpty())
        return;
    for (const HighlightColour colour : allHighlightColours)
        menu.insertAction(before, m_commands[commandOf(colour)]);
    menu.insertSeparator(before);
}

void HighlightActs::fill(QMenu &menu, const Highlight &highlight)
{
    menu.addAction(symbolIcon(Symbol::Note),
        highlight.note.isEmpty() ? tr("&Note…") : tr("Change the &note…"), this,
        [this, highlight] { editNote(highlight); });
    if (!highlight.isLost())
        menu.addAction(symbolIcon(Symbol::Next), tr("&Show in the text"), this,
            [this, highlight] { m_panes.article.selectPassage(highlight.passage); });
    menu.addAction(symbolIcon(Symbol::Copy), tr("&Copy the passage"), this,
        [highlight] { QApplication::clipboard()->setText(highlight.passage.text); });
    menu.addSeparator();
    for (const HighlightColour colour : allHighlightColours) {
        QAction *action = menu.addAction(dotOf(colour, menu.palette()), colourText(colour), this,
            [this, highlight, colour] { recolour(highlight, colour); });
        action->setCheckable(true);
        action->setChecked(colour == highlight.colour);
    }
    menu.addSeparator();
    menu.addAction(symbolIcon(Symbol::Remove), tr("&Remove the highlight"), this,
        [this, highlight] { remove(highlight); });
}

void HighlightActs::change(const StepText &step, const Highlight &changed)
{
    if (const auto &stored = m_panes.article.stored())
        m_marks.changeHighlights(step, stored->article.id, {{changed}, {}});
}

void HighlightActs::recolour(const Highlight &highlight, HighlightColour colour)
{
    Highlight changed = highlight;
    changed.colour = colour;
    change([] { return tr("colour of a highlight"); }, changed);
}

void HighlightActs::editNote(const Highlight &highlight)
{
    NoteDialog dialog(highlight.passage.text, highlight.note, &m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    Highlight changed = highlight;
    changed.note = dialog.note();
    change([] { return tr("note on a highlight"); }, changed);
}

void HighlightActs::remove(const Highlight &highlight)
{
    const auto &stored = m_panes.article.stored();
    if (!stored)
        return;
    m_marks.changeHighlights(
        [] { return tr("remove a highlight"); }, stored->article.id, {{}, {highlight.id}});
    m_notices.say(tr("The highlight is removed. Ctrl+Z takes it back."));
}

} // namespace sokbo
