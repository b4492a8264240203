// SPDX-License-Identifier: GPL-3.0-or-later
// Grammar: "다음은 도윤 대표와의 일문일답.", and lines of questions "- 왜 등대인가." before answers in
// quotation marks.
#include "entity/korean/interview.h"

#include <algorithm>

namespace sokbo::entity {

using namespace Qt::StringLiterals;

namespace {

struct Line {
    qsizetype start = 0;
    qsizetype end = 0;
};

Line lineAt(QStringView text, qsizetype at)
{
    const qsizetype end = text.indexOf(u'\n', at);
    return {at > 0 ? text.lastIndexOf(u'\n', at - 1) + 1 : 0, end < 0 ? text.size() : end};
}

// The last line above that is not empty.
std::optional<Line> lineAbove(QStringView text, qsizetype at)
{
    Line line = lineAt(text, at);
    while (line.start > 0) {
        line = lineAt(text, line.start - 1);
        if (!text.mid(line.start, line.end - line.start).trimmed().isEmpty())
            return line;
    }
    return std::nullopt;
}

bool isQuestion(QStringView line)
{
    constexpr QStringView bullets = u"-–—―─▲▶▷◆◇■□●○Q";
    const QStringView words = line.trimmed();
    return !words.isEmpty() && (bullets.contains(words.front()) || words.endsWith(u'?'));
}

// The person whom the announcement names, with the title; nobody where it names two.
Speaker announced(const QuotedSentence &sentence, const Line &line)
{
    Speaker speaker;
    for (auto mention = firstFrom(sentence.mentions, int(line.start));
         mention != sentence.mentions.end() && mention->end <= line.end; ++mention) {
        if (mention->type != MentionType::Person || !canSpeak(*mention))
            continue;
        if (speaker.isKnown() && sentence.mentions.at(speaker.mention).name != mention->name)
            return {};
        const QString title = u' ' + mention->role;
        const bool hasTitle
            = !mention->role.isEmpty() && QStringView(sentence.text).mid(mention->end, title.size()) == title;
        speaker
            = {int(mention - sentence.mentions.begin()), mention->end + (hasTitle ? int(title.size()) : 0)};
    }
    return speaker;
}

} // namespace

std::optional<Speaker> findKoreanAnswerer(const QuotedSentence &sentence)
{
    const QStringView text = sentence.text;
    const qsizetype announcement = text.left(sentence.from).lastIndexOf(u"일문일답");
    if (announcement < 0)
        return std::nullopt;
    const std::optional<Line> above = lineAbove(text, sentence.span.open());
    if (!above || !isQuestion(text.mid(above->start, above->end - above->start)))
        return std::nullopt;
    const Speaker speaker = announced(sentence, lineAt(text, announcement));
    return speaker.isKnown() ? std::optional(speaker) : std::nullopt;
}

} // namespace sokbo::entity
