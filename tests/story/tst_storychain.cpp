// SPDX-License-Identifier: GPL-3.0-or-later
#include "story/storychain.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

class TestStoryChain : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reportsGrowInThisOrder()
    {
        const QStringList chain{u"속보"_s, u"1보"_s, u"2보"_s, u"3보"_s, u"12보"_s, u"상보"_s, u"종합"_s,
            u"종합2보"_s, u"종합3보"_s};
        for (qsizetype i = 1; i < chain.size(); ++i)
            QVERIFY2(chainPlace(chain[i - 1]) < chainPlace(chain[i]), qPrintable(chain[i]));
    }

    void otherFlagsStandAtTheBeginning()
    {
        for (const QString &flag : {u""_s, u"단독"_s, u"포토"_s, u"보"_s, u"예보"_s})
            QCOMPARE(chainPlace(flag), 0);
    }

    void ofTwoFlagsTheFurtherOneCounts()
    {
        QCOMPARE(chainPlace(u"단독 종합"_s), chainPlace(u"종합"_s));
        QVERIFY(chainPlace(u"99999999999보"_s) < chainPlace(u"상보"_s));
    }
};

QTEST_GUILESS_MAIN(TestStoryChain)
#include "tst_storychain.moc"
