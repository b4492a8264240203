// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/articlekinds.h"

#include "entity/lists/listfile.h"

#include <QHash>
#include <QStringList>

#include <array>
#include <limits>
#include <optional>
#include <vector>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLabel = 24; // UTF-16 units with its brackets; more is part of the headline
constexpr qsizetype firstSentences = 400; // UTF-16 units

enum class Where { Label, Title, Section, Text };
constexpr std::array placeNames{"label"_L1, "title"_L1, "section"_L1, "text"_L1};

// The lines of the list for one place. A line has the rank of its place in the file: the first that fits
// decides.
class Patterns {
public:
    struct Hit {
        int rank = std::numeric_limits<int>::max();
        ArticleKind kind = ArticleKind::Report;
    };

    void add(QStringView pattern, Hit hit)
    {
        const bool open = pattern.startsWith(u'*'), goesOn = pattern.endsWith(u'*');
        if (!open && !goesOn && !pattern.contains(u'*'))
            m_whole.insert(pattern.toString(), hit);
        else
            m_open.push_back({pattern.toString().split(u'*'), hit});
    }
    void find(const QString &text, Hit &best) const
    {
        if (const auto found = m_whole.constFind(text); found != m_whole.cend() && found->rank < best.rank)
            best = *found;
        for (const Open &one : m_open)
            if (one.hit.rank < best.rank && fits(one.parts, text))
                best = one.hit;
    }

private:
    struct Open {
        QStringList parts; // between the stars
        Hit hit;
    };

    static bool fits(const QStringList &parts, QStringView text)
    {
        if (!text.startsWith(parts.first()))
            return false;
        qsizetype at = parts.first().size();
        for (qsizetype i = 1; i + 1 < parts.size(); ++i) {
            at = text.indexOf(parts.at(i), at);
            if (at < 0)
                return false;
            at += parts.at(i).size();
        }
        return text.size() - at >= parts.last().size() && text.endsWith(parts.last());
    }

    QHash<QString, Hit> m_whole;
    std::vector<Open> m_open;
};

const std::array<Patterns, placeNames.size()> &patterns()
{
    static const auto all = [] {
        std::array<Patterns, placeNames.size()> read;
        int rank = 0;
        const Result<> done = entity::readList(u"headline_kinds.tsv"_s, [&](const entity::ListRow &row) {
            const std::optional<ArticleKind> kind = articleKindFromName(row.field(0));
            const auto place = std::find(placeNames.begin(), placeNames.end(), row.field(1));
            Q_ASSERT(kind && place != placeNames.end());
            if (kind && place != placeNames.end())
                read[size_t(place - placeNames.begin())].add(row.field(2), {rank++, *kind});
        });
        Q_ASSERT(done);
        return read;
    }();
    return all;
}

QString withoutSpace(QStringView label)
{
    QString folded = label.toString().toCaseFolded();
    folded.removeIf([](QChar letter) { return letter.isSpace() || letter == u'★'; });
    return folded;
}

QChar partnerOf(QChar bracket)
{
    static constexpr QStringView opening = u"[【<〈［〔《＜", closing = u"]】>〉］〕》＞";
    if (const qsizetype at = opening.indexOf(bracket); at >= 0)
        return closing[at];
    const qsizetype at = closing.indexOf(bracket);
    return at >= 0 ? opening[at] : QChar();
}

// What stands in brackets before and behind the headline; `title` is left without it.
QStringList takeLabels(QStringView &title)
{
    QStringList labels;
    for (title = title.trimmed(); !title.isEmpty(); title = title.trimmed()) {
        const QChar close = partnerOf(title.front());
        const qsizetype end = close.isNull() ? -1 : title.left(longestLabel).indexOf(close, 1);
        if (end < 0)
            break;
        labels.append(withoutSpace(title.mid(1, end - 1)));
        title = title.mid(end + 1);
    }
    while (!title.isEmpty()) {
        const QChar open = partnerOf(title.back());
        const qsizetype begin = open.isNull() ? -1 : title.lastIndexOf(open);
        if (begin < 0 || title.size() - begin > longestLabel)
            break;
        labels.append(withoutSpace(title.mid(begin + 1, title.size() - begin - 2)));
        title = title.left(begin).trimmed();
    }
    return labels;
}

} // namespace

ArticleKind kindOf(const Article &article, const QString &text)
{
    Patterns::Hit best;
    const auto look = [&best](Where where, const QString &what) {
        if (!what.isEmpty())
            patterns()[size_t(where)].find(what, best);
    };
    QStringView title = article.title;
    QStringList labels = takeLabels(title);
    for (const QString &flag : article.flag.split(u' ', Qt::SkipEmptyParts))
        labels.append(withoutSpace(flag));
    for (const QString &label : std::as_const(labels))
        look(Where::Label, label);
    look(Where::Title, title.toString().toCaseFolded());
    for (const QString &section : article.categories)
        look(Where::Section, withoutSpace(section));
    look(Where::Text, text.left(firstSentences).toCaseFolded());
    return best.kind;
}

} // namespace sokbo
