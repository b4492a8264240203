// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/storetrouble.h"
#include "support/storedarticles.h"

#include <QApplication>
#include <QLocale>
#include <QMessageBox>
#include <QTest>
#include <QTimer>

using namespace sokbo;
using sokbo::test::StoredArticles;

class TestStoreTrouble : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesTheNumbersOfTheBackupAsTheLanguageDoes()
    {
        StoredArticles articles;
        const QList<ArticleId> ids = articles.add(1234);
        QVERIFY(StoredArticles::wait(articles.store().setSaved(ids.mid(0, 1100), true)));
        QVERIFY(StoredArticles::wait(articles.store().keepBackup(QDateTime::currentDateTimeUtc())));
        QString advice;
        QTimer::singleShot(0, this, [&advice] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            QVERIFY(box);
            advice = box->informativeText();
            box->reject();
        });
        QVERIFY(!solveStoreTrouble(Error{Error::Kind::Store, {}}, articles.folder()));
        QVERIFY2(advice.contains(QLocale().toString(1234)), qPrintable(advice));
        QVERIFY2(advice.contains(QLocale().toString(1100)), qPrintable(advice));
    }
};

QTEST_MAIN(TestStoreTrouble)
#include "tst_storetrouble.moc"
