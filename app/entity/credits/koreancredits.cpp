// SPDX-License-Identifier: GPL-3.0-or-later
// Grammar: how Korean papers write datelines, bylines and credits: (서울=연합뉴스) 홍길동 기자 = ,
// [사진=한빛시].
#include "entity/credits/koreancredits.h"

#include <QRegularExpression>

#include <algorithm>
#include <span>

namespace sokbo::entity {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestCredit = 90; // UTF-16 units within
constexpr qsizetype longestByline = 70; // of a line, in which a byline may stand
constexpr qsizetype longestPlace = 24;
constexpr qsizetype longestNakedPlace = 12; // without a bracket around it
constexpr qsizetype longestRights = 70;
constexpr qsizetype longestOwner = 40; // of a picture, one word

QChar closingOf(QChar open)
{
    switch (open.unicode()) {
    case u'(':
        return u')';
    case u'[':
        return u']';
    case u'【':
        return u'】';
    case u'<':
        return u'>';
    case u'〈':
        return u'〉';
    case u'〔':
        return u'〕';
    default:
        return {};
    }
}

bool isPlaceOfDateline(QStringView place)
{
    if (place.isEmpty() || place.size() > longestPlace)
        return false;
    for (const QChar letter : place)
        if (!letter.isLetter() && !QStringView(u" ·ㆍ・,/()").contains(letter))
            return false;
    return true;
}

class KoreanCredits {
public:
    KoreanCredits(const CreditWords &words, const CreditLine &line, Credited &credited,
        std::vector<CreditStretch> &found)
        : m_words(words)
        , m_line(line.text)
        , m_letters(line.text)
        , m_where(line)
        , m_credited(credited)
        , m_found(found)
        , m_first(found.size())
    {
    }

    void run()
    {
        readBrackets();
        if (m_where.isTitle)
            return;
        if (holds(u"="))
            readHead(headEnd());
        if (holds(u"@"))
            readAddresses();
        readReporterAtEnd();
        readRights();
        readPictures();
        readAgencyAtEnd();
    }

private:
    bool holds(QStringView word) const { return m_letters.mayHold(word) && m_line.contains(word); }

    void add(qsizetype start, qsizetype end)
    {
        if (start < end)
            m_found.push_back({m_where.start + int(start), m_where.start + int(end)});
    }

    // The place and who reports are those of the report's own dateline, the first one.
    void take(const Credited &credited)
    {
        if (m_credited.place.isEmpty())
            m_credited.place = credited.place;
        if (m_credited.agency.isEmpty())
            m_credited.agency = credited.agency;
        for (const QString &reporter : credited.reporters)
            if (!m_credited.reporters.contains(reporter))
                m_credited.reporters.append(reporter);
    }

    void readBrackets()
    {
        for (qsizetype open = 0; open < m_line.size(); ++open) {
            const QChar close = closingOf(m_line[open]);
            if (close.isNull())
                continue;
            // [헤럴드경제(대구)=홍길동 기자]: one may stand in another.
            const qsizetype end = m_line.mid(open + 1, longestCredit).indexOf(close);
            if (end < 0)
                continue;
            const QStringView inside = m_line.mid(open + 1, end).trimmed();
            const qsizetype after = open + end + 2;
            if (!readInside(inside, open, after))
                continue;
            add(open, after);
            if (!m_where.isTitle)
                readHead(after);
            open = after - 1;
        }
    }

    std::span<const CreditStretch> foundInLine() const { return std::span(m_found).subspan(m_first); }
    bool isAtHead(qsizetype open) const { return m_line.left(open).trimmed().isEmpty(); }
    bool isAtEnd(qsizetype after) const { return m_line.mid(after).trimmed().isEmpty(); }
    bool isBehindSentence(qsizetype open) const
    {
        const QStringView before = m_line.left(open).trimmed();
        return before.isEmpty() || before.endsWith(u'.');
    }

    bool readInside(QStringView inside, qsizetype open, qsizetype after)
    {
        if (inside.isEmpty())
            return false;
        if (const qsizetype sign = inside.indexOf(u'='); sign > 0)
            return readEquation(inside.left(sign).trimmed(), inside.mid(sign + 1).trimmed());
        Credited credited;
        if (m_words.readReporters(inside, credited)) {
            take(credited);
            return true;
        }
        const bool isSquare = m_line[open] == u'[' || m_line[open] == u'【';
        const bool standsAside = isSquare || isAtEnd(after) || isBehindSentence(open);
        // [이데일리 스타in 홍길동 기자]: the paper, whatever it says of its desk.
        if (isSquare && m_words.endsAsReporter(inside)
            && m_words.isAgency(inside.left(inside.indexOf(u' ')))) {
            take({{}, inside.left(inside.indexOf(u' ')).toString(), {}});
            return true;
        }
        if (inside.front() == u'ⓒ' || inside.front() == u'©' || inside.contains(u"재판매")
            || inside.endsWith(u"자료사진"))
            return true;
        if (standsAside && (isCreditWithTail(inside) || isCreditWithSign(inside)))
            return true;
        if (standsAside && m_words.areAgencies(inside)) {
            if (isSquare && isAtHead(open))
                take({{}, inside.toString(), {}});
            return true;
        }
        return false;
    }

