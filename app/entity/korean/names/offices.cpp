// SPDX-License-Identifier: GPL-3.0-or-later
// Grammar: 전 and 前, which stand before a former office, and 대행, the end of an acting one.
#include "entity/korean/names/offices.h"

#include "entity/lists/listfile.h"

#include <algorithm>

namespace sokbo::entity {

using namespace Qt::StringLiterals;

namespace {

// For so long somebody is called by a former office without another word. Former presidents always are.
constexpr int yearsAfterwards = 12;

QDate dateOf(const QString &text)
{
    return text.isEmpty() ? QDate() : QDate::fromString(text, Qt::ISODate);
}

bool isFormer(const QString &role)
{
    return role.startsWith(u'전') || role.startsWith(u'前');
}

QString office(const QString &role)
{
    return (isFormer(role) ? role.mid(1) : role).trimmed();
}

// 권한대행 and 대행 of an office are the holder of 대통령 권한대행.
bool isTitle(const QString &role, const QString &title)
{
    return role == title || ((role == u"권한대행" || role == u"대행") && title.endsWith(role));
}

} // namespace

bool Offices::Term::wasBefore(const QDate &day) const
{
    return until.isValid() && until < day
        && (titles.contains(u"대통령"_s) || day <= until.addYears(yearsAfterwards));
}

Result<> Offices::load()
{
    return readList(u"korean/offices.tsv"_s, [this](const ListRow &row) {
        const QStringView uses = row.field(6);
        const auto listed = [&](qsizetype field) { return row.text(field).split(u',', Qt::SkipEmptyParts); };
        m_terms.push_back({row.text(0), row.text(1), listed(2), listed(3), dateOf(row.text(4)),
            dateOf(row.text(5)), uses.contains(u'u'), uses.contains(u'f'), !uses.contains(u'n'),
            uses.contains(u'g') || uses.contains(u'f'), uses.contains(u'b'), uses.contains(u'c')});
        if (!row.field(1).isEmpty())
            m_signs.insert(row.text(1));
        if (m_terms.back().standsAlone || m_terms.back().standsWithBody)
            m_loneSigns.insert(row.text(1));
    });
}

bool Offices::standsAlone(QStringView sign, const QDate &day) const
{
    return day.isValid() && std::any_of(m_terms.begin(), m_terms.end(), [&](const Term &term) {
        return term.standsAlone && term.sign == sign && term.holdsOn(day);
    });
}

bool Offices::isSignOf(const Term &term, const OfficeQuestion &question)
{
    return !term.sign.isEmpty() && term.sign == question.called;
}

Offices::Fit Offices::fitOf(const Term &term, const OfficeQuestion &question, Time time)
{
    const bool isSign = isSignOf(term, question);
    if (time == Time::Then ? !term.holdsOn(question.day) : !term.wasBefore(question.day))
        return Fit::None;
    const bool hasBody = std::any_of(term.bodies.begin(), term.bodies.end(),
        [&](const QString &body) { return question.bodies.contains(body); });
    if (question.role.isEmpty()) {
        if (!isSign)
            return Fit::None;
        return term.standsAlone ? Fit::Title : term.standsWithBody && hasBody ? Fit::Body : Fit::None;
    }
    const QString title = office(question.role);
    if (std::none_of(
            term.titles.begin(), term.titles.end(), [&](const QString &its) { return isTitle(title, its); }))
        return Fit::None;
    if (hasBody)
        return Fit::Body;
    const bool isClear = time == Time::Then
        ? term.isClear || (isSign && term.isClearBySign)
        : term.isClearAfterwards || (isSign && term.isClearBySignAfterwards);
    return isClear ? Fit::Title : Fit::None;
}

QString Offices::onlyHolder(const Terms &terms, const OfficeQuestion &question, Time time, Fit least)
{
    QString found;
    for (const Term *term : terms) {
        if (fitOf(*term, question, time) < least || term->holder == found)
            continue;
        if (!found.isEmpty())
            return {};
        found = term->holder;
    }
    return found;
}

bool Offices::isHeld(const Terms &terms, const OfficeQuestion &question, Time time)
{
    return std::any_of(terms.begin(), terms.end(),
        [&](const Term *term) { return fitOf(*term, question, time) != Fit::None; });
}

// Of those who are called so, whatever they were and whenever.
Offices::Terms Offices::termsOf(const OfficeQuestion &question) const
{
    const bool isSurname = question.called == question.surname;
    Terms terms;
    for (const Term &term : m_terms)
        if (isSignOf(term, question) || (isSurname && term.holder.startsWith(question.surname)))
            terms.push_back(&term);
    return terms;
}

QString Offices::holder(const OfficeQuestion &question) const
{
    if (!question.day.isValid() || question.called.isEmpty())
        return {};
    const Terms terms = termsOf(question);
    // 尹대통령 is said afterwards too, of what was then.
    const bool isOver = isFormer(question.role);
    for (const Time time : {Time::Then, Time::Afterwards}) {
        if ((isOver && time == Time::Then) || (question.role.isEmpty() && time == Time::Afterwards))
            continue;
        for (const Fit least : {Fit::Body, Fit::Title})
            if (const QString found = onlyHolder(terms, question, time, least); !found.isEmpty())
                return found;
        if (isHeld(terms, question, time))
            return {}; // by several
    }
    return {};
}

} // namespace sokbo::entity
