// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "kit/modules.h"
#include "pane/articleview.h"

#include <QFuture>
#include <QStringList>

namespace sokbo {

// Call this once, before QApplication is made. It sets what the engine needs when it starts, much later, and
// takes no time. The module itself registers the scheme "article", which is early enough.
void prepareForEngine();
// One of these settings, alone, for tests that try the other walls without it: the engine finds no host for
// any address. This is the only wall that stops connections that are opened before a request (preconnect).
inline constexpr auto noHostsFlag = "--host-resolver-rules=\"MAP * ~NOTFOUND\"";

enum class ArticleViewKind {
    Plain, // always available
    Engine, // loads the module where it is not loaded yet, and starts the engine
};

// Loads the module in another thread: its libraries are the largest that there are, and held the window's
// thread longer than a frame. False: there is none, or none that can be loaded. Call it from the window's
// thread.
QFuture<bool> loadEngineModule(const QStringList &folders = moduleFolders());

// Error kinds: NotFound (no module, or one that cannot be loaded; the message says why), Refused (the
// environment asks for an engine without its sandbox).
Result<ArticleView *> loadArticleView(
    QWidget *parent, ArticleViewKind kind, const QStringList &folders = moduleFolders());

} // namespace sokbo
