// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "aloud/voice.h"
#include "core/clock.h"
#include "mainwindow/articlearea.h"
#include "mainwindow/markcorrections.h"
#include "mainwindow/notices.h"
#include "mainwindow/openingacts.h"
#include "mainwindow/subscriptions.h"
#include "mainwindow/undosteps.h"
#include "settings/settings.h"
#include "store/store.h"

#include <QDBusConnection>

#include <functional>
#include <memory>

namespace sokbo {

// What the window needs and may not include itself: handed over by the composition root.
struct WindowParts {
    Store &store;
    const Clock &clock;
    Settings &settings;
    ArticleViewMakers views;
    std::function<void(Theme)> applyTheme;
    Subscriptions::Files subscriptionFiles = {};
    MarkCorrections::Files correctionFiles = {};
    std::function<void(const ProxyChoice &)> useProxy = {}; // none: the system's
    OpeningActs::Start startProgram = {}; // none: no program can be started
    // The bus on which the desktop shows notifications and its notification area, called in another thread
    // too because it waits for it. None: neither is used.
    std::function<QDBusConnection()> connectToDesktop = {};
    // For reading aloud, with the voices that were found before. None, or null: there is no voice.
    std::function<std::unique_ptr<Voice>(const QList<VoiceChoice> &known)> makeVoice = {};
    // Those of the window that this one takes the place of. None: its own.
    std::shared_ptr<UndoSteps> undo = {};
};

} // namespace sokbo
