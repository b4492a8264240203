// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/credits.h"
#include "entity/quotations.h"
#include "entity/recogniser.h"

#include <QTest>

#include <ctime>

using namespace sokbo;
using namespace Qt::StringLiterals;

class TestCredits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsWhatAReportSaysOfItself_data();
    void readsWhatAReportSaysOfItself();
    void leavesNewsAlone_data();
    void leavesNewsAlone();
    void namesNobodyInThem_data() { readsWhatAReportSaysOfItself_data(); }
    void namesNobodyInThem();
    void aReporterIsNobodyElsesFullName();
    void aReporterSaysNothing();
    void takesTimeLinearInTheText();

private:
    std::unique_ptr<CreditReader> m_reader;
    std::unique_ptr<Recogniser> m_recogniser;
};

void TestCredits::initTestCase()
{
    Result<std::unique_ptr<CreditReader>> reader = CreditReader::load();
    QVERIFY(reader.has_value());
    m_reader = std::move(*reader);
    Result<std::unique_ptr<Recogniser>> recogniser = Recogniser::load();
    QVERIFY(recogniser.has_value());
    m_recogniser = std::move(*recogniser);
}

// A line, what of it remains as news, and what the credits name: place, agency, reporters.
void TestCredits::readsWhatAReportSaysOfItself_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("news");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("agency");
    QTest::addColumn<QString>("reporters");
    const auto row = [](const char *line, const char *news, const char *place = "", const char *agency = "",
                         const char *reporters = "") {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(news) << QString::fromUtf8(place)
                            << QString::fromUtf8(agency) << QString::fromUtf8(reporters);
    };
    row("(서울=연합뉴스) 하늘강이 얼었다.", "하늘강이 얼었다.", "서울", "연합뉴스");
    row("(도쿄·서울=연합뉴스) 하늘강이 얼었다.", "하늘강이 얼었다.", "도쿄·서울", "연합뉴스");
    row("(서울=연합뉴스) 나하늘 기자 = 하늘강이 얼었다.", "하늘강이 얼었다.", "서울", "연합뉴스", "나하늘");
    row("(워싱턴=연합뉴스) 나하늘 도가람 특파원 = 하늘강이 얼었다.", "하늘강이 얼었다.", "워싱턴", "연합뉴스",
        "나하늘,도가람");
    row("(워싱턴·서울=연합뉴스) 나하늘 특파원 도가람 기자 = 하늘강이 얼었다.", "하늘강이 얼었다.",
        "워싱턴·서울", "연합뉴스", "나하늘,도가람");
    row("[서울=뉴시스]나하늘 기자 = 하늘강이 얼었다.", "하늘강이 얼었다.", "서울", "뉴시스", "나하늘");
    row("【세종=뉴시스】 하늘강이 얼었다.", "하늘강이 얼었다.", "세종", "뉴시스");
    row("(세종=뉴스1) 나하늘·도가람 기자 = 하늘강이 얼었다.", "하늘강이 얼었다.", "세종", "뉴스1",
        "나하늘,도가람");
    row("[헤럴드경제=나하늘 기자] 하늘강이 얼었다.", "하늘강이 얼었다.", "", "헤럴드경제", "나하늘");
    row("[헤럴드경제(대구)=나하늘 기자] 하늘강이 얼었다.", "하늘강이 얼었다.", "대구", "헤럴드경제",
        "나하늘");
    row("[헤럴드경제=나하늘 선임기자] 하늘강이 얼었다.", "하늘강이 얼었다.", "", "헤럴드경제", "나하늘");
    row("[새벽일보 나하늘 기자] 하늘강이 얼었다.", "하늘강이 얼었다.", "", "새벽일보", "나하늘");
    row("[인천=새벽일보 나하늘 기자] 하늘강이 얼었다.", "하늘강이 얼었다.", "인천", "새벽일보", "나하늘");
    row("[새벽일보] 하늘강이 얼었다.", "하늘강이 얼었다.", "", "새벽일보");
    row("[파이낸셜뉴스] 하늘강이 얼었다.", "하늘강이 얼었다.", "", "파이낸셜뉴스");
    row("부산=뉴시스 나하늘 기자 = 하늘강이 얼었다.", "하늘강이 얼었다.", "부산", "뉴시스", "나하늘");
    row("나하늘 기자 = 하늘강이 얼었다.", "하늘강이 얼었다.", "", "", "나하늘");
    row("나하늘 인턴기자 = 하늘강이 얼었다.", "하늘강이 얼었다.", "", "", "나하늘");
    row("하늘강이 얼었다. 나하늘 기자", "하늘강이 얼었다.", "", "", "나하늘");
    row("하늘강이 얼었다. 나하늘 기자 sky@paper.example", "하늘강이 얼었다.", "", "", "나하늘");
    row("하늘강이 얼었다. 나하늘기자 sky@paper.example", "하늘강이 얼었다.", "", "", "나하늘");
    row("하늘강이 얼었다. /세종=나하늘 기자 sky@paper.example", "하늘강이 얼었다. /", "", "", "나하늘");
    row("sky@paper.example 나하늘 기자", "", "", "", "나하늘");
    row("나하늘 기자", "", "", "", "나하늘");
    row("나하늘 국제부 기자", "", "", "", "나하늘");
    row("세종=나하늘 기자", "", "세종", "", "나하늘");
    row("글·사진 나하늘 기자", "", "", "", "나하늘");
    row("하늘강이 얼었다 [사진=하늘시]", "하늘강이 얼었다");
    row("하늘강이 얼었다(사진=새벽일보 DB)", "하늘강이 얼었다");
    row("하늘강이 얼었다. [사진=나하늘 기자 sky@paper.example]", "하늘강이 얼었다.");
    row("하늘강이 얼었다. [하늘시 제공]", "하늘강이 얼었다.");
    row("하늘강이 얼었다. (하늘시 제공)", "하늘강이 얼었다.");
    row("하늘강이 얼었다. [새벽방송 캡처]", "하늘강이 얼었다.");
    row("하늘강이 얼었다. [연합뉴스 자료사진]", "하늘강이 얼었다.");
    row("하늘강이 얼었다. [로이터 연합뉴스]", "하늘강이 얼었다.");
    row("하늘강이 얼었다. [AP=연합뉴스]", "하늘강이 얼었다.");
    row("하늘강이 얼었다. 사진=하늘시", "하늘강이 얼었다.");
    row("하늘강이 얼었다. /사진=하늘시 제공", "하늘강이 얼었다. /");
    row("하늘강이 얼었다. 연합뉴스", "하늘강이 얼었다.");
    row("하늘강이 얼었다. /뉴시스", "하늘강이 얼었다. /");
    row("하늘시 제공", "");
    row("하늘강이 얼었다. ⓒ 새벽일보", "하늘강이 얼었다.");
    row("ⓒ 새벽일보, 무단전재 및 재배포 금지", "");
    row("<저작권자 ⓒ 새벽일보 무단전재 및 재배포 금지>", "");
    row("새벽방송 뉴스 나하늘입니다.", "", "", "", "나하늘");
    row("SEOUL, Nov 3 (Reuters) — The river froze.", "The river froze.", "SEOUL", "Reuters");
    row("SEOUL, Nov. 3 (Yonhap) -- The river froze.", "The river froze.", "SEOUL", "Yonhap");
    row("WASHINGTON (AP) — The river froze.", "The river froze.", "WASHINGTON", "AP");
    row("By Jane Doe", "", "", "", "Jane Doe");
    row("By JANE DOE and JOHN ROE", "", "", "", "JANE DOE,JOHN ROE");
    row("By Jane Doe, Staff Writer", "", "", "", "Jane Doe");
    row("(Reporting by Jane Doe; Editing by John Roe)", "", "", "", "Jane Doe");
    row("The river froze. (AP Photo/Jane Doe)", "The river froze.");
    row("Photo by Jane Doe", "");
}

