// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow/questions.h"

#include <QStringList>

namespace sokbo::test {

// Answers what a controller asks as the test says, and remembers what was asked.
class FakeQuestions final : public Questions {
public:
    bool agree = true;
    std::optional<QString> answer; // to text() and choice()
    std::optional<QString> file; // to fileToOpen() and fileToSave()
    QStringList asked; // the texts of agrees(), and of inform()

    bool agrees(const Choice &choice) override
    {
        asked.append(choice.text);
        return agree;
    }
    void inform(const QString &, const QString &text) override { asked.append(text); }
    std::optional<QString> text(const QString &, const QString &, const QString &) override { return answer; }
    std::optional<QString> choice(const QString &, const QString &, const QStringList &) override
    {
        return answer;
    }
    std::optional<int> number(const QString &, const QString &, int proposal, int, int) override
    {
        return proposal;
    }
    std::optional<QString> fileToOpen(const QString &, const QString &) override { return file; }
    std::optional<QString> fileToSave(const QString &, const QString &, const QString &) override
    {
        return file;
    }
};

} // namespace sokbo::test
