// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/failurelog.h"

#include <QRegularExpression>
#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

class tst_FailureLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void saysWhatFailedAndWhy()
    {
        const Result<int> broken = failure(Error::Kind::Store, u"the disk is full"_s);
        QTest::ignoreMessage(QtWarningMsg, "cannot read the tags: the disk is full");
        logFailure("read the tags", broken);
        QTest::ignoreMessage(QtWarningMsg, "cannot count: the disk is full");
        QCOMPARE(valueOr("count", broken, 7), 7);
    }

    void isSilentWhereNothingFailed()
    {
        QCOMPARE(valueOr("count", Result<int>(3), 7), 3);
        logFailure("read the tags", Result<>());
    }

    void cancellingIsNoFailure()
    {
        logFailure("read the tags", Error{Error::Kind::Cancelled, u"cancelled"_s});
    }
};

QTEST_GUILESS_MAIN(tst_FailureLog)
#include "tst_failurelog.moc"