void TestCredits::readsWhatAReportSaysOfItself()
{
    QFETCH(QString, line);
    QFETCH(QString, news);
    QFETCH(QString, place);
    QFETCH(QString, agency);
    QFETCH(QString, reporters);
    const Credits credits = m_reader->read({}, line);
    QString rest;
    int at = 0;
    for (const Credits::Stretch &stretch : credits.inText) {
        rest += line.mid(at, stretch.start - at);
        at = stretch.end;
    }
    rest += line.mid(at);
    QCOMPARE(rest.trimmed(), news);
    QCOMPARE(credits.place, place);
    QCOMPARE(credits.agency, agency);
    QCOMPARE(credits.reporters.join(u','), reporters);
}

void TestCredits::leavesNewsAlone_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {"나하늘 기자가 상을 받았다.", "새벽일보 나하늘 기자는 “처음 본다”고 말했다.",
             "주가는 올랐다(PER=12).", "연합뉴스는 이렇게 보도했다.", "하늘시(시장 나하늘)는 문을 열었다.",
             "새벽일보(사장 나하늘)가 문을 열었다.", "자료를 제공했다.", "질문하는 기자", "사진을 찍었다.",
             "By the river stood a house.", "Jane Doe (AP) won the prize.", "x = y", "서울과 부산을 잇는다.",
             "AP통신(AP)은 이렇게 전했다.", "출처를 밝히지 않았다."})
        QTest::newRow(line) << QString::fromUtf8(line);
}

