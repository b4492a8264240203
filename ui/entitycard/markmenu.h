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

// A mark for which the menu was opened, with its text.
struct MarkInText {
    Mention mention;
    QString text; // the headline or the whole text
    QString selection; // what is selected on the page
};

// The context menu of a mark. By it the user corrects the mark (no name, another type, other limits, another
// entity) or watches the name.
class MarkMenu final : public QObject {
    Q_OBJECT
public:
    MarkMenu(const Store &store, const Clock &clock, QWidget *parent);

    // Adds the entries before `before`, or at the end. Names that setWatched() was given count as watched.
    void fill(QMenu &menu, const MarkInText &mark, QAction *before = nullptr);
    // For text without a mark: the user says which type of name the selection is.
    void fillForText(QMenu &menu, const MarkInText &where, QAction *before = nullptr);
    void setWatched(const QList<WatchedEntity> &watched) { m_watched = watched; }
    bool isWatched(MentionType type, const QString &name) const;
    // The watched names for an entity: more than one if two watched names turned out to be the same entity.
    QList<WatchedName> watchedNames(MentionType type, const QString &name) const;

Q_SIGNALS:
    void corrected(const sokbo::Correction &correction);
    void watchRequested(const QList<sokbo::WatchedName> &names, bool on);
    void boardRequested(sokbo::EntityId id, const QString &name);
    void wordsRequested(sokbo::EntityId id, const QString &name); // a board of what it says

private:
    Correction about(CorrectionKind kind, const QString &subject, const QString &context = {}) const;
    void addTypes(QMenu &menu, const MarkInText &mark);
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
