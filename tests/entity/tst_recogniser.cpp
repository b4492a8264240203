// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/recogniser.h"
#include "support/support.h"

#include <QTest>

#include <ctime>

using namespace sokbo;
using namespace Qt::StringLiterals;

class TestRecogniser : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void marksWhatTheTablesSay_data();
    void marksWhatTheTablesSay();
    void keepsOffsetsWithinTheText();
    void titleHelpsToLink();
    void aNameOfTheDocumentIsNoHour();
    void readsCharactersThatStandTwice();
    void survivesHostileText_data();
    void survivesHostileText();
    void takesTimeLinearInTheText();

private:
    QList<Mention> recognise(const QString &text, const QString &title = {}) const;

    std::unique_ptr<Recogniser> m_recogniser;
};

namespace {

// One line of a table: the form, its type, and what else is known of it.
QString lineOf(const Mention &mention)
{
    QString line = mention.text + u'\t' + mentionTypeName(mention.type);
    if (mention.name != mention.text)
        line += u"\tname="_s + mention.name;
    if (!mention.role.isEmpty())
        line += u"\trole="_s + mention.role;
    if (!mention.ticker.isEmpty())
        line += u"\tticker="_s + mention.ticker;
    if (!mention.value.isEmpty())
        line += u"\tvalue="_s + mention.value;
    return line;
}

} // namespace

void TestRecogniser::initTestCase()
{
    Result<std::unique_ptr<Recogniser>> recogniser = Recogniser::load();
    QVERIFY2(recogniser.has_value(), qPrintable(recogniser ? QString() : recogniser.error().message));
    m_recogniser = std::move(*recogniser);
}

QList<Mention> TestRecogniser::recognise(const QString &text, const QString &title) const
{
    return m_recogniser->recognise(
        {title, text, QDateTime::fromString(u"2025-02-04T09:00:00+09:00"_s, Qt::ISODate)});
}

void TestRecogniser::marksWhatTheTablesSay_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("day");
    QTest::addColumn<QStringList>("expected");
    QTest::addColumn<bool>("isKnownGap");

    for (const char *table : {"people", "organisations", "places", "dates", "times", "quantities", "hanja",
             "linking", "offices", "same", "quotedtitles", "products", "english", "headlines", "codes"}) {
        const QString file = QString::fromUtf8(test::data(u"entity/%1.txt"_s.arg(QLatin1String(table))));
        QString day;
        QString text;
        QStringList expected;
        int row = 0;
        const auto finish = [&] {
            if (!text.isEmpty())
                QTest::addRow("%s %d", table, ++row)
                    << text.mid(text.startsWith(u'~') ? 1 : 0) << day << expected << text.startsWith(u'~');
            text.clear();
            expected.clear();
        };
        const QStringList lines = file.split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines) {
            if (line.startsWith(u'\t')) {
                expected.append(line.mid(1));
                continue;
            }
            finish();
            if (line.startsWith(u'@'))
                day = line.mid(1);
            else if (!line.startsWith(u'#'))
                text = line;
        }
        finish();
    }
}

void TestRecogniser::marksWhatTheTablesSay()
{
    QFETCH(QString, text);
    QFETCH(QString, day);
    QFETCH(QStringList, expected);
    QFETCH(bool, isKnownGap);
    const QDateTime published
        = day.isEmpty() ? QDateTime() : QDateTime::fromString(day + u"T09:00:00+09:00"_s, Qt::ISODate);
    QStringList marked;
    for (const Mention &mention : m_recogniser->recognise({QString(), text, published}))
        marked.append(lineOf(mention));
    // A row that begins with ~ says what would be right and is not yet so; when it is, the test says so.
    if (isKnownGap)
        QEXPECT_FAIL("", "a known gap", Continue);
    QCOMPARE(marked.join(u'\n'), expected.join(u'\n'));
}

void TestRecogniser::keepsOffsetsWithinTheText()
{
    const QString text
        = u"😀 유영상 SK텔레콤(017670) 사장이 4일 서울 중구에서 3조2천억원을 말했다. "_s.repeated(3);
    int last = 0;
    const QList<Mention> mentions = recognise(text);
    QVERIFY(mentions.size() >= 15);
    for (const Mention &mention : mentions) {
        QVERIFY(mention.start >= last);
        QVERIFY(mention.end <= text.size());
        QCOMPARE(text.mid(mention.start, mention.end - mention.start), mention.text);
        last = mention.end;
    }
}

