// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/modules.h"

#include <QFile>
#include <QPluginLoader>
#include <QTemporaryDir>
#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

class TestModules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // A running program whose files are replaced finds the next version's modules: what they call would lie
    // elsewhere.
    void aModuleOfAnotherVersionIsRefused()
    {
        const QStringList folders{u"/nowhere"_s, QStringLiteral(SOKBO_STRANGER_FOLDER)};
        QVERIFY(QPluginLoader(folders.last() + "/stranger.so"_L1).load()); // it is a module
        const auto stranger = loadModule(u"stranger"_s, folders);
        QVERIFY(!stranger);
        QCOMPARE(stranger.error().kind, Error::Kind::NotFound);
        QVERIFY2(stranger.error().message.contains(u"another version"), qPrintable(stranger.error().message));
    }

    void aLibraryThatIsNoModuleIsRefused()
    {
        const QTemporaryDir folder;
        QVERIFY(QFile::copy(QStringLiteral(SOKBO_LIBRARY), folder.filePath(u"library.so"_s)));
        QVERIFY(!loadModule(u"library"_s, {folder.path()}));
    }
};

QTEST_GUILESS_MAIN(TestModules)
#include "tst_modules.moc"
