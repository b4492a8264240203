// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pagewords.h"

#include <algorithm>

namespace sokbo {

PageWords::PageWords(const QLocale &language)
    : m_language(language)
    , m_isKorean(language.language() == QLocale::Korean)
{
    // The system's own country decides how numbers and dates look, but not in a language that the page does
    // not speak.
    if (!m_isKorean && language.language() != QLocale::English)
        m_language = QLocale(QLocale::English);
}

QString PageWords::either(const char16_t *korean, const char16_t *english) const
{
    return QString::fromUtf16(m_isKorean ? korean : english);
}

QString PageWords::languageCode() const
{
    return either(u"ko", u"en");
}

QString PageWords::type(MentionType type) const
{
    switch (type) {
    case MentionType::Person:
        return either(u"인물", u"People");
    case MentionType::Organisation:
        return either(u"기관", u"Organisations");
    case MentionType::Place:
        return either(u"장소", u"Places");
    case MentionType::Date:
        return either(u"날짜", u"Dates");
    case MentionType::Time:
        return either(u"시각", u"Times");
    case MentionType::Quantity:
        return either(u"수량", u"Quantities");
    case MentionType::Event:
        return either(u"행사", u"Events");
    case MentionType::Product:
        return either(u"제품", u"Products");
    }
    Q_UNREACHABLE();
}

QString PageWords::minutes(int count) const
{
    return either(u"%1분 읽기", u"%1 min read").arg(m_language.toString(count));
}

QString PageWords::time(const QDateTime &when) const
{
    return m_language.toString(when.toLocalTime(), either(u"yyyy.MM.dd HH:mm", u"d MMM yyyy, HH:mm"));
}

QString PageWords::count(qint64 number) const
{
    return m_language.toString(number);
}

QString PageWords::size(qint64 bytes) const
{
    return m_language.formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

QString PageWords::offline() const
{
    return either(u"오프라인 저장됨", u"kept offline");
}

QString PageWords::saved() const
{
    return either(u"저장한 기사", u"saved");
}

QString PageWords::legend() const
{
    return either(u"표시할 개체", u"Marked in the text");
}

QString PageWords::missingImage() const
{
    return either(u"이미지 없음", u"Image not available");
}

QString PageWords::original() const
{
    return either(u"원문 보기", u"Original article");
}

QString PageWords::categories() const
{
    return either(u"분류", u"Categories");
}

QString PageWords::tags() const
{
    return either(u"태그", u"Tags");
}

QString PageWords::note() const
{
    return either(u"메모", u"Note");
}

QString PageWords::attachments() const
{
    return either(u"첨부", u"Attachments");
}

QString PageWords::emptyBody() const
{
    return either(u"이 소스는 본문을 제공하지 않습니다.", u"This source gives no text.");
}

QString PageWords::revised(int times) const
{
    return either(u"고침 %1회 · 변경 내용 보기", u"revised %1× · see what changed")
        .arg(m_language.toString(times));
}

QString PageWords::changes() const
{
    return either(u"변경 내용", u"What changed");
}

QString PageWords::backToArticle() const
{
    return either(u"기사로 돌아가기", u"Back to the article");
}

QString PageWords::earlierText() const
{
    return either(u"이전 글", u"Earlier");
}

QString PageWords::laterText() const
{
    return either(u"고친 글", u"Later");
}

QString PageWords::version(int number, const QDateTime &since, bool present) const
{
    const QString when = m_language.toString(since.toLocalTime(), either(u"M.d. HH:mm", u"d MMM, HH:mm"));
    const QString name = either(u"%1판 · %2", u"%1 · %2").arg(m_language.toString(number), when);
    return present ? name + either(u" (지금)", u" (now)") : name;
}

QString PageWords::feedText() const
{
    return either(u"피드 요약", u"as in the feed");
}

QString PageWords::wordCounts(int deleted, int inserted) const
{
    return either(u"빠진 말 %1 · 더한 말 %2", u"words removed %1 · added %2")
        .arg(m_language.toString(deleted), m_language.toString(inserted));
}

QString PageWords::sameParagraphs(int count) const
{
    return either(u"그대로인 문단 %1개", u"unchanged paragraphs: %1").arg(m_language.toString(count));
}

QString PageWords::sameText() const
{
    return either(u"글은 그대로입니다. 사진이나 링크, 글꼴만 바뀌었습니다.",
        u"The wording is the same; only pictures, links or form changed.");
}

int readingMinutes(QStringView text)
{
    qint64 syllables = 0, words = 0;
    bool inWord = false;
    for (QChar c : text) {
        const bool isWide = c.script() == QChar::Script_Hangul || c.script() == QChar::Script_Han
            || c.script() == QChar::Script_Hiragana || c.script() == QChar::Script_Katakana;
        const bool isWord = !isWide && c.isLetterOrNumber();
        syllables += isWide ? 1 : 0;
        words += isWord && !inWord ? 1 : 0;
        inWord = isWord;
    }
    return int(std::max<qint64>(1, (syllables * 220 + words * 500 + 55'000) / 110'000));
}

} // namespace sokbo
