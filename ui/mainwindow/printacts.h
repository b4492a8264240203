// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow/exports.h"
#include "mainwindow/panes.h"
#include "paper/papermodule.h"
#include "settings/settings.h"

class QWidget;

namespace sokbo {

// The page on screen, an article's or the briefing's, on paper or as PDF.
class PrintActs final : public QObject {
    Q_OBJECT
public:
    PrintActs(Settings &settings, Exports &exports, Notices &notices, const Panes &panes, QWidget &window);

    void savePdf(); // in the layout that was last used
    void preview(); // from which it is printed

private:
    struct Document { // a page as it was shown
        QString title;
        QString page; // HTML
    };
    Document shown() const;
    // The document in the layout, with its footer.
    void typeset(const PaperLayout &layout, const Document &document,
        std::function<void(const Result<QByteArray> &pdf)> use);

    Settings &m_settings;
    Exports &m_exports;
    Notices &m_notices;
    Panes m_panes;
    QWidget &m_window;
};

} // namespace sokbo