void TestRecogniser::titleHelpsToLink()
{
    const QList<Mention> mentions = recognise(u"최 회장은 답하지 않았다."_s, u"최태원 SK그룹 회장 출국"_s);
    const auto inText = std::find_if(mentions.begin(), mentions.end(),
        [](const Mention &mention) { return mention.field == Mention::Field::Text; });
    QVERIFY(inText != mentions.end());
    QCOMPARE(inText->text, u"최"_s);
    QCOMPARE(inText->name, u"최태원"_s);
}

void TestRecogniser::aNameOfTheDocumentIsNoHour()
{
    const QList<Mention> mentions = recognise(
        u"발사체 새벽호가 23일 새벽 관측위성 3기를 궤도에 올리는 데 성공했다. 새벽호의 비행을 그린 상상도."_s,
        u"새벽호 발사 성공"_s);
    int rockets = 0;
    int hours = 0;
    for (const Mention &mention : mentions) {
        rockets += mention.text == u"새벽호"_s ? 1 : 0;
        hours += mention.type == MentionType::Time ? 1 : 0;
    }
    QCOMPARE(rockets, 3);
    QCOMPARE(hours, 1);
}

void TestRecogniser::readsCharactersThatStandTwice()
{
    // U+F9E1, as half of the papers write 李.
    const QString title = QChar(0xF9E1) + u"대통령 \"바람개비를 늘리자\""_s;
    const QList<Mention> mentions = m_recogniser->recognise(
        {title, {}, QDateTime::fromString(u"2026-02-04T09:00:00+09:00"_s, Qt::ISODate)});
    QCOMPARE(mentions.size(), 1);
    QCOMPARE(mentions[0].name, u"이재명"_s);
    QCOMPARE(mentions[0].text, QString(QChar(0xF9E1))); // as the title has it
}

void TestRecogniser::survivesHostileText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("brackets") << QString(100000, u'(');
    QTest::newRow("quotes") << QString(100000, u'\'');
    QTest::newRow("digits") << QString(100000, u'1');
    QTest::newRow("amounts") << u"1억2천만 "_s.repeated(10000);
    QTest::newRow("ranges") << u"1~"_s.repeated(30000);
    QTest::newRow("surnames") << u"김 "_s.repeated(30000);
    QTest::newRow("titles") << u"회장 "_s.repeated(30000);
    QTest::newRow("chains") << u"서울 중구 "_s.repeated(15000);
    QTest::newRow("joined names") << u"홍길동·"_s.repeated(15000);
    QTest::newRow("hanja") << QString(100000, u'美');
    QTest::newRow("lone surrogates") << QString(100000, QChar(0xD83D));
    QTest::newRow("surrogates in words") << QString(u"김"_s + QChar(0xDC00) + u"씨 "_s).repeated(15000);
    QTest::newRow("nulls") << QString(100000, QChar(0));
    QTest::newRow("no space") << u"가나다라마바사"_s.repeated(50000);
    QTest::newRow("one name without end") << u"김해솔"_s.repeated(30000);
    QTest::newRow("letters") << u"Kim-won, a "_s.repeated(10000);
    QTest::newRow("codes") << u"한빛(005930"_s.repeated(10000);
}

void TestRecogniser::survivesHostileText()
{
    QFETCH(QString, text);
    for (const Mention &mention : recognise(text))
        QCOMPARE(text.mid(mention.start, mention.end - mention.start), mention.text);
}

// Twice the text may take twice the time and, because machines are busy, somewhat more; never four times it.
void TestRecogniser::takesTimeLinearInTheText()
{
    const QStringList patterns = {u"가나다라마바사"_s, u"김해솔"_s, u"Park Ji-won, a "_s,
        u"유영상 SK텔레콤(017670) 사장은 4일 서울에서 김 의원을 만났다. "_s, u"["_s, u"1억2천만 "_s,
        u"홍길동·"_s};
    for (const QString &pattern : patterns) {
        const auto took = [&](int units) {
            const QString text = pattern.repeated(units / int(pattern.size()) + 1);
            qint64 best = std::numeric_limits<qint64>::max();
            for (int round = 0; round < 4; ++round) {
                const std::clock_t began = std::clock(); // what others do on the machine does not count
                recognise(text);
                best = qMin(best, qint64(std::clock() - began) * (1'000'000'000 / CLOCKS_PER_SEC));
            }
            return best;
        };
        const qint64 small = took(10000);
        const qint64 large = took(40000);
        QVERIFY2(large < 12 * small + 50'000'000,
            qPrintable(u"%1: %2 ns, then %3 ns"_s.arg(pattern.left(20)).arg(small).arg(large)));
    }
}

QTEST_APPLESS_MAIN(TestRecogniser)
#include "tst_recogniser.moc"
