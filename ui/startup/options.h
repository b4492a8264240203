// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "ipc/request.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <variant>

namespace sokbo {

// What sokbo was started with.
struct StartOptions {
    QString dataFolder; // absolute
    bool sample = false;
    QStringList addresses; // to be added
    QString query;
    ArticleId article;
    QString screenshot;
    QSize size;
    bool measureStart = false;
    QString language; // over the settings' for this run: "ko", "en"
    QString theme; // likewise: "light", "dark"
    QString activationToken; // with which the desktop started us

    // Nobody sits before it: it asks nothing, and ends by itself.
    bool isUnattended() const { return measureStart || !screenshot.isEmpty(); }
    // What a window that is open already is to do in our place.
    ipc::OpenRequest openRequest() const { return {addresses, query, article, activationToken}; }
};

// Reads the command line and the environment before there is an application, because --help and --version
// need no display. Answers an exit status where there is nothing more to do; what is wrong has been said
// then.
std::variant<StartOptions, int> readOptions(int argc, char **argv);

} // namespace sokbo
