// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/credits/englishcredits.h"

#include <QRegularExpression>

#include <algorithm>

namespace sokbo::entity {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestHead = 120; // UTF-16 units

// Jane Doe, JANE DOE, Jane van der Doe, Jane O'Doe.
const QString person
    = u"[A-Z][A-Za-z.'’-]*(?:\\s(?:de|da|del|der|di|van|von|bin|al|el|la|le|[A-Z][A-Za-z.'’-]*)){1,4}"_s;
const QString people = person + u"(?:(?:,\\s|\\sand\\s|,\\sand\\s|\\s&\\s)"_s + person + u"){0,5}"_s;

class EnglishCredits {
public:
    EnglishCredits(const CreditWords &words, const CreditLine &line, Credited &credited,
        std::vector<CreditStretch> &found)
        : m_words(words)
        , m_line(line.text)
        , m_where(line)
        , m_credited(credited)
        , m_found(found)
    {
    }

    void run()
    {
        const auto isLatin = [](QChar c) { return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z'); };
        if (m_line.size() < 6 || std::none_of(m_line.begin(), m_line.end(), isLatin))
            return;
        qsizetype from = 0;
        while (from < m_line.size() && m_line[from].isSpace())
            ++from;
        const qsizetype byline = readByline(from);
        readDateline(byline);
        readPictures();
        readReporting(from);
    }

private:
    void add(qsizetype start, qsizetype end)
    {
        if (start < end)
            m_found.push_back({m_where.start + int(start), m_where.start + int(end)});
    }

    void takeNames(const QString &names)
    {
        static const QRegularExpression joint(u",\\sand\\s|,\\s|\\sand\\s|\\s&\\s"_s);
        const QStringList each = names.split(joint, Qt::SkipEmptyParts);
        for (const QString &name : each)
            if (!m_words.areAgencies(name) && !m_words.isDeskWord(name)
                && !m_credited.reporters.contains(name))
                m_credited.reporters.append(name);
    }

    // By Jane Doe, alone in its line or before a dateline. Gives its end.
    qsizetype readByline(qsizetype from)
    {
        const QStringView head = m_line.mid(from, longestHead);
        if (!head.startsWith(u"By ", Qt::CaseInsensitive) || head.size() < 8 || !head[3].isUpper())
            return from;
        static const QRegularExpression alone(u"^[Bb][Yy]\\s("_s + people
            + u")(?:[,|]?\\s(?:Reuters|AP|AFP|Yonhap|CNN|BBC|Bloomberg|Staff\\s[Ww]riter|staff\\sreporter|[A-Z][a-z]+\\s(?:News|Times|Post|Herald|Press)))?\\s*$"_s);
        static const QRegularExpression before(
            u"^[Bb][Yy]\\s([A-Z][a-z.'’-]+(?:\\s[A-Z][a-z.'’-]+){1,2}(?:(?:,\\s|\\sand\\s)[A-Z][a-z.'’-]+(?:\\s[A-Z][a-z.'’-]+){1,2}){0,3})\\s+(?=[A-Z]{3,}[A-Z ,.]*(?:,|\\())"_s);
        for (const QRegularExpression *form : {&alone, &before}) {
            const bool isAlone = form == &alone;
            const QRegularExpressionMatch match = form->match((isAlone ? m_line.mid(from) : head).toString());
            if (!match.hasMatch())
                continue;
            takeNames(match.captured(1));
            add(from, from + match.capturedEnd(0));
            return from + match.capturedEnd(0);
        }
        return from;
    }

    // SEOUL, Nov 3 (Reuters) —, WASHINGTON (AP) -, (Seoul) Nov. 3 (Yonhap) --.
    void readDateline(qsizetype from)
    {
        const QStringView head = m_line.mid(from, longestHead);
        if (head.size() < 8 || !head.front().isUpper() || !head.contains(u'('))
            return;
        static const QRegularExpression dateline(
            u"^\\s*([A-Z][A-Za-z.'’/ -]{2,30}(?:,\\s[A-Z][A-Za-z.'’ -]{2,20})?)(?:,?\\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?\\s\\d{1,2})?\\s\\(([A-Za-z ]{2,20})\\)\\s*(?:--|[-–—])\\s*"_s);
        const QRegularExpressionMatch match = dateline.match(head.toString());
        if (!match.hasMatch() || !m_words.areAgencies(match.capturedView(2)))
            return;
        if (m_credited.place.isEmpty())
            m_credited.place = match.captured(1).trimmed();
        if (m_credited.agency.isEmpty())
            m_credited.agency = match.captured(2);
        add(from, from + match.capturedEnd(0));
    }

    // Photo by Jane Doe, (AP Photo/Jane Doe), REUTERS/Jane Doe, Jane Doe/AFP via Getty Images.
    void readPictures()
    {
        static const QRegularExpression bracket(
            u"\\((?:AP |AFP |Reuters )?(?:Photo|Image|Credit|Picture|Courtesy|Source|File [Pp]hoto)[^()]{0,80}\\)"_s);
        static const QRegularExpression line(
            u"(?:^|[.]\\s)(?:Photo|Photos|Image|Photograph|Picture|Credit|Photo credit|Image credit)(?:\\s(?:by|courtesy of|from)|:|/)\\s?[^.]{2,60}\\.?\\s*$"_s);
        static const QRegularExpression agency(
            u"(?:(?:[A-Z][\\w.'’-]*\\s){0,2}[A-Z][\\w.'’-]*/)?(?:AFP|AP|Reuters|REUTERS|NurPhoto|Anadolu|Bloomberg|EPA|Xinhua)?(?:/|\\s)?(?:via\\s)?Getty Images|(?:via REUTERS|REUTERS)/[A-Z][\\w.'’-]*(?:\\s[A-Z][\\w.'’-]*){0,2}"_s);
        const bool mayHold = m_line.contains(u"hoto") || m_line.contains(u"Image")
            || m_line.contains(u"Credit") || m_line.contains(u"Courtesy") || m_line.contains(u"Picture")
            || m_line.contains(u"REUTERS/");
        if (!mayHold)
            return;
        const QString text = m_line.toString();
        for (const QRegularExpression *form : {&bracket, &line, &agency})
            for (auto matches = form->globalMatch(text); matches.hasNext();) {
                const QRegularExpressionMatch match = matches.next();
                add(match.capturedStart(), match.capturedEnd());
            }
    }

    // (Reporting by Jane Doe; Editing by John Roe), and the like as a line.
    void readReporting(qsizetype from)
    {
        static const QRegularExpression reporting(
            u"\\(?(?:Additional\\s)?(?:[Rr]eporting|Writing|Editing)\\sby\\s("_s + people
            + u")[^()]{0,200}\\)?\\s*$"_s);
        static const QRegularExpression contributed(
            u"^.{0,200}\\s(?:contributed to this (?:report|story|article)|contributed)\\.?\\s*$"_s);
        if (m_line.contains(u"eporting by ") || m_line.contains(u"diting by ")
            || m_line.contains(u"riting by "))
            if (const QRegularExpressionMatch match = reporting.match(m_line.toString()); match.hasMatch()) {
                if (match.captured(0).contains(u"eporting by"_s))
                    takeNames(match.captured(1));
                add(match.capturedStart(), match.capturedEnd());
            }
        if (m_line.size() < 250 && m_line.contains(u" contributed to this ")
            && contributed.match(m_line.toString()).hasMatch())
            add(from, m_line.size());
    }

    const CreditWords &m_words;
    const QStringView m_line;
    const CreditLine &m_where;
    Credited &m_credited;
    std::vector<CreditStretch> &m_found;
};

} // namespace

void findEnglishCredits(
    const CreditWords &words, const CreditLine &line, Credited &credited, std::vector<CreditStretch> &found)
{
    EnglishCredits(words, line, credited, found).run();
}

} // namespace sokbo::entity