    // 서울=연합뉴스, 헤럴드경제=홍길동 기자, 사진=한빛시, 로이터=뉴스1.
    bool readEquation(QStringView left, QStringView right)
    {
        if (m_words.beginsCredit(left) || m_words.beginsCredit(left.mid(left.lastIndexOf(u' ') + 1)))
            return true;
        Credited credited;
        const qsizetype bracket = left.indexOf(u'(');
        const QStringView name = bracket > 0 ? left.left(bracket) : left;
        const bool isOfPaper = m_words.areAgencies(name);
        if (m_words.readReporters(right, credited)) {
            if (isOfPaper) {
                credited.agency = name.toString();
                if (bracket > 0)
                    credited.place = left.mid(bracket + 1).toString().remove(u')');
            } else {
                takePlace(left, credited);
            }
        } else if (m_words.areAgencies(right)) {
            if (!isOfPaper) {
                takePlace(left, credited);
                credited.agency = right.toString();
            }
        } else {
            // 뉴델리=프라갸 아와사티 통신원: whatever the name.
            return m_words.endsAsReporter(right);
        }
        if (!credited.place.isEmpty() && !isPlaceOfDateline(credited.place))
            return false;
        take(credited);
        return true;
    }

    // 파이낸셜뉴스 도쿄: the paper, and where it was written.
    void takePlace(QStringView left, Credited &credited) const
    {
        const qsizetype space = left.indexOf(u' ');
        const bool hasPaper = space > 0 && m_words.isAgency(left.left(space));
        if (hasPaper)
            credited.agency = left.left(space).toString();
        credited.place = (hasPaper ? left.mid(space + 1).trimmed() : left).toString();
    }

    // 한빛시 제공, 방송 화면 캡처: a short phrase before the word, and no sentence.
    bool isCreditWithTail(QStringView inside) const
    {
        const qsizetype space = inside.lastIndexOf(u' ');
        return space > 0 && inside.size() <= 40 && m_words.endsCredit(inside.mid(space + 1));
    }

    // 사진: 한빛시, 출처 | 한빛시, 사진 한빛시.
    bool isCreditWithSign(QStringView inside) const
    {
        for (const QChar sign : {u':', u'/', u'|', u'ㅣ', u' '})
            if (const qsizetype at = inside.indexOf(sign);
                at > 0 && m_words.beginsCredit(inside.left(at).trimmed()))
                return true;
        return false;
    }

    // Where the text of the line begins, behind brackets that are credits.
    qsizetype headEnd() const
    {
        qsizetype end = 0;
        for (const CreditStretch &stretch : foundInLine())
            if (isAtHead(stretch.start - m_where.start))
                end = std::max<qsizetype>(end, stretch.end - m_where.start);
        return end;
    }

    // What may stand at the head of a line or behind a dateline: 홍길동 기자 = , 부산=뉴시스 홍길동 기자 = .
    void readHead(qsizetype from)
    {
        const QStringView head = m_line.mid(from, longestByline);
        const qsizetype sign = head.indexOf(u'=');
        if (sign < 0)
            return;
        if (m_words.holdsReporterWord(head.left(sign))) {
            const QRegularExpressionMatch match = m_words.reportersBeforeSign().match(head.toString());
            Credited credited;
            if (match.hasMatch()
                && m_words.readReporters(
                    match.capturedView(0).left(match.captured(0).lastIndexOf(u'=')), credited)) {
                take(credited);
                add(from, from + match.capturedEnd(0));
            }
            return;
        }
        const QStringView place = head.left(sign).trimmed();
        if (from > 0 || place.size() > longestNakedPlace || place.contains(u'(') || place.count(u' ') > 1
            || !isPlaceOfDateline(place) || m_words.beginsCredit(place))
            return;
        readNakedDateline(place, sign + 1);
    }

