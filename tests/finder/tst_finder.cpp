// SPDX-License-Identifier: GPL-3.0-or-later
#include "finder/finder.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

class TestFinder : public QObject {
    Q_OBJECT

    static QList<Findable> named(const QStringList &names)
    {
        QList<Findable> things;
        for (const QString &name : names)
            things.append({name, name, {}, 0});
        return things;
    }
    static QStringList find(
        const QList<Findable> &things, const QString &typed, const QStringList &recent = {}, int limit = 100)
    {
        QStringList found;
        for (const Found &one : Finder(things).find(TypedText(typed), recent, limit))
            found.append(things.at(one.index).text);
        return found;
    }
    static QString markedIn(const QString &name, const QString &typed)
    {
        const QList<Found> found = Finder(named({name})).find(TypedText(typed), {}, 1);
        return found.isEmpty() ? QString()
                               : name.mid(found.first().matched.start, found.first().matched.length);
    }

private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("name");
        const auto row = [](const QString &typed, const QString &name) {
            QTest::addRow("%s %s", qPrintable(typed), qPrintable(name)) << typed << name;
        };
        row(u"ㅅㅅㅈㅈ"_s, u"삼성전자"_s);
        row(u"ㅁㄷㅇㅇ"_s, u"모두 읽음으로"_s);
        row(u"모두읽"_s, u"모두 읽음으로"_s);
        row(u"모 두 읽 음"_s, u"모두 읽음으로"_s);
        row(u"rmafl"_s, u"금리"_s);
        row(u"RMAFL"_s, u"금리"_s); // Caps Lock
        row(u"ttww"_s, u"삼성전자"_s);
        row(u"tkatjd"_s, u"삼성전자"_s);
        row(u"뇨ㅜㅊ"_s, u"Sync"_s);
        row(u"ㅡㅁ가 ㅁㅣㅣ"_s, u"Mark all read"_s);
        row(u"삼성"_s.normalized(QString::NormalizationForm_D), u"삼성전자"_s);
        row(u"삼성"_s, u"삼성전자"_s.normalized(QString::NormalizationForm_D));
        row(u"ＫＢＳ"_s, u"KBS 뉴스"_s);
        row(u"뉴스경제"_s, u"MBC 뉴스(경제)"_s);
        row(u"뉴스(경"_s, u"MBC 뉴스(경제)"_s);
        row(u"mbc-뉴스"_s, u"MBC 뉴스(경제)"_s);
        row(u"하이닉스"_s, u"SK하이닉스"_s);
        row(u"전자"_s, u"삼성전자"_s);
        row(u"read"_s, u"Mark all read"_s);
        row(u"★"_s, u"★"_s);
    }
    void finds()
    {
        QFETCH(QString, typed);
        QFETCH(QString, name);
        QCOMPARE(find(named({u"다른 이름"_s, name, u"Another"_s}), typed), QStringList{name});
    }

    void doesNotFindWhatIsNotThere()
    {
        const QList<Findable> things = named({u"삼성전자"_s, u"Sync"_s});
        QCOMPARE(find(things, u"ㅅㅈㅅ"_s), QStringList());
        QCOMPARE(find(things, u"삼전"_s), QStringList());
        QCOMPARE(find(things, u"ync "_s), QStringList{u"Sync"_s});
        QCOMPARE(find(things, u" "_s), QStringList());
    }

    void theBestFitComesFirst()
    {
        const QStringList inOrder{u"경제"_s, u"경제부"_s, u"한국 경제"_s, u"국민경제학"_s};
        QStringList backwards(inOrder.crbegin(), inOrder.crend());
        QCOMPARE(find(named(backwards), u"경제"_s), inOrder);
        // What was written comes before consonants, and these before those of a later word.
        QCOMPARE(find(named({u"한국 기자"_s, u"기자"_s, u"ㄱㅈ 모음"_s}), u"ㄱㅈ"_s),
            (QStringList{u"기자"_s, u"ㄱㅈ 모음"_s, u"한국 기자"_s}));
    }

    void whatWasTypedComesBeforeTheOtherLayout()
    {
        // "gkr" are the keys of 학.
        QCOMPARE(find(named({u"학교"_s, u"gkrok"_s}), u"gkr"_s), (QStringList{u"gkrok"_s, u"학교"_s}));
    }

    void ofEqualsTheLastUsedComesFirst()
    {
        const QList<Findable> things = named({u"경제일보"_s, u"경제신문"_s, u"경제저널"_s});
        QCOMPARE(find(things, u"경제"_s, {u"경제저널"_s, u"경제신문"_s}),
            (QStringList{u"경제저널"_s, u"경제신문"_s, u"경제일보"_s}));
        // But use does not make up for a worse fit.
        QCOMPARE(find(named({u"한국 경제"_s, u"경제신문"_s}), u"경제"_s, {u"한국 경제"_s}),
            (QStringList{u"경제신문"_s, u"한국 경제"_s}));
    }

    void theHeavierComesFirstThenTheShorter()
    {
        QList<Findable> things = named({u"서울신문사"_s, u"서울신문"_s, u"서울특별시"_s});
        things[2].weight = 1;
        QCOMPARE(find(things, u"서울"_s), (QStringList{u"서울특별시"_s, u"서울신문"_s, u"서울신문사"_s}));
    }

    void anotherNameFindsToo()
    {
        QList<Findable> things = named({u"설정"_s, u"환경 미화"_s});
        things[0].otherNames = {u"환경설정"_s, u"옵션"_s};
        QCOMPARE(find(things, u"옵션"_s), QStringList{u"설정"_s});
        QCOMPARE(find(things, u"ㅎㄱㅅㅈ"_s), QStringList{u"설정"_s});
        QCOMPARE(find(things, u"환경"_s), (QStringList{u"환경 미화"_s, u"설정"_s})); // its own name first
    }

    void saysWhatOfTheNameWasTyped()
    {
        QCOMPARE(markedIn(u"모두 읽음으로"_s, u"두읽"_s), u"두 읽"_s);
        QCOMPARE(markedIn(u"모두 읽음으로"_s, u"ㅁㄷㅇ"_s), u"모두 읽"_s);
        QCOMPARE(markedIn(u"[KBS] 뉴스"_s, u"kbs"_s), u"KBS"_s);
        QCOMPARE(markedIn(u"𠮷野家 소식"_s, u"소식"_s), u"소식"_s);
        QCOMPARE(markedIn(u"금리"_s, u"rmafl"_s), u"금리"_s);
    }

    void givesNoMoreThanAsked()
    {
        QStringList names;
        for (int i = 0; i < 100; ++i)
            names.append(u"경제 %1"_s.arg(i));
        QCOMPARE(find(named(names), u"경제"_s, {}, 7).size(), 7);
        QCOMPARE(find(named(names), u"경제"_s, {}, 1000).size(), 100);
    }
};

QTEST_APPLESS_MAIN(TestFinder)
#include "tst_finder.moc"
