// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QPromise>

#include <memory>

class QPrinter;

namespace sokbo {

// Prints the pages of a PDF that the printer's range has, each as a picture: a printer takes no PDF from Qt.
// In a thread of its own; the promise tells how many pages are done, and cancelled it ends the job. False:
// the printer takes nothing.
void printPages(QPromise<bool> &promise, const QByteArray &pdf, const std::shared_ptr<QPrinter> &printer);

} // namespace sokbo
