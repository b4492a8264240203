// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QUrl>

#include <optional>

namespace sokbo {

// A program and what it is started with. No shell reads it.
struct ProgramCall {
    QString program;
    QStringList arguments;

    friend bool operator==(const ProgramCall &, const ProgramCall &) = default;
};

// What a command of the reader's starts for a page: a program and its arguments as one types them, what has
// spaces in quotation marks. In the arguments %u stands for the address, %t for the title and %% for a
// percent sign; where no %u stands the address comes last. None: the command names no program.
std::optional<ProgramCall> programCall(const QString &command, const QUrl &url, const QString &title);

} // namespace sokbo
