// SPDX-License-Identifier: GPL-3.0-or-later
// Grammar: a reporter's name, which stands before the calling (홍길동 기자), and the desk between both
// (사회부).
#include "entity/credits/creditwords.h"

#include "entity/lists/listfile.h"

#include <algorithm>

namespace sokbo::entity {

using namespace Qt::StringLiterals;

namespace {

// Names of people, papers and desks, parted by spaces and dots.
constexpr QStringView names
    = u"((?:[가-힣A-Za-z0-9]{2,10}\\s){0,2}?[가-힣]{2,4}(?:\\s?[·ㆍ・∙,]\\s?[가-힣]{2,4}){0,6}"
      u"(?:\\s[가-힣A-Za-z0-9]{2,8}){0,2})";
constexpr qsizetype shortestPaper = 4; // letters of a paper's name that only its end tells
constexpr qsizetype longestPaper = 10;

const QRegularExpression &separator()
{
    static const QRegularExpression signs(u"[\\s·ㆍ・∙,/=]+"_s);
    return signs;
}

// 사회부, 국제부: the desk where somebody works.
bool isDesk(QStringView word)
{
    return word.size() >= 3 && word.endsWith(u'부');
}

} // namespace

Result<> CreditWords::load()
{
    if (const Result<> read = readWords(u"korean/surnames.tsv"_s, m_surnames); !read)
        return read;
    return readList(u"credits.tsv"_s, [this](const ListRow &row) {
        const QStringView kind = row.field(1);
        if (kind == u"a")
            m_agencies.insert(row.field(0));
        else if (kind == u"e")
            m_paperEnds.insert(row.field(0));
        else if (kind == u"p")
            m_creditWords.insert(row.field(0));
        else if (kind == u"t")
            m_creditTails.insert(row.field(0));
        else if (kind == u"d")
            m_desks.insert(row.field(0));
        else if (kind == u"r")
            m_reporterWords.append(row.text(0));
    }).map([this] {
        m_agencies.seal();
        m_paperEnds.seal();
        m_creditWords.seal();
        m_creditTails.seal();
        m_desks.seal();
        std::sort(m_reporterWords.begin(), m_reporterWords.end(),
            [](const QString &a, const QString &b) { return a.size() > b.size(); });
        for (const QString &word : std::as_const(m_reporterWords))
            if (std::none_of(m_reporterWords.begin(), m_reporterWords.end(),
                    [&](const QString &other) { return other != word && word.contains(other); }))
                m_reporterRoots.append(word);
        const QString phrase
            = names + u"\\s?(?:인턴|선임|수습|객원|전문)?\\s?(?:"_s + m_reporterWords.join(u'|') + u')';
        m_reporters.setPattern(u"^\\s*"_s + phrase + u"\\s*[.)\\]]?\\s*$"_s);
        m_reportersBeforeSign.setPattern(u"^\\s*"_s + phrase + u"\\s*=\\s*"_s);
        m_reportersAtEnd.setPattern(
            u"(?:^|[.!?…\"”’')\\]|/=·▲])\\s*(?:[가-힣·]{2,10}\\s?=\\s?)?(?:(?:글|사진|글·사진|취재|정리|영상|편집)[\\s=:]{1,2})?"_s
            + phrase + u"\\s*[.)\\]]?\\s*$"_s);
    });
}

bool CreditWords::isAgency(QStringView word) const
{
    if (m_agencies.contains(word))
        return true;
    return word.size() >= shortestPaper && word.size() <= longestPaper && !word.contains(u' ')
        && m_paperEnds.longestSuffix(word);
}

bool CreditWords::areAgencies(QStringView words) const
{
    words = words.trimmed();
    if (isAgency(words))
        return true;
    const QStringList parts = words.toString().split(separator(), Qt::SkipEmptyParts);
    return !parts.isEmpty()
        && std::all_of(parts.begin(), parts.end(), [this](const QString &part) { return isAgency(part); });
}

bool CreditWords::holdsReporterWord(QStringView text) const
{
    return std::any_of(m_reporterRoots.begin(), m_reporterRoots.end(),
        [&](const QString &word) { return text.contains(word); });
}

bool CreditWords::holdsReporterWord(QStringView text, const LetterSet &letters) const
{
    return std::any_of(m_reporterRoots.begin(), m_reporterRoots.end(),
        [&](const QString &word) { return letters.mayHold(word) && text.contains(word); });
}

bool CreditWords::isName(QStringView word) const
{
    return word.size() >= 2 && word.size() <= 4 && m_surnames.contains(word.left(word.size() == 4 ? 2 : 1))
        && !isDesk(word) && !m_desks.contains(word);
}

bool CreditWords::endsAsReporter(QStringView text) const
{
    return std::any_of(m_reporterWords.begin(), m_reporterWords.end(),
        [&](const QString &word) { return text.endsWith(word); });
}

// False where a word is none of what bylines hold: 그날 만난 기자.
bool CreditWords::takeNames(QStringView text, Credited &credited) const
{
    const QStringList words = text.toString().split(separator(), Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (isAgency(word))
            credited.agency = word;
        else if (isName(word) && !credited.reporters.contains(word))
            credited.reporters.append(word);
        else if (!isName(word) && !isDesk(word) && !m_desks.contains(word) && !m_reporterWords.contains(word))
            return false;
    }
    return !credited.reporters.isEmpty();
}

bool CreditWords::readReporters(QStringView text, Credited &credited) const
{
    if (text.size() > 80 || !holdsReporterWord(text))
        return false;
    const QRegularExpressionMatch match = m_reporters.match(text.toString());
    if (!match.hasMatch())
        return false;
    Credited read;
    if (!takeNames(match.capturedView(1), read))
        return false;
    if (!read.agency.isEmpty())
        credited.agency = read.agency;
    credited.reporters += read.reporters;
    return true;
}

} // namespace sokbo::entity
