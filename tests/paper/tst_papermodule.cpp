// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/papermodule.h"
#include "paper/papersample.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

class TestPaperModule : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theModuleDoesWhatItSays()
    {
        const auto module = loadPaperModule({QStringLiteral(SOKBO_MODULE_FOLDER)});
        QVERIFY2(module, module ? "" : qPrintable(module.error().message));
        const auto done = (*module)->withFooters(pagesOf(2), {}, u"제목"_s);
        QVERIFY(done);
        QVERIFY(ReadPdf(*done).text(1).contains(u"2 / 2"_s));
        const PrintJob job{
            u"제목"_s, {}, [&done](const PaperLayout &, std::function<void(const Result<QByteArray> &)> use) {
                use(*done);
            }};
        const std::unique_ptr<PrintPreview> preview((*module)->createPreview(job, nullptr));
        // What the module sends arrives here, though both have this class.
        QSignalSpy changed(preview.get(), &PrintPreview::layoutChanged);
        Q_EMIT preview->findChildren<QComboBox *>().first()->activated(0);
        QCOMPARE(changed.size(), 1);
    }

    void aMissingModuleIsAnErrorThatSaysWhy()
    {
        const QTemporaryDir folder;
        const auto missing = loadPaperModule({folder.path()});
        QVERIFY(!missing);
        QCOMPARE(missing.error().kind, Error::Kind::NotFound);
        QFile file(folder.filePath(u"sokbopaper.so"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no module") > 0);
        file.close();
        const auto broken = loadPaperModule({folder.path()});
        QVERIFY(!broken);
        QVERIFY2(broken.error().message.contains(u"sokbopaper"_s), qPrintable(broken.error().message));
    }
};

QTEST_MAIN(TestPaperModule)
#include "tst_papermodule.moc"
