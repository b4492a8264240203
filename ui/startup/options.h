// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "ipc/request.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <variant>

namespace sokbo {

// The options with which sokbo was started.
struct StartOptions {
    QString dataFolder; // absolute
    bool sample = false;
    QStringList addresses; // addresses to subscribe to
    QString query;
    ArticleId article;
    QString screenshot;
    QSize size;
    bool measureStart = false;
    bool minimised = false;
    QString language; // for this run, instead of the language of the settings: "ko", "en"
    QString theme; // likewise: "light", "dark"
    QString activationToken; // from the desktop that started us

    // True if no user is there: the program then asks nothing and ends by itself.
    bool isUnattended() const { return measureStart || !screenshot.isEmpty(); }
    // True if there is something that the reader wants to see at once.
    bool opensSomething() const { return !addresses.isEmpty() || !query.isEmpty() || article.isValid(); }
    // What a window that is already open has to do instead of us.
    ipc::OpenRequest openRequest() const { return {addresses, query, article, activationToken}; }
};

// Reads the command line and the environment before the application exists, because --help and --version need
// no display. Returns an exit status if there is nothing more to do; errors were printed then.
std::variant<StartOptions, int> readOptions(int argc, char **argv);

} // namespace sokbo
