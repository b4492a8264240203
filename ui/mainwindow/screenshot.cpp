// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/screenshot.h"

#include "mainwindow/boardarea.h"
#include "mainwindow/mainwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTimer>

#include <cstdio>

namespace sokbo {

namespace {

constexpr int stepMilliseconds = 50;
constexpr int engineMilliseconds = 15000; // after that the plain view's picture has to do
constexpr int everythingMilliseconds = 90000;
constexpr int calmMilliseconds = 400; // in which nothing more happened: counts and tags have arrived too

// Looks again and again, because what has to come to rest lies in many hands.
class Photographer final : public QObject {
public:
    Photographer(MainWindow &window, const QString &file, ArticleId article, bool withSample)
        : QObject(&window)
        , m_window(window)
        , m_file(file)
        , m_article(article)
        , m_sampleLeft(withSample)
    {
        m_since.start();
        connect(&m_timer, &QTimer::timeout, this, &Photographer::look);
        m_calm.start();
        const ArticleArea &area = window.articleArea();
        connect(&area, &ArticleArea::painted, this, [this, &area] {
            m_painted = !area.isEngineExpected() || area.isEngineShown();
            m_calm.restart();
        });
        const BoardModel &model = window.boardArea().model();
        connect(&model, &QAbstractItemModel::rowsInserted, this, [this] { m_calm.restart(); });
        connect(&model, &QAbstractItemModel::modelReset, this, [this] { m_calm.restart(); });
        m_timer.start(stepMilliseconds);
    }

private:
    void look()
    {
        if (isReady() || m_since.elapsed() > everythingMilliseconds)
            shoot();
    }

    bool isReady()
    {
        if (m_sampleLeft && !m_window.isSampleLoaded())
            return false;
        m_sampleLeft = false;
        BoardModel &model = m_window.boardArea().model();
        if (!model.isLoaded())
            return false;
        if (!m_opened) {
            // Rows that come while one is selected would stand above it, out of the picture.
            if (m_calm.elapsed() < calmMilliseconds)
                return false;
            m_opened = true;
            m_calm.restart();
            m_openedAt.start();
            if (!m_article.isValid() && model.rowCount() > 0)
                m_window.openFirstArticle();
        }
        const ArticleArea &area = m_window.articleArea();
        const bool wantsArticle = area.article().isValid();
        if (wantsArticle && !m_painted)
            return m_openedAt.elapsed() > engineMilliseconds;
        if (!m_window.isAtRest())
            m_calm.restart();
        return m_calm.elapsed() > calmMilliseconds;
    }

    void shoot()
    {
        m_timer.stop();
        if (!m_window.grab().save(m_file)) {
            std::fprintf(stderr, "sokbo: the picture cannot be written to %s\n", m_file.toUtf8().constData());
            QApplication::exit(1);
            return;
        }
        QApplication::exit(0);
    }

    MainWindow &m_window;
    QString m_file;
    ArticleId m_article;
    bool m_sampleLeft;
    bool m_opened = false;
    bool m_painted = false; // the article, by the view that is going to stay
    QTimer m_timer;
    QElapsedTimer m_since, m_openedAt, m_calm;
};

} // namespace

void takeScreenshot(MainWindow &window, const QString &file, ArticleId article, bool withSample)
{
    new Photographer(window, file, article, withSample);
}

} // namespace sokbo
