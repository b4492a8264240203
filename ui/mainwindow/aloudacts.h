// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "aloud/reader.h"
#include "mainwindow/commands.h"
#include "mainwindow/notices.h"
#include "mainwindow/panes.h"
#include "mainwindow/windowparts.h"
#include "settings/notifypage.h"

class QMainWindow;

namespace sokbo {

class AloudBar;
class PaneLayout;

// Reading aloud in the window: what is read is marked in the article, or on the board. Where the system has
// no voice nothing of it is to be seen.
class AloudActs final : public QObject {
    Q_OBJECT
public:
    AloudActs(const WindowParts &parts, const Commands &commands, const Panes &panes, PaneLayout &layout,
        Notices &notices, QMainWindow &window);
    ~AloudActs() override;

    void start(); // after the first paint: only then the voices are looked for
    void useSettings(); // they have changed
    void stop();
    std::optional<Reader::Spot> spot() const { return m_reader ? m_reader->spot() : std::nullopt; }
    void resume(const Reader::Spot &spot); // of another window, as soon as there is a voice
    bool isReading() const { return m_reader && m_reader->isReading(); }
    QList<DesktopAbilities::OfferedVoice> voices() const;

Q_SIGNALS:
    void openRequested(sokbo::ArticleId id); // it is what is read now

private:
    template <typename Act>
    void on(Command command, Act act);
    void connectCommands();
    void connectReader();
    void takeVoices();
    void readArticles();
    void readHeadlines();
    QList<ArticleId> headlinesFromHere() const;
    void startReader(Reader::What what, const QList<ArticleId> &queue, const Passage &from = {});
    void fetch(ArticleId id, Reader::What what);
    void beginArticle(ArticleId id, ArticleId before);
    void show();
    void showBar();
    void mark();
    void changeSpeed(int steps);
    void useSpeed(int percent);
    void follow(const ChangeSet &changes);
    void updateCommands();

    WindowParts m_parts;
    const Commands &m_commands;
    Panes m_panes;
    Notices &m_notices;
    QMainWindow &m_window;
    AloudBar *m_bar;
    std::unique_ptr<Voice> m_voice;
    std::unique_ptr<Reader> m_reader; // none where there is no voice
    std::optional<Reader::Spot> m_awaited; // where it begins when there is a voice
    bool m_marks = false; // something is marked
};

} // namespace sokbo
