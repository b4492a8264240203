// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/programcall.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

class TestProgramCall : public QObject {
    Q_OBJECT

    QStringList called(const QString &command, const QString &title = u"제목 하나"_s) const
    {
        const auto call = programCall(command, QUrl(u"https://news.example/a?b=%25t&c=d"_s), title);
        return call ? QStringList{call->program} + call->arguments : QStringList();
    }

private Q_SLOTS:
    void theAddressAndTheTitleComeInTheirPlaces()
    {
        const QString url = u"https://news.example/a?b=%25t&c=d"_s;
        QCOMPARE(called(u"mpv --title=%t %u"_s), (QStringList{u"mpv"_s, u"--title=제목 하나"_s, url}));
        QCOMPARE(called(u"mpv"_s), (QStringList{u"mpv"_s, url}));
        QCOMPARE(called(u"mpv 100%% --x"_s), (QStringList{u"mpv"_s, u"100%"_s, u"--x"_s, url}));
        QCOMPARE(called(u"\"/opt/my reader/go\" \"a %u b\""_s),
            (QStringList{u"/opt/my reader/go"_s, u"a "_s + url + u" b"_s}));
        QCOMPARE(called(u"note 50% %x %"_s), (QStringList{u"note"_s, u"50%"_s, u"%x"_s, u"%"_s, url}));
        QCOMPARE(called(u"note %%u"_s), (QStringList{u"note"_s, u"%u"_s, url}));
    }

    void nothingIsReadByAShell()
    {
        for (const QString &title : {u"; rm -rf ~"_s, u"$(reboot) `reboot`"_s, u"a\" \"b' 'c"_s, u"a\nb"_s,
                 u"%u %t %%"_s, u"$HOME > /tmp/x | y && z"_s}) {
            const QStringList words = called(u"note %t %u"_s, title);
            QCOMPARE(words.size(), 3);
            QCOMPARE(words.at(1), title.simplified());
        }
    }

    void aTitleIsNoOption()
    {
        QCOMPARE(called(u"note %t %u"_s, u"--delete-all"_s).at(1), u"delete-all"_s);
        QCOMPARE(called(u"note %t %u"_s, u" - -x"_s).at(1), u"x"_s);
        QCOMPARE(called(u"note --title=%t"_s, u"3-1로"_s).at(1), u"--title=3-1로"_s);
    }

    void withoutAProgramThereIsNoCall()
    {
        for (const QString &command : {QString(), u"   "_s, u"\"\""_s})
            QVERIFY(called(command).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestProgramCall)
#include "tst_programcall.moc"
