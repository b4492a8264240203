// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/corrections.h"

#include <QTest>

#include <ctime>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

Mention mark(const QString &text, const QString &surface, MentionType type, const QString &name = {})
{
    Mention mention;
    mention.start = int(text.indexOf(surface));
    mention.end = mention.start + int(surface.size());
    mention.type = type;
    mention.text = surface;
    mention.name = name.isEmpty() ? surface : name;
    return mention;
}

Correction correction(CorrectionKind kind, const QString &subject, const QString &name = {},
    MentionType type = MentionType::Person)
{
    Correction made;
    made.kind = kind;
    made.subject = subject;
    made.name = name;
    made.type = type;
    if (kind == CorrectionKind::Name)
        made.subjectType = type;
    return made;
}

// "표면형 type name", one a line.
QStringList lines(const QList<Mention> &mentions)
{
    QStringList all;
    for (const Mention &mention : mentions)
        all.append(mention.text + u' ' + mentionTypeName(mention.type) + u' ' + mention.name);
    return all;
}

QList<Mention> applied(
    const QList<Correction> &corrections, const QList<Mention> &mentions, const QString &text)
{
    const QList<Mention> marks = Corrections(corrections).appliedTo(mentions, {}, text);
    int end = 0;
    for (const Mention &mention : marks) {
        if (mention.start < end || text.mid(mention.start, mention.end - mention.start) != mention.text)
            qFatal("a mark does not stand where it says");
        end = mention.end;
    }
    return marks;
}

} // namespace

