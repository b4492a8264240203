// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/dateshiftjudge.h"

#include <QTest>

using namespace sokbo;

namespace {

const QDateTime start(QDate(2026, 3, 2), QTime(1, 0), Qt::UTC);

// Answers of one source, one after the other.
class Answers {
public:
    explicit Answers(bool korean = true)
        : m_korean(korean)
    {
    }

    // After so many minutes, with new entries that lie so many minutes ahead.
    Answers &then(int minutes, const QList<int> &ahead)
    {
        m_time = m_time.addSecs(60 * minutes);
        DatedAnswer answer{m_time, m_first ? -1 : 60 * minutes, {}, m_korean};
        for (const int lead : ahead)
            answer.dates.append(m_time.addSecs(60 * lead - 7 * ++m_count)); // no two at one second
        m_first = false;
        shift = judgeDates(shift, answer);
        return *this;
    }

    DateShift shift;

private:
    QDateTime m_time = start;
    bool m_first = true;
    bool m_korean;
    int m_count = 0;
};

} // namespace

class tst_DateShiftJudge : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsNineHoursByThreeAnswers()
    {
        Answers answers;
        answers.then(0, {532, 410, 90, -300});
        QCOMPARE(answers.shift.minutes, 0);
        answers.then(30, {529, 515});
        QCOMPARE(answers.shift.minutes, 0);
        answers.then(30, {536});
        QCOMPARE(answers.shift.minutes, 540);
        QVERIFY(answers.shift.witnesses.isEmpty());
    }

    void findsOtherOffsetsOfZones_data()
    {
        QTest::addColumn<int>("offset");
        for (const int offset : {120, 330, 480, 540, 570, 600})
            QTest::addRow("%d minutes", offset) << offset;
    }

    void findsOtherOffsetsOfZones()
    {
        QFETCH(int, offset);
        Answers answers(false);
        answers.then(0, {offset - 4}).then(30, {offset - 20}).then(30, {offset - 9}).then(30, {offset - 2});
        QCOMPARE(answers.shift.minutes, offset);
    }

    void findsItInSlowSources()
    {
        Answers answers;
        answers.then(0, {200}).then(180, {410, 395}).then(180, {530}).then(180, {475});
        QCOMPARE(answers.shift.minutes, 540);
    }

    void oneEntryIsNeverEnough()
    {
        Answers answers;
        answers.then(0, {535}).then(30, {}).then(30, {-5}).then(30, {534}).then(30, {-3, -8}).then(30, {533});
        QCOMPARE(answers.shift.minutes, 0);
        // Nor is the same one again and again.
        Answers same;
        const DateWitness entry{start, start.addSecs(535 * 60), -1};
        DateShift shift;
        for (int i = 0; i < 5; ++i)
            shift = judgeDates(shift, {entry.answered, 600, {entry.written}, true});
        QCOMPARE(shift.minutes, 0);
    }

    void aSourceThatIsRightStaysSo()
    {
        // With clocks that go ahead, entries that come late, and a time of tomorrow among those of today.
        Answers answers;
        answers.then(0, {-1, -40, -900})
            .then(30, {3})
            .then(30, {-200})
            .then(30, {12})
            .then(30, {-2, -9, 535});
        answers.then(30, {530, -1, -4}).then(30, {520, -2, -3}).then(30, {-10});
        QCOMPARE(answers.shift, DateShift());
    }

    void datesToComeAreNoOffset()
    {
        Answers answers;
        answers.then(0, {60 * 24 * 3}).then(30, {700}).then(30, {95}).then(30, {60 * 30}).then(30, {310});
        answers.then(30, {820}).then(30, {33}).then(30, {605});
        QCOMPARE(answers.shift.minutes, 0);
    }

    void whatIsAnnouncedForOneTimeEveryDayIsNoOffset()
    {
        // At nine in the evening stands what the paper of six o'clock has.
        DateShift shift;
        for (int day = 0; day < 8; ++day) {
            const QDateTime evening = start.addDays(day).addSecs(day * 11 * 60);
            const QDateTime morning(start.date().addDays(day), QTime(9, 50), Qt::UTC);
            shift = judgeDates(shift, {evening, 30 * 60, {morning, morning}, true});
        }
        QCOMPARE(shift.minutes, 0);
    }

    void endsWhenTheSourceIsMended()
    {
        Answers answers;
        answers.then(0, {535}).then(30, {531}).then(30, {538});
        QCOMPARE(answers.shift.minutes, 540);
        answers.then(30, {-4}).then(30, {533}); // one that came late
        QVERIFY(answers.shift.witnesses.isEmpty());
        answers.then(30, {-4}).then(30, {-2}).then(30, {-7});
        QCOMPARE(answers.shift, DateShift());
    }

    void movesToAnotherOffset()
    {
        Answers answers(false);
        answers.then(0, {355}).then(30, {351}).then(30, {358});
        QCOMPARE(answers.shift.minutes, 360);
        answers.then(30, {415}).then(30, {411}).then(30, {402}); // summer time
        QCOMPARE(answers.shift.minutes, 420);
    }

    void aNightWithoutNewsIsNoMending()
    {
        Answers answers;
        answers.then(0, {535}).then(30, {531}).then(30, {538});
        answers.then(600, {-30}).then(600, {-45}).then(700, {-60}).then(800, {-90});
        QCOMPARE(answers.shift.minutes, 540);
    }

    void measuresAgainstTheServer()
    {
        const QDateTime now = start;
        QCOMPARE(timeOfAnswer(now, {}, {}), now);
        QCOMPARE(timeOfAnswer(now, now.addSecs(3000), {}), now.addSecs(3000)); // our clock may be wrong
        QCOMPARE(timeOfAnswer(now, now.addDays(-3), {}), now); // so may the server's
        QCOMPARE(timeOfAnswer(now, {}, now.addSecs(-1200)), now.addSecs(-1200)); // kept for a while
        QCOMPARE(timeOfAnswer(now, {}, now.addSecs(9 * 3600)), now); // as wrong as the dates
        QCOMPARE(timeOfAnswer(now, {}, now.addYears(-2)), now); // when the site was made
    }
};

QTEST_GUILESS_MAIN(tst_DateShiftJudge)
#include "tst_dateshiftjudge.moc"
