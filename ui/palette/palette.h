// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "palette/palettemodel.h"
#include "store/store.h"

#include <QDialog>

class QListView;

namespace sokbo {

class PaletteEdit;

// The window over the main window in which one types and goes. It closes when something was chosen, on Esc,
// and when another window is used.
class Palette final : public QDialog {
    Q_OBJECT
public:
    struct Contents {
        QList<PaletteEntry> entries; // all that can be found beside the names of the store
        // Used lately, the last one first. May be names of the store: then what it was called may follow the
        // key after a space.
        QList<PaletteEntry> recent;
        QStringList likely; // keys of entries to be offered before anything is typed
    };

    Palette(const Store &store, QWidget *parent);
    ~Palette() override;

    void open(const Contents &contents); // the line is empty
    void done(int result) override;

    static QString keyOf(EntityId id);

Q_SIGNALS:
    void chosen(const sokbo::PaletteEntry &entry);
    void searchRequested(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();
    void take(const QString &typed);
    void askForNames(const TypedText &typed);
    void takeNames(const QList<NameFound> &names);
    void fill();
    QList<PaletteRow> proposals() const;
    QList<PaletteRow> foundRows() const;
    PaletteEntry nameEntry(const NameFound &name) const;
    PaletteEntry searchEntry() const;
    void setCurrent(int row);
    void step(int rows);
    void choose(int row);

    const Store &m_store;
    PaletteEdit *m_edit;
    QListView *m_list;
    PaletteModel m_model;
    Contents m_contents;
    QStringList m_recentKeys;
    QList<PaletteEntry> m_names; // of the store, as far as they came
    Finder m_finder; // of the entries, then of the names
    TypedText m_typed;
    QFuture<Result<QList<NameFound>>> m_asked;
    bool m_hasStepped = false; // the reader has left the first row
};

} // namespace sokbo
