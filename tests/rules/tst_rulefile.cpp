// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/rulefile.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {
const QDateTime now{QDate(2026, 11, 20), QTime(3, 0), Qt::UTC};
}

class TestRuleFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsWhatItWrote()
    {
        Rule first;
        first.id.value = 7;
        first.position = 3;
        first.name = u"경제 속보"_s;
        first.query = u"flag:속보 (금리 OR \"물가 상승\")"_s;
        first.actions = {{RuleActionKind::Tag, u"경제"_s}, {RuleActionKind::Notify, {}}};
        Rule second;
        second.query = u"is:watched"_s;
        second.actions = {{RuleActionKind::FullText, {}}};
        second.on = false;
        const Result<QList<Rule>> read = readRules(writeRules({first, second}), now);
        QVERIFY(read);
        first.id = {};
        first.position = 0;
        QCOMPARE(*read, QList<Rule>({first, second}));
    }

    void refusesWhatIsNoRule_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("said");
        const auto file = [](QByteArray second) {
            return QByteArray(
                "{'sokbo_rules': 1, 'rules': [{'query': 'a1', 'actions': ['save']}, " + second + "]}")
                .replace('\'', '"');
        };
        QTest::newRow("no JSON") << QByteArray("[") << u"no JSON"_s;
        QTest::newRow("another file") << QByteArray("{}") << u"no rules"_s;
        QTest::newRow("no query") << file("{'actions': ['save']}")
                                  << u"rule 2 of the file: it has no query"_s;
        QTest::newRow("no action") << file("{'query': 'a2'}") << u"rule 2 of the file: it has no action"_s;
        QTest::newRow("bad action") << file("{'query': 'a2', 'actions': ['burn']}")
                                    << u"'burn' is no action"_s;
        QTest::newRow("bad query") << file("{'query': 'a2 (', 'actions': ['save']}") << u"at character 4"_s;
        QTest::newRow("not of news") << file("{'query': 'a2 story:4', 'actions': ['save']}")
                                     << u"story: when it comes (at character 4)"_s;
    }

    void refusesWhatIsNoRule()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, said);
        const Result<QList<Rule>> read = readRules(file, now);
        QVERIFY(!read);
        QVERIFY2(read.error().message.contains(said), qPrintable(read.error().message));
    }
};

QTEST_GUILESS_MAIN(TestRuleFile)
#include "tst_rulefile.moc"
