// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/exports.h"

#include "kit/answer.h"
#include "render/briefingpage.h"

#include <QSaveFile>

namespace sokbo {

namespace {

// A title as a file's name: nothing that a file system or a shell would take for something else.
QString fileNameOf(const QString &title)
{
    QString name;
    for (QChar c : title.simplified())
        if (c.isLetterOrNumber() || c == QLatin1Char(' ') || c == QLatin1Char('-') || c == QLatin1Char('_'))
            name += c;
    name = name.trimmed().left(60);
    return name.isEmpty() ? QStringLiteral("article") : name;
}

} // namespace

Exports::Exports(Store &store, const Clock &clock, Questions &questions, Notices &notices, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_questions(questions)
    , m_notices(notices)
{
}

bool Exports::write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        m_notices.tellOfFile(path, file.errorString());
        return false;
    }
    m_notices.say(tr("Written to %1.").arg(path));
    return true;
}

bool Exports::save(
    const QString &title, const QString &proposal, const QString &filter, const QByteArray &bytes)
{
    const auto path = m_questions.fileToSave(title, proposal, filter);
    return path && write(*path, bytes);
}

void Exports::saveArticle(const ArticlePage &page)
{
    const auto path = m_questions.fileToSave(tr("Save article"),
        fileNameOf(page.article.title) + QStringLiteral(".md"), tr("Markdown (*.md);;Plain text (*.txt)"));
    if (!path)
        return;
    const bool plain = path->endsWith(QStringLiteral(".txt"), Qt::CaseInsensitive);
    write(*path, (plain ? renderText(page) : renderMarkdown(page)).toUtf8());
}

void Exports::saveBriefing(const Briefing &briefing)
{
    const QString day = briefing.made.toLocalTime().date().toString(Qt::ISODate);
    const auto path = m_questions.fileToSave(tr("Save the briefing"),
        fileNameOf(tr("Briefing of %1").arg(day)) + QStringLiteral(".md"),
        tr("Markdown (*.md);;Web page (*.html)"));
    if (!path)
        return;
    PageStyle style;
    style.language = QLocale();
    const bool isPage = path->endsWith(QStringLiteral(".html"), Qt::CaseInsensitive);
    write(*path,
        (isPage ? renderBriefingPage(briefing, style, BriefingLinks::ToTheWeb)
                : renderBriefingMarkdown(briefing, QLocale()))
            .toUtf8());
}

void Exports::printArticle(const QString &title, const Print &print)
{
    const auto path = m_questions.fileToSave(
        tr("Save article as PDF"), fileNameOf(title) + QStringLiteral(".pdf"), tr("PDF (*.pdf)"));
    if (!path)
        return;
    print(*path, [this, path = *path](bool written) {
        if (written)
            m_notices.say(tr("Written to %1.").arg(path));
        else
            m_notices.tellOfFile(path, tr("the PDF cannot be written"));
    });
}

void Exports::backup()
{
    const QString name = QStringLiteral("sokbo-%1.backup")
                             .arg(m_clock.now().toLocalTime().toString(QStringLiteral("yyyy-MM-dd")));
    const auto path = m_questions.fileToSave(tr("Backup"), name, tr("Backups (*.backup);;All files (*)"));
    if (!path)
        return;
    m_notices.say(tr("Writing the backup …"));
    onAnswer(m_store.backup(*path), this, [this, path = *path](const Result<> &done) {
        if (done)
            m_notices.say(tr("Written to %1.").arg(path));
        else
            m_notices.tell(done.error());
    });
}

void Exports::checkData()
{
    m_notices.say(tr("Checking the data folder …"));
    onAnswer(m_store.doctor(false), this, [this](const Result<DoctorReport> &report) {
        if (!report)
            m_notices.tell(report.error());
        else if (report->problems.isEmpty())
            m_questions.inform(tr("Data folder"), tr("Everything is in order."));
        else
            offerRepair(*report);
    });
}

void Exports::offerRepair(const DoctorReport &report)
{
    const auto problems = int(report.problems.size());
    if (!m_questions.agrees(
            {tr("Data folder"), tr("%n problem(s) were found. Repair now?", nullptr, problems), {},
                report.problems.join(QLatin1Char('\n'))}))
        return;
    onAnswer(m_store.doctor(true), this, [this](const Result<DoctorReport> &repaired) {
        if (!repaired)
            return m_notices.tell(repaired.error());
        m_notices.say(tr("%n problem(s) repaired.", nullptr, int(repaired->repaired.size())));
    });
}

} // namespace sokbo
