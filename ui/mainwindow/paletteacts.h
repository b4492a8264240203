// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/board.h"
#include "mainwindow/commands.h"
#include "mainwindow/panes.h"
#include "palette/palette.h"
#include "settings/settings.h"

#include <QHash>
#include <QObject>

namespace sokbo {

class Navigation;
struct SidebarEntry;

// What the palette offers: the lines of the sidebar and the commands; and where a choice leads.
class PaletteActs final : public QObject {
    Q_OBJECT
public:
    PaletteActs(const Store &store, Settings &settings, const Commands &commands, Navigation &navigation,
        const Panes &panes, QWidget &window);

    void open();

private:
    void makePalette();
    Palette::Contents contents();
    void addLine(QList<PaletteEntry> &entries, const SidebarEntry &line, const QString &above);
    void addCommands(QList<PaletteEntry> &entries) const;
    QList<PaletteEntry> recent(const QList<PaletteEntry> &entries) const;
    QStringList likely() const;
    void choose(const PaletteEntry &entry);
    void noteUse(const PaletteEntry &entry);
    void show(const Board &board);
    void showName(EntityId id, const QString &name);

    const Store &m_store;
    Settings &m_settings;
    const Commands &m_commands;
    Navigation &m_navigation;
    Panes m_panes;
    QWidget &m_window;
    Palette *m_palette = nullptr; // made when it is first opened
    QHash<QString, Board> m_boards; // by the key of their entries
};

} // namespace sokbo