    void readNakedDateline(QStringView place, qsizetype from)
    {
        const QString rest = m_line.mid(from, longestByline).toString();
        Credited credited{place.toString(), {}, {}};
        qsizetype end = 0; // of the agency
        static const QRegularExpression word(u"^\\s?([가-힣A-Za-z0-9]+)(?:[\\s.:]|$)"_s);
        if (const QRegularExpressionMatch first = word.match(rest);
            first.hasMatch() && m_words.isAgency(first.capturedView(1))) {
            credited.agency = first.captured(1);
            end = first.capturedEnd(1);
        }
        // 홍길동 기자 behind it, to a sign or to the end of the line.
        const QString behind = rest.mid(end);
        if (const QRegularExpressionMatch match = m_words.reportersBeforeSign().match(behind);
            match.hasMatch()) {
            m_words.readReporters(match.capturedView(0).left(match.captured(0).lastIndexOf(u'=')), credited);
            end += match.capturedEnd(0);
        } else if (m_words.readReporters(behind, credited)) {
            end = rest.size();
        } else if (end == 0) {
            return;
        }
        take(credited);
        add(0, from + end);
    }

    // 홍길동 기자 hong@paper.kr: the address, and who stands before it.
    void readAddresses()
    {
        static const QRegularExpression address(
            u"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,5}"_s);
        static const QRegularExpression nameBefore(
            u"(?:^|[.!?…\"”’')\\]|/=])\\s*([가-힣]{2,4})\\s*[(\\[<]?\\s*$"_s);
        const QString line = m_line.toString();
        std::vector<CreditStretch> credits(foundInLine().begin(), foundInLine().end());
        std::sort(credits.begin(), credits.end(),
            [](const CreditStretch &a, const CreditStretch &b) { return a.start < b.start; });
        auto credit = credits.begin(); // the first that begins behind the address
        qsizetype reach = 0; // of those before it
        for (auto matches = address.globalMatch(line); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            for (; credit != credits.end() && credit->start - m_where.start <= match.capturedStart();
                 ++credit)
                reach = std::max<qsizetype>(reach, credit->end - m_where.start);
            add(match.capturedStart(), match.capturedEnd());
            // [사진=홍길동 기자 hong@paper.kr] is who took the picture.
            if (match.capturedStart() < reach)
                continue;
            if (readReporterBehind(match.capturedEnd())) {
                reach = m_line.size();
                continue;
            }
            const qsizetype from = std::max<qsizetype>(0, match.capturedStart() - longestByline);
            QString before = line.mid(from, match.capturedStart() - from);
            while (!before.isEmpty() && QStringView(u" \t([<|/·,").contains(before.back()))
                before.chop(1);
            if (readReporterBefore(before, from))
                continue;
            if (const QRegularExpressionMatch name = nameBefore.match(before); name.hasMatch()) {
                take({{}, {}, {name.captured(1)}});
                add(from + name.capturedStart(1), from + name.capturedEnd(1));
            }
        }
    }

    // hong@paper.kr 홍길동 기자, to the end of the line.
    bool readReporterBehind(qsizetype from)
    {
        Credited credited;
        const QStringView rest = m_line.mid(from, longestByline);
        if (from + rest.size() < m_line.size() || !m_words.readReporters(rest, credited))
            return false;
        take(credited);
        add(from, m_line.size());
        return true;
    }

    bool readReporterBefore(const QString &text, qsizetype from)
    {
        if (!m_words.holdsReporterWord(text))
            return false;
        const QRegularExpressionMatch match = m_words.reportersAtEnd().match(text);
        if (!match.hasMatch())
            return false;
        Credited credited;
        const qsizetype start = match.capturedStart(1);
        if (!m_words.readReporters(QStringView(text).mid(start), credited) || credited.reporters.isEmpty())
            return false;
        take(credited);
        // 세종=, 글·사진: what belongs to it; not the end of the sentence before.
        qsizetype head = match.capturedStart(0);
        while (head < start && !text[head].isLetter())
            ++head;
        add(from + head, from + text.size());
        return true;
    }

    void readReporterAtEnd()
    {
        const qsizetype from = std::max<qsizetype>(0, m_line.size() - longestByline);
        const QStringView tail = m_line.mid(from);
        // Without the beginning of the line at hand only a sign can stand before a name.
        if (m_words.holdsReporterWord(tail, m_letters))
            readReporterBefore(from > 0 ? u' ' + tail.mid(1).toString() : tail.toString(), from);
        static const QRegularExpression signingOff(
            u"(?:[가-힣]{0,6}(?:뉴스|방송)|TV|KBS|MBC|SBS|YTN|JTBC|MBN)\\s?(?:뉴스\\s)?([가-힣]{2,4})입니다\\.?\\s*(?:\\([^)]*\\))?\\s*$"_s);
        if (m_letters.mayHold(u"입니다") && tail.contains(u"입니다"))
            if (const QRegularExpressionMatch match = signingOff.match(tail.toString()); match.hasMatch()) {
                take({{}, {}, {match.captured(1)}});
                add(from + match.capturedStart(0), from + match.capturedEnd(0));
            }
    }

