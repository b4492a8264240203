// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "kit/paperlayout.h"

#include <QDialog>

#include <functional>

namespace sokbo {

// What is to be printed.
struct PrintJob {
    // Sets the pages as PDF, with their footers where the layout wants them. It answers once, at once or
    // later, in the GUI thread.
    using Typeset
        = std::function<void(const PaperLayout &, std::function<void(const Result<QByteArray> &pdf)>)>;

    QString title;
    PaperLayout layout; // that the reader begins with
    Typeset typeset;
};

// Shows the pages as they will be on paper, and prints them.
class PrintPreview : public QDialog {
    Q_OBJECT
public:
    using QDialog::QDialog;

Q_SIGNALS:
    void layoutChanged(const sokbo::PaperLayout &layout);
    void savingRequested(const QByteArray &pdf); // as a file that the reader chooses
    void fileRequested(const QString &path, const QByteArray &pdf); // that he chose already, as a printer
};

} // namespace sokbo
