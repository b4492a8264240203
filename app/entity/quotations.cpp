// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/quotations.h"

#include "entity/languages.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace sokbo {

using entity::QuotedSpan;
using entity::Speaker;

namespace {

// How far from the words themselves it is looked who says them, in UTF-16 units.
constexpr int reachBefore = 400;
constexpr int reachAfter = 160;
constexpr qsizetype longestHeading = 100;

const QRegularExpression &doubleMark()
{
    static const QRegularExpression mark(QStringLiteral("[“”\"]"));
    return mark;
}

class Attribution {
public:
    Attribution(const QString &text, const QList<Mention> &mentions)
        : m_text(text)
        , m_mentions(mentions)
    {
    }

    QList<Quotation> run()
    {
        QList<Quotation> quotations;
        for (std::size_t i = 0; i < m_spans.size(); ++i) {
            const QuotedSpan &span = m_spans[i];
            const Speaker speaker = speakerOf(span, i > 0 ? &m_spans[i - 1] : nullptr);
            if (!speaker.isKnown())
                continue;
            m_last = speaker;
            m_said = span;
            Quotation quotation;
            quotation.start = span.start;
            quotation.end = span.end;
            quotation.text = m_text.mid(span.start, span.end - span.start).trimmed();
            quotation.speaker = speaker.mention;
            const int from = m_mentions.at(speaker.mention).start;
            quotation.who = m_text.mid(from, speaker.whoEnd - from).simplified();
            quotations.append(quotation);
        }
        return quotations;
    }

private:
    // `former`: the span before, whoever says it.
    Speaker speakerOf(const QuotedSpan &span, const QuotedSpan *former) const
    {
        const int from = std::max(span.sentenceStart, span.open() - reachBefore);
        const int until = std::min(span.sentenceEnd, span.after() + reachAfter);
        const QStringView before = QStringView(m_text).mid(from, span.open() - from);
        const QStringView after = QStringView(m_text).mid(span.after(), std::max(0, until - span.after()));
        // The sentence after an attributed one that is nothing but words goes on with them.
        const bool bare = before.trimmed().isEmpty() && after.trimmed().isEmpty();
        // Who spoke last, and not somebody unknown since then, may go on.
        const bool follows = m_last.isKnown() && former && m_said.start == former->start;
        const bool isSameParagraph = follows && former->paragraph == span.paragraph;
        if (bare && isSameParagraph)
            return m_last;
        const entity::QuotedSentence sentence{m_text, m_mentions, span, from, until, before, after, m_spans,
            m_last, isSameParagraph, follows && m_said.sentenceStart == span.sentenceStart,
            follows && isNextLine(m_said.end, span.open())};
        for (const entity::SpeakerFinder find : bare ? entity::answererFinders() : entity::speakerFinders())
            if (const std::optional<Speaker> speaker = find(sentence))
                return *speaker;
        return {};
    }

    // Whether one line break, or a few in a row, stand between.
    bool isNextLine(int from, int until) const
    {
        const QStringView between = QStringView(m_text).mid(from, until - from);
        const qsizetype first = between.indexOf(u'\n'), last = between.lastIndexOf(u'\n');
        return first >= 0 && between.mid(first, last - first).trimmed().isEmpty();
    }

    const QString &m_text;
    const QList<Mention> &m_mentions;
    const std::vector<QuotedSpan> m_spans = entity::findQuotedSpans(m_text);
    Speaker m_last;
    QuotedSpan m_said; // that m_last says
};

// A heading within a text has the grammar of a headline: it is a short line that ends without a full stop.
bool isHeading(QStringView line)
{
    const QStringView words = line.trimmed();
    return words.size() <= longestHeading && !words.endsWith(u'.');
}

// The words in the headings of a text. Each is read as a headline of its own, with the marks that lie in it.
QList<Quotation> quotationsInHeadings(const QString &text, const QList<Mention> &mentions)
{
    QList<Quotation> quotations;
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype found = text.indexOf(u'\n', start);
        const qsizetype end = found < 0 ? text.size() : found;
        const QString line = text.mid(start, end - start);
        if (isHeading(line) && line.contains(doubleMark())) {
            const auto first = entity::firstFrom(mentions, int(start));
            QList<Mention> here;
            for (auto mention = first; mention != mentions.end() && mention->end <= end; ++mention) {
                here.append(*mention);
                here.last().field = Mention::Field::Title;
                here.last().start -= int(start);
                here.last().end -= int(start);
            }
            for (Quotation quotation : findHeadlineQuotations(line, here)) {
                quotation.field = Mention::Field::Text;
                quotation.start += int(start);
                quotation.end += int(start);
                quotation.speaker += int(first - mentions.begin());
                quotations.append(quotation);
            }
        }
        start = end + 1;
    }
    return quotations;
}

} // namespace

QList<Quotation> findQuotations(const QString &text, const QList<Mention> &mentions)
{
    const QList<Quotation> said = Attribution(text, mentions).run();
    const QList<Quotation> inHeadings = quotationsInHeadings(text, mentions);
    const auto earlier = [](const Quotation &a, const Quotation &b) { return a.start < b.start; };
    QList<Quotation> quotations;
    std::set_union(said.begin(), said.end(), inHeadings.begin(), inHeadings.end(),
        std::back_inserter(quotations), earlier);
    return quotations;
}

QList<Quotation> findHeadlineQuotations(const QString &title, const QList<Mention> &mentions)
{
    QList<Quotation> quotations;
    const std::vector<entity::HeadlineSpan> spans = entity::findHeadlineSpans(title);
    Speaker last;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        QList<Speaker> speakers;
        for (const entity::HeadlineSpeakerFinder find : entity::headlineSpeakerFinders())
            if (speakers.isEmpty())
                speakers = find({title, mentions, spans, i, last});
        if (!spans[i].isSingle)
            last = speakers.isEmpty() ? Speaker() : speakers.last();
        for (const Speaker &speaker : std::as_const(speakers)) {
            const int from = mentions.at(speaker.mention).start;
            quotations.append({Mention::Field::Title, spans[i].start, spans[i].end,
                title.mid(spans[i].start, spans[i].end - spans[i].start).trimmed(), speaker.mention,
                title.mid(from, speaker.whoEnd - from).simplified()});
        }
    }
    return quotations;
}

QList<Quotation> findQuotations(const QString &title, const QString &text, const QList<Mention> &mentions)
{
    return findHeadlineQuotations(title, mentions) + findQuotations(text, mentions);
}

} // namespace sokbo
