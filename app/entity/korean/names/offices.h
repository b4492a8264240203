// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QDate>
#include <QSet>
#include <QString>
#include <QStringList>

#include <vector>

namespace sokbo::entity {

// Who is asked for: 金총리, 구 부총리, 韓 전 대표, or a sign alone.
struct OfficeQuestion {
    QString called; // 金, 구
    QString surname; // 김, 구
    QString role; // 총리, 전 대표; empty for a sign alone
    QDate day;
    const QSet<QString> &bodies; // the organisations that the document names, by their canonical names
};

// Who held which office when (resources/lexicon/korean/offices.tsv), and whom a short name with its office
// therefore means on a day. Where two are possible it means neither.
class Offices {
public:
    Result<> load();

    QString holder(const OfficeQuestion &question) const; // empty for nobody
    // Whether the press writes this sign for somebody who held an office, whenever that was; alone or with
    // the office.
    bool isSign(QStringView sign) const { return m_signs.contains(sign.toString()); }
    bool isLoneSign(QStringView sign) const { return m_loneSigns.contains(sign.toString()); }
    // Whether the sign alone means somebody on that day.
    bool standsAlone(QStringView sign, const QDate &day) const;

private:
    struct Term {
        QString holder;
        QString sign; // 李; empty for who has none
        QStringList titles; // by which the press calls whoever holds it
        QStringList bodies; // that must be named where the title alone does not tell
        QDate from;
        QDate until; // the last day; invalid while in office
        bool isClear = false; // surname and title are enough
        bool isClearAfterwards = false; // surname, 전 and title are enough
        bool isClearBySign = true; // sign and title are enough
        bool isClearBySignAfterwards = false; // sign, 전 and title are enough
        bool standsAlone = false; // the sign alone is enough
        bool standsWithBody = false; // the sign is enough where the body is named

        bool holdsOn(const QDate &day) const { return from <= day && (!until.isValid() || day <= until); }
        bool wasBefore(const QDate &day) const;
    };

    enum class Time { Then, Afterwards };
    enum class Fit { None, Title, Body }; // Body: the document names it, too
    using Terms = std::vector<const Term *>;
    Terms termsOf(const OfficeQuestion &question) const;
    static bool isSignOf(const Term &term, const OfficeQuestion &question);
    static Fit fitOf(const Term &term, const OfficeQuestion &question, Time time); // one of termsOf()
    static bool isHeld(const Terms &terms, const OfficeQuestion &question, Time time);
    static QString onlyHolder(const Terms &terms, const OfficeQuestion &question, Time time, Fit least);

    std::vector<Term> m_terms;
    QSet<QString> m_signs;
    QSet<QString> m_loneSigns;
};

} // namespace sokbo::entity
