// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/welcomepage.h"
#include "sync/catalogue.h"

#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sokbo;

namespace {

void write(const QString &file, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(file).path()));
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(bytes);
}

} // namespace

class TestWelcomePage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneClickSubscribes()
    {
        WelcomePage page({});
        QVERIFY(!page.chosen().isEmpty());
        QSignalSpy subscribed(&page, &WelcomePage::subscribeRequested);
        page.findChild<QPushButton *>(QStringLiteral("welcomeSubscribe"))->click();
        QCOMPARE(subscribed.size(), 1);
        QCOMPARE(subscribed.first().first().value<QList<Source>>(), page.chosen());
        for (const Source &source : page.chosen())
            QVERIFY(!source.folder.isEmpty());
    }

    void whatIsTickedIsChosenAndNamed()
    {
        WelcomePage page({});
        const QList<QCheckBox *> boxes = page.findChildren<QCheckBox *>();
        for (QCheckBox *box : boxes)
            box->setChecked(false);
        QVERIFY(page.chosen().isEmpty());
        const auto *subscribe = page.findChild<QPushButton *>(QStringLiteral("welcomeSubscribe"));
        QVERIFY(!subscribe->isEnabled());
        for (QCheckBox *box : boxes)
            box->setChecked(true);
        QCOMPARE(page.chosen().size(), catalogue().size());
        QVERIFY(subscribe->isEnabled());
        const auto *preview = page.findChild<QLabel *>(QStringLiteral("welcomePreview"));
        QVERIFY(preview->text().contains(page.chosen().first().title));
    }

    void anAddressIsLookedUp()
    {
        WelcomePage page({});
        QSignalSpy asked(&page, &WelcomePage::addressRequested);
        auto *edit = page.findChild<QLineEdit *>(QStringLiteral("welcomeAddress"));
        edit->setText(QStringLiteral(" news.example.com "));
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().toString(), QStringLiteral("news.example.com"));
    }

    void otherReadersAreFoundByTheirLists()
    {
        QTemporaryDir home;
        const QString config = home.filePath(QStringLiteral(".config"));
        const QString data = home.filePath(QStringLiteral(".local/share"));
        QVERIFY(otherReaders(home.path(), config, data).isEmpty());
        write(data + QStringLiteral("/akregator/data/feeds.opml"), "<opml/>");
        write(config + QStringLiteral("/newsboat/urls"), "https://a.example/feed\n");
        write(home.filePath(QStringLiteral(".newsboat/urls")), "https://b.example/feed\n");
        write(config + QStringLiteral("/liferea/feedlist.opml"), ""); // nothing in it
        const QList<OtherReader> found = otherReaders(home.path(), config, data);
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.at(0).name, QStringLiteral("Akregator"));
        QCOMPARE(found.at(1).file, config + QStringLiteral("/newsboat/urls"));

        WelcomePage page(found);
        QSignalSpy taken(&page, &WelcomePage::fileRequested);
        const QList<QPushButton *> buttons = page.findChildren<QPushButton *>();
        for (QPushButton *button : buttons)
            if (button->text().contains(QStringLiteral("Akregator")))
                button->click();
        QCOMPARE(taken.size(), 1);
        QCOMPARE(taken.first().first().toString(), found.at(0).file);
    }
};

QTEST_MAIN(TestWelcomePage)
#include "tst_welcomepage.moc"
