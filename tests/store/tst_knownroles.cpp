// SPDX-License-Identifier: GPL-3.0-or-later
// Whom articles call what, as it is remembered.
#include "store/connection.h"
#include "store/intake.h"
#include "store/tempstore.h"

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

class TestKnownRoles : public QObject {
    Q_OBJECT

    // The same article again, with other roles, is a revision that takes the former roles back.
    static AnalysedArticle naming(int n, const QStringList &roles, int version = 0)
    {
        AnalysedArticle analysed = makeArticle(n, u"제목 %1 %2"_s.arg(n).arg(version));
        for (const QString &role : roles) {
            Mention mention = makeMention(u"이재용"_s, u"이재용"_s);
            mention.role = role;
            analysed.mentions.append(mention);
        }
        return analysed;
    }

    static QStringList facesOf(const QList<KnownRole> &roles)
    {
        QStringList faces;
        for (const KnownRole &role : roles)
            faces.append(
                u"%1 %2 %3 %4"_s.arg(role.role).arg(role.uses).arg(int(role.occupation)).arg(role.rank));
        return faces;
    }

private Q_SLOTS:
    void whatIsRememberedIsWhatIsStored()
    {
        TempStore store;
        const SourceId source = store.addSource();
        store.close();
        Connection connection(store.database(), Database::Mode::Write);
        const auto save = [&](const QList<AnalysedArticle> &articles, bool keep = true) {
            ChangeSet changes;
            Transaction transaction(connection.database);
            Intake(connection, source, {}, changes).save(articles, {});
            if (keep)
                transaction.commit();
        };
        const auto isAsStored = [&](EntityId id) {
            KnownRoles stored(connection.database);
            return facesOf(connection.roles.of(id)) == facesOf(stored.of(id));
        };
        save({naming(1, {u"삼성전자 회장"_s})});
        const EntityId id{1};
        QCOMPARE(facesOf(connection.roles.of(id)),
            QStringList{u"삼성전자 회장 1 %1 회장"_s.arg(int(occupationOf(u"삼성전자 회장"_s)))});
        save({naming(2, {u"부회장"_s, u"부회장"_s})});
        QCOMPARE(connection.roles.of(id).size(), 2);
        QCOMPARE(connection.roles.of(id).first().role, u"부회장"_s);
        QVERIFY(isAsStored(id));
        save({naming(3, {u"삼성전자 회장"_s}), naming(4, {u"최고경영자(CEO)"_s})});
        QVERIFY(isAsStored(id));
        save({naming(2, {u"회장"_s}, 1)}); // nobody calls him 부회장 any more
        QVERIFY(isAsStored(id));
        save({naming(5, {u"대표"_s})}, false);
        QVERIFY(isAsStored(id));
        QStringList many;
        for (int i = 0; i < 30; ++i)
            many.append(u"%1부 회장"_s.arg(QChar(u'가' + i)));
        save({naming(6, many)});
        QVERIFY(isAsStored(id));
        save({naming(7, many.mid(0, 25))});
        QVERIFY(isAsStored(id));
    }
};

QTEST_GUILESS_MAIN(TestKnownRoles)
#include "tst_knownroles.moc"
