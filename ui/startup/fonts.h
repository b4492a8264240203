// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <future>
#include <thread>

namespace sokbo {

// The fonts of the window. Fontconfig and Qt read dozens of files for them; this happens in parallel to other
// work.
class Fonts {
public:
    Fonts(); // starts Fontconfig, before Qt needs it
    // Call this when the application exists: it starts to look for fonts with Hangul.
    void look();
    // Call this before the first window: these fonts replace the application's own font for letters that it
    // lacks.
    void use();

private:
    std::jthread m_fontconfig;
    QString m_ownFamily;
    std::future<QStringList> m_families;
};

} // namespace sokbo