void TestCredits::leavesNewsAlone()
{
    QFETCH(QString, line);
    const Credits credits = m_reader->read(line, line);
    QVERIFY(credits.inText.empty());
    QVERIFY(credits.inTitle.empty());
    QVERIFY(credits.reporters.isEmpty());
}

void TestCredits::namesNobodyInThem()
{
    QFETCH(QString, line);
    const Credits credits = m_reader->read({}, line);
    for (const Mention &mention : m_recogniser->recognise({{}, line, {}}))
        for (const Credits::Stretch &stretch : credits.inText)
            QVERIFY2(mention.end <= stretch.start || stretch.end <= mention.start, qPrintable(mention.text));
}

void TestCredits::aReporterIsNobodyElsesFullName()
{
    const QString text = u"[헤럴드경제=나하늘 기자] 나 대표는 말을 아꼈다. 이날 나하늘 기자"_s;
    for (const Mention &mention : m_recogniser->recognise({{}, text, {}}))
        QVERIFY(mention.name != u"나하늘"_s);
}

void TestCredits::aReporterSaysNothing()
{
    const QString text = u"(서울=연합뉴스) 나하늘 기자 = \"강이 얼었다\"고 말했다."_s;
    QVERIFY(findQuotations(text, m_recogniser->recognise({{}, text, {}})).isEmpty());
}

// Nanoseconds of the processor that this thread had: what others did meanwhile does not count.
qint64 ownTime()
{
    timespec time = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

// Twice the text may take twice the time and, because machines are busy, somewhat more; never four times it.
void TestCredits::takesTimeLinearInTheText()
{
    for (const QString &pattern : {u"[사진="_s, u"(서울=연합뉴스) "_s, u"나하늘 기자 "_s, u"a@b.c "_s,
             u"사진= "_s, u"가나다 "_s, u"By Jane Doe and "_s, u"사진/"_s, u"가나=다라 "_s, u"a@b.c\n"_s,
             u"(서울=연합뉴스)\n"_s, u"(서울=연합뉴스) a@b.c "_s}) {
        int read = 0;
        const auto took = [&](int units) {
            const QString text = pattern.repeated(units / int(pattern.size()) + 1);
            qint64 best = std::numeric_limits<qint64>::max();
            for (int round = 0; round < 3; ++round) {
                const qint64 before = ownTime();
                const Credits credits = m_reader->read({}, text);
                best = qMin(best, ownTime() - before);
                read += int(credits.inText.size());
            }
            return best;
        };
        const qint64 small = took(20000);
        const qint64 large = took(80000);
        QVERIFY2(large < 12 * small + 50'000'000,
            qPrintable(u"%1: %2 ns, then %3 ns"_s.arg(pattern).arg(small).arg(large)));
    }
}

QTEST_APPLESS_MAIN(TestCredits)
#include "tst_credits.moc"
