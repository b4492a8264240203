// SPDX-License-Identifier: GPL-3.0-or-later
// bench_lessons CORRECTIONS DOCUMENTS...: what the recogniser learns from a reader (entity/judge/lessons.h).
// The reader reads every other document of a file (as entity/train/judgelearner.h has them) and corrects the
// first so many marks that are wrong; printed is how well the other documents are marked before and after,
// and how many marks are wrong there that are like a corrected one.
#include "entity/recogniser.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <set>
#include <tuple>
#include <vector>

using namespace sokbo;
using entity::Lessons;

namespace {

struct Mark {
    int start = 0; // UTF-16 units
    int end = 0;
    MentionType type = MentionType::Person;

    friend auto operator<=>(const Mark &, const Mark &) = default;
};

struct Read {
    EntityDocument document;
    bool isTitle = false;
    std::set<Mark> right;

    const QString &text() const { return isTitle ? document.title : document.text; }
};

struct Score {
    int right = 0;
    int found = 0;
    int wanted = 0;
    int alike = 0; // wrong marks that are like a corrected one

    double f1() const { return found + wanted > 0 ? 2.0 * right / (found + wanted) : 0; }
};

// What a name ends with, and of what kind it is.
using Likeness = std::pair<QString, MentionType>;

Likeness likenessOf(const QString &text, const Mark &mark)
{
    const QString form = text.mid(mark.start, mark.end - mark.start);
    return {form.right(2), mark.type};
}

Read readDocument(const QJsonObject &object)
{
    Read read;
    read.isTitle = object.value(QStringLiteral("field")).toString() == QStringLiteral("title");
    read.document.title = object.value(QStringLiteral("title")).toString();
    read.document.text = read.isTitle ? QString() : object.value(QStringLiteral("text")).toString();
    read.document.published
        = QDateTime::fromString(object.value(QStringLiteral("published")).toString(), Qt::ISODate);
    std::vector<int> units; // of every code point
    for (qsizetype i = 0; i < read.text().size(); ++i)
        if (!read.text().at(i).isLowSurrogate())
            units.push_back(int(i));
    units.push_back(int(read.text().size()));
    for (const QJsonValue &mention : object.value(QStringLiteral("mentions")).toArray())
        if (const auto type = mentionTypeFromName(mention[QStringLiteral("type")].toString()))
            read.right.insert({units.at(std::size_t(mention[QStringLiteral("start")].toInt())),
                units.at(std::size_t(mention[QStringLiteral("end")].toInt())), *type});
    return read;
}

std::set<Mark> marksOf(const Recogniser &recogniser, const Read &read, const Lessons &lessons)
{
    std::set<Mark> marks;
    for (const Mention &mention : recogniser.recognise(read.document, lessons))
        if ((mention.field == Mention::Field::Title) == read.isTitle && !mention.name.isEmpty())
            marks.insert({mention.start, mention.end, mention.type});
    return marks;
}

// What the reader says of a wrong mark: another kind, other limits, or no name at all.
Correction correctionOf(const Read &read, const Mark &wrong)
{
    Correction correction;
    correction.kind = CorrectionKind::NotEntity;
    correction.subject = read.text().mid(wrong.start, wrong.end - wrong.start);
    correction.context = correctionContext(read.text(), wrong.start, wrong.end);
    for (const Mark &right : read.right) {
        if (right.start >= wrong.end || wrong.start >= right.end)
            continue;
        if (right.start == wrong.start && right.end == wrong.end) {
            correction.kind = CorrectionKind::Type;
            correction.type = right.type;
        } else {
            correction.kind = CorrectionKind::Span;
            correction.name = read.text().mid(right.start, right.end - right.start);
        }
    }
    return correction;
}

Score score(const Recogniser &recogniser, const std::vector<Read> &others, const Lessons &lessons,
    const std::set<Likeness> &corrected)
{
    Score score;
    for (const Read &read : others) {
        const std::set<Mark> marks = marksOf(recogniser, read, lessons);
        score.found += int(marks.size());
        score.wanted += int(read.right.size());
        for (const Mark &mark : marks)
            if (read.right.count(mark) > 0)
                ++score.right;
            else if (corrected.count(likenessOf(read.text(), mark)) > 0)
                ++score.alike;
    }
    return score;
}

void measure(const Recogniser &recogniser, const QString &documents, int corrections)
{
    QFile file(documents);
    if (!file.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "%s cannot be read\n", qPrintable(documents));
        return;
    }
    std::vector<Read> own;
    std::vector<Read> others;
    int number = 0;
    for (QByteArray line = file.readLine(); !line.isEmpty(); line = file.readLine())
        (number++ % 2 == 0 ? own : others).push_back(readDocument(QJsonDocument::fromJson(line).object()));
    QList<Correction> made;
    std::set<Likeness> corrected;
    for (const Read &read : own)
        for (const Mark &mark : marksOf(recogniser, read, {}))
            if (read.right.count(mark) == 0 && made.size() < corrections) {
                made.append(correctionOf(read, mark));
                corrected.insert(likenessOf(read.text(), mark));
            }
    const Score before = score(recogniser, others, {}, corrected);
    const Score after = score(recogniser, others, recogniser.lessonsOf(made), corrected);
    std::printf("%s: %d corrections, F1 %.4f, then %.4f; wrong and like a corrected mark %d, then %d\n",
        qPrintable(documents), int(made.size()), before.f1(), after.f1(), before.alike, after.alike);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const Result<std::unique_ptr<Recogniser>> recogniser = Recogniser::load();
    if (!recogniser || arguments.size() < 3) {
        std::fprintf(stderr, "usage: bench_lessons CORRECTIONS DOCUMENTS...\n");
        return 2;
    }
    for (const QString &documents : arguments.mid(2))
        measure(**recogniser, documents, arguments.at(1).toInt());
    return 0;
}
