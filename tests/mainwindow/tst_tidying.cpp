// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/tidying.h"
#include "syncedstore.h"
#include "tidying/tidydialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

using namespace sokbo;
using namespace sokbo::test;

class TestTidying : public QObject {
    Q_OBJECT

    struct Rig : SyncedStore {
        explicit Rig(int limit = 20)
        {
            ids = articles.add(50);
            StoredArticles::wait(articles.store().setRead(ids, true)).value();
            SourceDefaults all;
            all.keep.articles = limit;
            StoredArticles::wait(articles.store().setSourceDefaults(all)).value();
        }
        qint64 count() { return *StoredArticles::wait(articles.store().count({})); }
        bool isByItself() { return StoredArticles::wait(articles.store().sourceDefaults())->tidiesByItself; }
        QList<ArticleId> ids; // the oldest first
        QWidget window;
        Tidying tidying{articles.store(), clock, notices, window};
        QSignalSpy ended{&tidying, &Tidying::ended};
    };

    // Does that with the dialog as soon as it has counted.
    static void withDialog(const std::function<void(TidyDialog &)> &act)
    {
        auto *timer = new QTimer;
        timer->setInterval(10);
        QObject::connect(timer, &QTimer::timeout, timer, [timer, act] {
            auto *dialog = qobject_cast<TidyDialog *>(QApplication::activeModalWidget());
            if (!dialog || dialog->findChild<QLabel *>(QStringLiteral("tidySum"))->text().contains(u'…'))
                return;
            timer->deleteLater();
            act(*dialog);
        });
        timer->start();
    }
    static QPushButton &button(TidyDialog &dialog)
    {
        return *dialog.findChild<QPushButton *>(QStringLiteral("tidyDelete"));
    }

private Q_SLOTS:
    void showsWhatGoesAndDeletesNothingUnasked()
    {
        Rig rig;
        QString sum, source, number;
        withDialog([&](TidyDialog &dialog) {
            sum = dialog.findChild<QLabel *>(QStringLiteral("tidySum"))->text();
            const QTreeWidgetItem *row
                = dialog.findChild<QTreeWidget *>(QStringLiteral("tidyTable"))->topLevelItem(0);
            QVERIFY(row);
            source = row->text(0);
            number = row->text(1);
            QVERIFY(!button(dialog).isDefault());
            dialog.reject();
        });
        rig.tidying.show();
        QVERIFY2(sum.contains(QStringLiteral("30")), qPrintable(sum));
        QCOMPARE(source, QStringLiteral("한강일보"));
        QCOMPARE(number, QStringLiteral("30"));
        QVERIFY(!rig.tidying.isRunning());
        QCOMPARE(rig.count(), 50);
    }

    void saysThatNothingGoesWhereAllOfItStays()
    {
        Rig rig;
        StoredArticles::wait(rig.articles.store().setSaved(rig.ids, true)).value();
        QString sum;
        bool isEnabled = true;
        withDialog([&](TidyDialog &dialog) {
            sum = dialog.findChild<QLabel *>(QStringLiteral("tidySum"))->text();
            isEnabled = button(dialog).isEnabled();
            dialog.reject();
        });
        rig.tidying.show();
        QVERIFY2(!sum.isEmpty() && !sum.contains(u'0'), qPrintable(sum));
        QVERIFY(!isEnabled);
    }

    void deletesWithABackupWhatTheReaderAgreedTo()
    {
        Rig rig;
        rig.articles.store().setOpenArticles({rig.ids[3]});
        QSignalSpy progress(&rig.tidying, &Tidying::progress);
        withDialog([&](TidyDialog &dialog) { button(dialog).click(); });
        rig.tidying.show();
        QTRY_COMPARE(rig.ended.size(), 1);
        QCOMPARE(rig.count(), 21);
        QCOMPARE(StoredArticles::wait(rig.articles.store().headlines({rig.ids[3]}))->size(), 1);
        QVERIFY(progress.size() >= 2);
        QCOMPARE(Store::keptBackups(rig.articles.folder()).size(), 1);
        QCOMPARE(Store::keptBackups(rig.articles.folder()).first().articles, 50);
        QVERIFY2(rig.told.last().contains(QStringLiteral("29")), qPrintable(rig.told.last()));
        QVERIFY(!rig.isByItself());
    }

    void withoutABackupNothingGoes()
    {
        Rig rig;
        QFile inTheWay(rig.articles.folder() + QStringLiteral("/backups"));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        withDialog([&](TidyDialog &dialog) { button(dialog).click(); });
        rig.tidying.show();
        QTRY_COMPARE(rig.ended.size(), 1);
        QCOMPARE(rig.count(), 50);
        QCOMPARE(rig.told.size(), 1);
    }

    void doesItEveryDayOnlyIfTheReaderAgreed()
    {
        Rig rig;
        rig.tidying.look();
        QTest::qWait(100);
        QCOMPARE(rig.count(), 50);
        withDialog([&](TidyDialog &dialog) {
            dialog.findChild<QCheckBox *>(QStringLiteral("tidyEveryDay"))->click();
            button(dialog).click();
        });
        rig.tidying.show();
        QTRY_COMPARE(rig.ended.size(), 1);
        QTRY_VERIFY(rig.isByItself());
        QCOMPARE(rig.count(), 20);
        const auto addRead
            = [&] { StoredArticles::wait(rig.articles.store().setRead(rig.articles.add(10), true)).value(); };
        addRead();
        rig.tidying.look();
        QTRY_COMPARE(rig.ended.size(), 2);
        QCOMPARE(rig.count(), 20);
        addRead();
        rig.tidying.look(); // once a day
        QTest::qWait(100);
        QCOMPARE(rig.count(), 30);
        rig.clock.advance(std::chrono::hours(24));
        rig.tidying.look();
        QTRY_COMPARE(rig.ended.size(), 3);
        QCOMPARE(rig.count(), 20);
        // Another limit has to be agreed to anew.
        SourceDefaults all = *StoredArticles::wait(rig.articles.store().sourceDefaults());
        all.keep.articles = 5;
        rig.tidying.set(all);
        rig.clock.advance(std::chrono::hours(24));
        QTRY_VERIFY(!rig.isByItself());
        rig.tidying.look();
        QTest::qWait(100);
        QCOMPARE(rig.count(), 20);
    }

    void afterAChangeItShowsWhatGoes()
    {
        Rig rig;
        bool isShown = false;
        withDialog([&](TidyDialog &dialog) {
            isShown = true;
            dialog.reject();
        });
        rig.tidying.showAfterChange();
        QTRY_VERIFY(isShown);
    }

    void aCancelledOneLeavesTheRest()
    {
        Rig rig;
        withDialog([&](TidyDialog &dialog) { button(dialog).click(); });
        QObject::connect(&rig.tidying, &Tidying::progress, &rig.tidying, [&rig] { rig.tidying.cancel(); });
        rig.tidying.show();
        QTRY_COMPARE(rig.ended.size(), 1);
        QCOMPARE(rig.count(), 50);
        QVERIFY(!rig.tidying.isRunning());
    }
};

QTEST_MAIN(TestTidying)
#include "tst_tidying.moc"