class TestCorrections : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leavesMarksAloneWithoutCorrections()
    {
        const QString text = u"한결바이오가 신약을 냈다."_s;
        const QList<Mention> marks{mark(text, u"한결바이오"_s, MentionType::Organisation)};
        QVERIFY(Corrections().isEmpty());
        QCOMPARE(applied({}, marks, text), marks);
    }

    void takesAwayWhatIsNoName()
    {
        const QString text = u"진도가 느리다고 한결바이오가 밝혔다."_s;
        QCOMPARE(lines(applied({correction(CorrectionKind::NotEntity, u"진도"_s)},
                     {mark(text, u"진도"_s, MentionType::Organisation),
                         mark(text, u"한결바이오"_s, MentionType::Organisation)},
                     text)),
            QStringList{u"한결바이오 organisation 한결바이오"_s});
    }

    void changesTheType()
    {
        const QString text = u"새봄 대표가 왔다."_s;
        Mention person = mark(text, u"새봄"_s, MentionType::Person);
        person.role = u"대표"_s;
        const QList<Mention> marks = applied(
            {correction(CorrectionKind::Type, u"새봄"_s, {}, MentionType::Organisation)}, {person}, text);
        QCOMPARE(lines(marks), QStringList{u"새봄 organisation 새봄"_s});
        QCOMPARE(marks[0].role, QString()); // an organisation has none
    }

    void widensAndNarrowsWhereTheTextSaysSo()
    {
        const QString text = u"민하린 의원과 하린 양이 만났다."_s;
        Mention second = mark(text, u"하린"_s, MentionType::Person);
        Mention first = second;
        second.start = int(text.lastIndexOf(u"하린"_s));
        second.end = second.start + 2;
        const QList<Correction> wider{correction(CorrectionKind::Span, u"하린"_s, u"민하린"_s)};
        QCOMPARE(lines(applied(wider, {first, second}, text)),
            QStringList({u"민하린 person 민하린"_s, u"하린 person 하린"_s}));
        const QString other = u"대한도서관협회장이 말했다."_s;
        QCOMPARE(lines(applied({correction(CorrectionKind::Span, u"대한도서관협회장"_s, u"대한도서관협회"_s)},
                     {mark(other, u"대한도서관협회장"_s, MentionType::Organisation)}, other)),
            QStringList{u"대한도서관협회 organisation 대한도서관협회"_s});
    }

    void aWidenedMarkTakesThePlaceOfItsNeighbours()
    {
        const QString text = u"한결 바이오 랩이 문을 열었다."_s;
        QCOMPARE(
            lines(applied({correction(CorrectionKind::Span, u"한결"_s, u"한결 바이오 랩"_s)},
                {mark(text, u"한결"_s, MentionType::Person), mark(text, u"바이오"_s, MentionType::Product)},
                text)),
            QStringList{u"한결 바이오 랩 person 한결 바이오 랩"_s});
    }

    void givesTheNameThatIsWanted()
    {
        const QString text = u"한바가 올랐다."_s;
        Mention short_ = mark(text, u"한바"_s, MentionType::Organisation);
        const auto name = [](const QString &from, const QString &to) {
            return correction(CorrectionKind::Name, from, to, MentionType::Organisation);
        };
        QCOMPARE(lines(applied({name(u"한바"_s, u"한결바이오"_s)}, {short_}, text)),
            QStringList{u"한바 organisation 한결바이오"_s});
        // One after the other, and never round in a circle.
        const QList<Correction> chain{name(u"한바"_s, u"한결바이오"_s), name(u"한결바이오"_s, u"한결그룹"_s),
            name(u"한결그룹"_s, u"한바"_s)};
        QCOMPARE(applied(chain, {short_}, text).size(), 1);
        QCOMPARE(
            Corrections(chain.mid(0, 2)).nameOf(MentionType::Organisation, u"한바"_s).second, u"한결그룹"_s);
        // Another of that name is another.
        QCOMPARE(Corrections(chain).nameOf(MentionType::Person, u"한바"_s).second, u"한바"_s);
    }

    void marksNamesOfTheReadersOwn()
    {
        const QString text
            = u"달빛서점은 문을 닫고 달빛서점가 골목만 남았다. 새달빛서점도 있다. 달빛서점(003210)."_s;
        Correction own = correction(
            CorrectionKind::Entity, u"달빛서점"_s, u"주식회사 달빛서점"_s, MentionType::Organisation);
        own.ticker = u"003210"_s;
        const QList<Mention> marks = applied({own}, {}, text);
        // With a particle and alone, but not inside of a longer word.
        QCOMPARE(lines(marks),
            QStringList({u"달빛서점 organisation 주식회사 달빛서점"_s,
                u"달빛서점 organisation 주식회사 달빛서점"_s}));
        QCOMPARE(marks[0].start, 0);
        QCOMPARE(marks[1].start, text.lastIndexOf(u"달빛서점"_s));
        QCOMPARE(marks[0].ticker, u"003210"_s);
    }

    void ownNamesWinOverFoundOnes()
    {
        const QString text = u"해오름 달빛서점 대표"_s;
        const QList<Correction> own{
            correction(CorrectionKind::Entity, u"달빛서점"_s, {}, MentionType::Organisation),
            correction(CorrectionKind::Entity, u"해오름 달빛서점"_s, {}, MentionType::Organisation)};
        QCOMPARE(lines(applied(own, {mark(text, u"달빛"_s, MentionType::Person)}, text)),
            QStringList{u"해오름 달빛서점 organisation 해오름 달빛서점"_s});
    }

    void theRecognisersRoleStays()
    {
        const QString text = u"민하린 의원"_s;
        Mention person = mark(text, u"민하린"_s, MentionType::Person);
        person.role = u"의원"_s;
        const QList<Mention> marks
            = applied({correction(CorrectionKind::Entity, u"민하린"_s)}, {person}, text);
        QCOMPARE(marks.size(), 1);
        QCOMPARE(marks[0].role, u"의원"_s);
    }

    void theLaterWordHolds()
    {
        const QString text = u"진도가 나갔다."_s;
        const QList<Mention> marks{mark(text, u"진도"_s, MentionType::Place)};
        const Correction nothing = correction(CorrectionKind::NotEntity, u"진도"_s);
        const Correction entity
            = correction(CorrectionKind::Entity, u"진도"_s, {}, MentionType::Organisation);
        QCOMPARE(applied({entity, nothing}, marks, text).size(), 0);
        QCOMPARE(lines(applied({nothing, entity}, marks, text)), QStringList{u"진도 organisation 진도"_s});
    }

    void titleAndTextAreKeptApart()
    {
        Mention title = mark(u"진도 소식"_s, u"진도"_s, MentionType::Place);
        title.field = Mention::Field::Title;
        const QString text = u"서울에서"_s;
        const Mention place = mark(text, u"서울"_s, MentionType::Place);
        const QList<Mention> marks
            = Corrections({correction(CorrectionKind::Type, u"서울"_s, {}, MentionType::Event)})
                  .appliedTo({title, place}, u"진도 소식"_s, text);
        QCOMPARE(lines(marks), QStringList({u"진도 place 진도"_s, u"서울 event 서울"_s}));
        QCOMPARE(marks[0].field, Mention::Field::Title);
    }

    void isLinearInTheText()
    {
        QList<Correction> many;
        for (int i = 0; i < 20000; ++i)
            many.append(correction(CorrectionKind::Entity, u"이름%1"_s.arg(i), {}, MentionType::Product));
        const Corrections corrections(many);
        const auto timeOf = [&corrections](int words) {
            const QString text = u"이름7이 이름없는 이름들 "_s.repeated(words);
            double best = std::numeric_limits<double>::max();
            for (int i = 0; i < 5; ++i) {
                const std::clock_t start = std::clock(); // of the processor: the machine may be busy
                if (corrections.appliedTo({}, {}, text).size() != words)
                    qFatal("not every name was found");
                best = std::min(best, double(std::clock() - start));
            }
            return best + 1;
        };
        const double small = timeOf(2000), large = timeOf(16000);
        QVERIFY2(large < small * 8 * 4, qPrintable(u"%1 and %2"_s.arg(small).arg(large)));
    }
};

QTEST_APPLESS_MAIN(TestCorrections)
#include "tst_corrections.moc"
