// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wholefile.h"
#include "support/littleroom.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace sokbo;
using namespace sokbo::test;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestWholeFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatDoesNotFitReplacesNothing_data()
    {
        QTest::addColumn<int>("bytes");
        QTest::newRow("less than the file's buffer") << 5'000;
        QTest::newRow("more") << 100'000;
    }
    void whatDoesNotFitReplacesNothing()
    {
        QFETCH(int, bytes);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a"));
        {
            QSaveFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            QVERIFY(writeWhole(file, "before"));
        }
        {
            const LittleRoom room(1'000);
            QSaveFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            QVERIFY(!writeWhole(file, QByteArray(bytes, 'a')));
        }
        QCOMPARE(contents(path), QByteArray("before"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestWholeFile)
#include "tst_wholefile.moc"