    // ⓒ 한빛일보, 저작권자 …, 무단전재 및 재배포 금지.
    void readRights()
    {
        for (const QChar sign : {u'ⓒ', u'©'})
            if (const qsizetype at = m_letters.mayHold(QChar(sign)) ? m_line.indexOf(sign) : -1; at >= 0)
                add(at, std::min(m_line.size(), at + longestRights));
        for (const QStringView word : {QStringView(u"무단전재"), QStringView(u"무단 전재"),
                 QStringView(u"저작권자"), QStringView(u"재배포 금지"), QStringView(u"재배포금지")})
            if (m_line.size() <= 2 * longestRights && holds(word))
                add(0, m_line.size());
    }

    // 사진=한빛시 제공, /사진=한빛일보 DB, 사진 | 한빛시: without a bracket; one word, and those that follow
    // it in credits.
    void readPictures()
    {
        static const QRegularExpression picture(
            u"(?:^|[\\s/▲△◆■.|])((?:글·?)?(?:사진|자료사진|자료|그래픽|출처|이미지)(?:\\s?(?:제공|출처))?)\\s?[=|ㅣ]\\s?(?=[^\\s\\d])"_s);
        static const QRegularExpression slashed(
            u"(?:^|\\s|/)((?:사진|출처)(?:\\s?(?:제공|출처))?)\\s?[:/]\\s?"_s);
        if (!holds(u"사진") && !holds(u"출처") && !holds(u"자료") && !holds(u"그래픽") && !holds(u"이미지"))
            return;
        const QString line = m_line.toString();
        for (const QRegularExpression *sign : {&picture, &slashed})
            for (auto matches = sign->globalMatch(line); matches.hasNext();) {
                const QRegularExpressionMatch match = matches.next();
                add(match.capturedStart(1), endOfPicture(match.capturedEnd(0)));
            }
    }

    qsizetype endOfPicture(qsizetype from) const
    {
        const qsizetype lineEnd = m_line.size();
        // A short rest of the line is the credit as a whole.
        if (lineEnd - from <= 30 && !m_line.mid(from).contains(u'.'))
            return lineEnd;
        qsizetype end = wordEnd(from);
        Credited credited;
        for (int words = 0; words < 4 && end < lineEnd; ++words) {
            const qsizetype next = wordEnd(end + 1);
            const QStringView word = m_line.mid(end + 1, next - end - 1);
            if (!m_words.endsCredit(word) && !m_words.isAgency(word)
                && !m_words.readReporters(m_line.mid(from, next - from), credited))
                break;
            end = next;
        }
        return end;
    }

    qsizetype wordEnd(qsizetype from) const
    {
        qsizetype end = from;
        while (end < m_line.size() && end - from < longestOwner && !m_line[end].isSpace())
            ++end;
        return end;
    }

    // "… 있다. 연합뉴스", "… 있다. /뉴시스", "한빛시 제공": at the end of a line, or alone in it.
    void readAgencyAtEnd()
    {
        const QStringView line = m_line.trimmed();
        qsizetype lead = 0;
        while (lead < m_line.size() && m_line[lead].isSpace())
            ++lead;
        const qsizetype dot = line.chopped(line.endsWith(u'.') ? 1 : 0).lastIndexOf(u'.');
        const qsizetype slash = line.lastIndexOf(u'/');
        const qsizetype from = std::max(dot, slash) + 1;
        const QStringView rest = line.mid(from).trimmed();
        if (rest.isEmpty() || rest.size() > 30)
            return;
        const bool isTail = from > 0 || line.size() <= 30;
        if (isTail && (m_words.areAgencies(rest) || (from > 0 && isCreditWithTail(rest)) || isProvided(line)))
            add(lead + (isProvided(line) ? 0 : from), lead + line.size());
    }

    // A line of its own.
    bool isProvided(QStringView line) const
    {
        return line.size() <= 30 && !line.contains(u'.')
            && (line.endsWith(u" 제공") || line.endsWith(u" 자료사진"));
    }

    const CreditWords &m_words;
    const QStringView m_line;
    const LetterSet m_letters; // of the line
    const CreditLine &m_where;
    Credited &m_credited;
    std::vector<CreditStretch> &m_found;
    const std::size_t m_first; // of m_found: those before it stand in other lines
};

} // namespace

void findKoreanCredits(
    const CreditWords &words, const CreditLine &line, Credited &credited, std::vector<CreditStretch> &found)
{
    KoreanCredits(words, line, credited, found).run();
}

} // namespace sokbo::entity
