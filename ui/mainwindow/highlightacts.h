// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "mainwindow/commands.h"
#include "mainwindow/marks.h"
#include "mainwindow/panes.h"
#include "text/passages.h"

class QMenu;
class QPoint;
class QWidget;

namespace sokbo {

struct ViewTarget;

// The passages that the reader highlights in the article on screen, and their notes.
class HighlightActs final : public QObject {
    Q_OBJECT
public:
    HighlightActs(const Commands &commands, const Clock &clock, const Panes &panes, Marks &marks,
        Notices &notices, QWidget &window);

    void highlight(HighlightColour colour); // what is selected
    void selectSentence(int by); // the one `by` further than what is selected: 1 or -1
    void choose(); // one of the article, and then what to do with it

private:
    void addToMenu(QMenu &menu, const ViewTarget &target);
    void fill(QMenu &menu, const Highlight &highlight);
    void openMenu(qint64 id, const QPoint &at);
    void take(ArticleId article, const Passage &selected, HighlightColour colour);
    void recolour(const Highlight &highlight, HighlightColour colour);
    void editNote(const Highlight &highlight);
    void remove(const Highlight &highlight);
    void change(const StepText &step, const Highlight &changed);

    const Commands &m_commands;
    const Clock &m_clock;
    Panes m_panes;
    Marks &m_marks;
    Notices &m_notices;
    QWidget &m_window;
    ArticleId m_sentencesOf; // in which sentences were selected
    int m_sentence = -1; // the last one of these
};

} // namespace sokbo
