// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "pane/articleview.h"

#include <QStringList>

namespace sokbo {

// Called once, before QApplication is made: what the engine must find when it starts, much later. Costs
// nothing. The scheme "article" is registered by the module itself, which is early enough.
void prepareForEngine();
// One of them, for the tests that try the other walls without it: the engine finds no host, whatever the
// address that a page asks for. Connections that are opened before anything is requested (preconnect) come
// past all else.
inline constexpr auto noHostsFlag = "--host-resolver-rules=\"MAP * ~NOTFOUND\"";

enum class ArticleViewKind {
    Plain, // always there
    Engine, // loads the module; the first time takes a third of a second
};

// The folders in which the module is looked for: beside the program and in its library folder.
QStringList paneFolders();

// Error kinds: NotFound (no module, or one that cannot be loaded; the message says why), Refused (the
// environment asks for an engine without its sandbox).
Result<ArticleView *> loadArticleView(
    QWidget *parent, ArticleViewKind kind, const QStringList &folders = paneFolders());

} // namespace sokbo
