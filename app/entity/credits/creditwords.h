// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "entity/credits/letterset.h"
#include "entity/lists/wordtable.h"

#include <QRegularExpression>
#include <QStringList>

namespace sokbo::entity {

// What a dateline, a byline or a credit names.
struct Credited {
    QString place;
    QString agency;
    QStringList reporters;
};

// The words of credits: agencies and papers, what stands before the sign of a credit, who reports.
class CreditWords {
public:
    Result<> load();

    bool isAgency(QStringView word) const; // or a paper, by the end of its name
    bool areAgencies(QStringView words) const; // AP·연합뉴스, 로이터 연합뉴스, AFP=뉴스1
    bool beginsCredit(QStringView word) const { return m_creditWords.contains(word); } // 사진, 출처
    bool endsCredit(QStringView word) const { return m_creditTails.contains(word); } // 제공, 캡처
    bool isDeskWord(QStringView word) const { return m_desks.contains(word); } // 선임, Staff Writer
    bool endsAsReporter(QStringView text) const; // … 기자, whatever the name
    // 홍길동·김영희 기자, 한빛일보 홍길동 선임기자: true where the whole is that; fills in whom it names.
    bool readReporters(QStringView text, Credited &credited) const;

    const QRegularExpression &reporters() const { return m_reporters; } // with its name as the first group
    // The same at the beginning of a text, with the sign behind it.
    const QRegularExpression &reportersBeforeSign() const { return m_reportersBeforeSign; }
    // The same at the end of a line, alone in it, or behind a sentence's end or a sign.
    const QRegularExpression &reportersAtEnd() const { return m_reportersAtEnd; }
    bool holdsReporterWord(QStringView text) const;
    bool holdsReporterWord(
        QStringView text, const LetterSet &letters) const; // those of all that it stands in

private:
    bool isName(QStringView word) const;
    bool takeNames(QStringView names, Credited &credited) const;

    WordTable m_surnames;
    WordTable m_agencies;
    SuffixTable m_paperEnds;
    WordTable m_creditWords;
    WordTable m_creditTails;
    WordTable m_desks;
    QStringList m_reporterWords; // longest first
    QStringList m_reporterRoots; // those that hold no other one: 기자 for 선임기자
    QRegularExpression m_reporters;
    QRegularExpression m_reportersBeforeSign;
    QRegularExpression m_reportersAtEnd;
};

} // namespace sokbo::entity
