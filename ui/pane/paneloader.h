// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "kit/modules.h"
#include "pane/articleview.h"

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
    Engine, // loads the module and starts the engine; the first time takes some frames
};

// Error kinds: NotFound (no module, or one that cannot be loaded; the message says why), Refused (the
// environment asks for an engine without its sandbox).
Result<ArticleView *> loadArticleView(
    QWidget *parent, ArticleViewKind kind, const QStringList &folders = moduleFolders());

} // namespace sokbo
