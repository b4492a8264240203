// SPDX-License-Identifier: GPL-3.0-or-later
#include "pane/paneloader.h"

#include "pane/plainarticleview.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QOpenGLContext>
#include <QSurfaceFormat>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

// QtGui exports these for QtWebEngine's start, but declares them in a private header.
QT_BEGIN_NAMESPACE
Q_GUI_EXPORT void qt_gl_set_global_share_context(QOpenGLContext *context);
Q_GUI_EXPORT QOpenGLContext *qt_gl_global_share_context();
QT_END_NAMESPACE

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

bool isRoot()
{
#ifdef Q_OS_UNIX
    return geteuid() == 0;
#else
    return false;
#endif
}

// What Chromium would do on its own account; the walls in engine/ hold without these too.
constexpr auto quietFlags
    = "--disable-background-networking --disable-component-update --disable-domain-reliability "
      "--disable-sync --no-pings --no-first-run --disable-breakpad "
      "--renderer-process-limit=1";

bool asksForNoSandbox()
{
    const QByteArrayList flags = qgetenv("QTWEBENGINE_CHROMIUM_FLAGS").split(' ');
    return flags.contains("--no-sandbox") || flags.contains("--single-process")
        || qgetenv("QTWEBENGINE_DISABLE_SANDBOX").toInt() != 0;
}

// The engine reads the format of this context when it starts, although it paints without OpenGL
// (panefactory.cpp), and crashes where there is none. That is all it is for: the context is never created,
// which would load the drivers of the graphics card, in the window's thread and for some frames.
void shareOpenGlContexts()
{
    if (qt_gl_global_share_context())
        return;
    auto *context = new QOpenGLContext(QCoreApplication::instance());
    QSurfaceFormat format = QSurfaceFormat::defaultFormat();
    format.setRenderableType(QSurfaceFormat::OpenGL); // without one the engine complains
    context->setFormat(format);
    qt_gl_set_global_share_context(context);
}

} // namespace

void prepareForEngine()
{
    // A port for debuggers would let every local program read the articles.
    qunsetenv("QTWEBENGINE_REMOTE_DEBUGGING");
    QByteArray flags = qgetenv("QTWEBENGINE_CHROMIUM_FLAGS");
    if (!flags.contains(quietFlags))
        // Joined, because under QStringBuilder a sum of byte arrays is not always one.
        qputenv(
            "QTWEBENGINE_CHROMIUM_FLAGS", QByteArrayList{quietFlags, noHostsFlag, flags}.join(' ').trimmed());
}

Result<ArticleView *> loadArticleView(QWidget *parent, ArticleViewKind kind, const QStringList &folders)
{
    if (kind == ArticleViewKind::Plain)
        return new PlainArticleView(parent);
    // Chromium refuses to start as root with its sandbox. Root is who tests in a container; everybody else
    // gets the sandbox or no engine.
    if (isRoot())
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    else if (asksForNoSandbox())
        return failure(Error::Kind::Refused, u"the environment turns the web engine's sandbox off"_s);
    // The engine tells screen readers what is in the page only where it is asked to before it starts: for
    // everybody else that would be work for nothing.
    if (QAccessible::isActive())
        qputenv("QTWEBENGINE_ENABLE_LINUX_ACCESSIBILITY", "1");
    shareOpenGlContexts();
    const Result<QObject *> root = loadModule(u"sokbopane"_s, folders);
    if (!root)
        return tl::unexpected(root.error());
    if (auto *factory = qobject_cast<ArticleViewFactory *>(*root))
        return factory->create(parent);
    return failure(Error::Kind::NotFound, u"the module sokbopane is another one"_s);
}

} // namespace sokbo
