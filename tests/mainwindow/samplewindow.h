// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/recogniser.h"
#include "feed/addresslist.h"
#include "mainwindow/boardarea.h"
#include "mainwindow/mainwindow.h"
#include "net/webfetcher.h"
#include "pane/paneloader.h"
#include "settings/settings.h"
#include "store/store.h"
#include "support/storedarticles.h"
#include "sync/syncservice.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace sokbo::test {

// The window with the built-in sample board, taken in by the real service, and with the plain view.
class SampleWindow {
public:
    SampleWindow()
    {
        QSignalSpy painted(&window, &MainWindow::firstPainted);
        window.resize(1260, 740);
        window.showBoard({});
        window.show();
        if (painted.isEmpty() && !painted.wait())
            qFatal("the window was never painted");
        window.setService(&m_service);
        window.loadSampleIfEmpty();
        const bool loaded = QTest::qWaitFor([this] { return window.isSampleLoaded(); }, 120'000)
            && QTest::qWaitFor([this] { return window.isAtRest() && ids().size() > 20; }, 60'000);
        if (!loaded)
            qFatal("the sample never came");
    }

    QList<ArticleId> ids()
    {
        QList<ArticleId> found;
        const BoardModel &model = window.boardArea().model();
        for (int row = 0; row < model.rowCount(); ++row)
            found.append(model.idAt(row));
        return found;
    }

private:
    static std::unique_ptr<Store> openIn(const QString &folder)
    {
        auto opened = Store::open(folder);
        if (!opened)
            qFatal("the test's store cannot be opened: %s", qPrintable(opened.error().message));
        return std::move(*opened);
    }

    static Result<QList<Source>> sampleSources()
    {
        QFile file(QStringLiteral(":/sample/sources.opml"));
        if (!file.open(QIODevice::ReadOnly))
            return failure(Error::Kind::NotFound, QStringLiteral("the sample board is not built in"));
        return parseSubscriptions(file.readAll());
    }

    const QTemporaryDir m_folder;
    const SystemClock m_clock;

public:
    const std::unique_ptr<Store> store = openIn(m_folder.path());
    Settings settings{m_folder.path()};
    MainWindow window{WindowParts{.store = *store,
        .clock = m_clock,
        .settings = settings,
        .views = {[](QWidget *parent) { return *loadArticleView(parent, ArticleViewKind::Plain); }, {}},
        .applyTheme = [](Theme) {},
        .subscriptionFiles = {.read = parseSubscriptions, .writeOpml = {}, .sample = sampleSources}}};

private:
    SyncService m_service{*store,
        std::shared_ptr<const Recogniser>(Recogniser::load().value_or(std::unique_ptr<Recogniser>())),
        [this] { return makeWebFetcher(QStringLiteral("test"), m_clock); }, m_clock};
};

} // namespace sokbo::test
