// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"
#include "support/faultyserver.h"

#include <QTemporaryDir>
#include <QTest>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

// A list page that is read by its looks, from the command line.
class tst_CliLists : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    FaultyServer m_server;

    Answer run(const QStringList &arguments) const
    {
        return runProgram(
            QStringLiteral(SOKBOCTL), QStringList{u"--data"_s, m_folder.filePath(u"data"_s)} + arguments);
    }

private Q_SLOTS:
    // What looks like a list is shown, and taken only when the user says that it is one.
    void addsNoListByItsLooksUnasked()
    {
        QByteArray rows;
        for (int n = 6; n >= 1; --n) {
            const QByteArray number = QByteArray::number(n);
            rows += "<li><a href=\"/story/" + number + "\">첫눈이 내린 들판을 걷다 " + number
                + "</a><span class=\"writer\">달래</span><time>2026.11.2" + number + " 20:00</time></li>";
        }
        m_server.setPage(u"/story"_s,
            {"<html><head><title>들 이야기</title></head><ul>" + rows + "</ul></html>", "text/html"});
        const QString address = m_server.url(u"/story"_s);
        const Answer shown = run({u"add"_s, address});
        QCOMPARE(shown.status, 1);
        QVERIFY(shown.output.contains("첫눈이 내린 들판을 걷다 6 · 달래"));
        QVERIFY(shown.output.contains("2026-11-26"));
        QVERIFY(shown.errors.contains("--kind looks"));
        QCOMPARE(shown.errors.count('\n'), 1);
        QVERIFY(run({u"sources"_s, u"--json"_s}).rows().isEmpty());

        const Answer added = run({u"add"_s, address, u"--kind"_s, u"looks"_s});
        QCOMPARE(added.errors, QByteArray());
        QCOMPARE(run({u"sources"_s, u"--json"_s}).rows().first()["kind"_L1].toString(), u"looks"_s);
    }
};

QTEST_GUILESS_MAIN(tst_CliLists)
#include "tst_lists.moc"
