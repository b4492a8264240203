// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/correction.h"
#include "store/store.h"

#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace sokbo {

// A mark that the reader says something about, with the text that it stands in.
struct MarkInText {
    Mention mention;
    QString text; // the headline or the whole text
    QString selection; // what is selected on the page
};

// What a reader can say of a mark: that it is none, of another type, cut otherwise, somebody else; and that
// he wants to hear more of it.
class MarkMenu final : public QObject {
    Q_OBJECT
public:
    MarkMenu(const Store &store, const Clock &clock, QWidget *parent);

    // Puts the entries in front of `before`, or at the end. Whether a name is watched is known by
    // setWatched().
    void fill(QMenu &menu, const MarkInText &mark, QAction *before = nullptr);
    // For text that no mark covers: what kind of name it is.
    void fillForText(QMenu &menu, const QString &selection, QAction *before = nullptr);
    void setWatched(const QList<WatchedEntity> &watched) { m_watched = watched; }
    bool isWatched(MentionType type, const QString &name) const;
    // Those under which a name is watched: more than one where two were found to be the same.
    QList<WatchedName> watchedNames(MentionType type, const QString &name) const;

Q_SIGNALS:
    void corrected(const sokbo::Correction &correction);
    void watchRequested(const QList<sokbo::WatchedName> &names, bool on);
    void boardRequested(sokbo::EntityId id, const QString &name);

private:
    Correction about(CorrectionKind kind, const QString &subject) const;
    void addTypes(QMenu &menu, const Mention &mention);
    void addSpans(QMenu &menu, const MarkInText &mark);
    void askForSame(const Mention &mention);
    void askForName(const Mention &mention);
    void rename(const Mention &mention, MentionType type, const QString &name, const QString &ticker);

    const Store &m_store;
    const Clock &m_clock;
    QWidget *m_window;
    QList<WatchedEntity> m_watched;
};

} // namespace sokbo
