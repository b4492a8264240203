// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <future>
#include <thread>

namespace sokbo {

// Starts to read the files of Fontconfig in parallel to the start of Qt, which needs them next.
std::jthread readFontconfig();

// The fonts of the window. Qt lists them in parallel to other work. Destroy this before the application.
class Fonts {
public:
    // Starts to look for fonts with Hangul. The application must exist.
    explicit Fonts(std::jthread fontconfig);
    // Call this before the first window: these fonts replace the application's own font for letters that it
    // lacks.
    void use();

private:
    QString m_ownFamily;
    std::future<QStringList> m_families; // its destructor waits, too
};

} // namespace sokbo
