// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <future>
#include <thread>

namespace sokbo {

// The fonts of the window. Fontconfig and Qt read dozens of files for them, which is done beside other work.
class Fonts {
public:
    Fonts(); // begins with Fontconfig: before Qt, which needs it next
    // With the application there: begins to look for the faces of Hangul.
    void look();
    // Before the first window: lets them stand in for the application's own family where that lacks a letter.
    void use();

private:
    std::jthread m_fontconfig;
    QString m_ownFamily;
    std::future<QStringList> m_families;
};

} // namespace sokbo
