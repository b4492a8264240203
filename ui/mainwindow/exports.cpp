// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/exports.h"

#include "core/wholefile.h"
#include "kit/answer.h"
#include "kit/words.h"
#include "render/briefingpage.h"
#include "render/epub.h"

#include <QtConcurrent>

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

bool isCalled(const QString &path, const char *ending)
{
    return path.endsWith(QLatin1String(ending), Qt::CaseInsensitive);
}

// A file that is there is replaced only when the new one is whole. Answers why it cannot be written.
QString troubleOfWriting(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const bool done = file.open(QIODevice::WriteOnly) && writeWhole(file, bytes);
    return done ? QString() : file.errorString();
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

Exports::~Exports()
{
    // It reads the store, which may go as soon as this has gone.
    m_making.cancel();
    m_making.waitForFinished();
}

bool Exports::write(const QString &path, const QByteArray &bytes)
{
    if (const QString trouble = troubleOfWriting(path, bytes); !trouble.isEmpty()) {
        m_notices.tellOfFile(path, trouble);
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
    const auto path
        = m_questions.fileToSave(tr("Save article"), fileNameOf(page.article.title) + QStringLiteral(".md"),
            tr("Markdown (*.md);;Plain text (*.txt);;Book (*.epub)"));
    if (!path)
        return;
    if (isCalled(*path, ".epub"))
        return startBook(*path, {{}, {page.article.id}, m_clock.now()});
    const bool plain = isCalled(*path, ".txt");
    write(*path, (plain ? renderText(page) : renderMarkdownFile(page)).toUtf8());
}

void Exports::saveBriefing(const Briefing &briefing)
{
    const QString day = briefing.made.toLocalTime().date().toString(Qt::ISODate);
    const auto path = m_questions.fileToSave(tr("Save the briefing"),
        fileNameOf(tr("Briefing of %1").arg(day)) + QStringLiteral(".md"),
        tr("Markdown (*.md);;Web page (*.html);;Book (*.epub)"));
    if (!path)
        return;
    if (isCalled(*path, ".epub")) {
        if (const Result<QByteArray> book = renderBriefingEpub(briefing, QLocale()))
            write(*path, *book);
        else
            m_notices.tell(book.error());
        return;
    }
    PageStyle style;
    style.language = QLocale();
    const bool isPage = isCalled(*path, ".html");
    write(*path,
        (isPage ? renderBriefingPage(briefing, style, BriefingLinks::ToTheWeb)
                : renderBriefingMarkdown(briefing, QLocale()))
            .toUtf8());
}

void Exports::saveBoard(const Board &board)
{
    if (isRunning()) // said before anything is asked
        return m_notices.say(tr("Another book is being written."));
    const auto query = parseQuery(board.query, m_clock.now());
    if (!query)
        return m_notices.tell(query.error());
    onAnswer(m_store.board(*query), this,
        [this, title = board.title.isEmpty() ? board.query : board.title](
            const Result<QList<BoardEntry>> &entries) {
            if (!entries)
                m_notices.tell(entries.error());
            else
                askForBook(title, *entries);
        });
}

void Exports::askForBook(const QString &title, const QList<BoardEntry> &entries)
{
    // A board may have a million entries, of which only the first are of interest.
    const QList<ArticleId> ids = idsOf(withoutCopies(entries.mid(0, 2 * mostOfBook)).mid(0, mostOfBook));
    if (ids.isEmpty())
        return m_notices.say(tr("There is no article on this board."));
    if (entries.size() > 2 * mostOfBook || ids.size() == mostOfBook) {
        const QString text = tr("This board has %1 articles. A book takes the first %2 of them.")
                                 .arg(countText(entries.size()), countText(ids.size()));
        if (!m_questions.agrees({tr("Save board as a book"), text, tr("Save these"), {}}))
            return;
    }
    const QString day = m_clock.now().toLocalTime().date().toString(Qt::ISODate);
    const QString name = title + QStringLiteral(" · ") + day;
    const auto path = m_questions.fileToSave(tr("Save board as a book"),
        fileNameOf(title) + QLatin1Char(' ') + day + QStringLiteral(".epub"), tr("Book (*.epub)"));
    if (path)
        startBook(*path, {name, ids, m_clock.now()});
}

void Exports::startBook(const QString &path, const BookWish &wish)
{
    if (isRunning())
        return m_notices.say(tr("Another book is being written."));
    const auto total = int(wish.articles.size());
    m_making
        = QtConcurrent::run([&store = std::as_const(m_store), path, wish, total](QPromise<BookEnd> &promise) {
              promise.setProgressRange(0, total);
              BookEnd end{makeBook(store, wish,
                              [&promise](int done) {
                                  promise.setProgressValue(done);
                                  return !promise.isCanceled();
                              }),
                  {}};
              if (end.book && !promise.isCanceled()) {
                  end.fileTrouble = troubleOfWriting(path, end.book->bytes);
                  end.book->bytes.clear();
              }
              promise.addResult(end);
          });
    auto *watcher = new QFutureWatcher<BookEnd>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, [this, total](int done) {
        Q_EMIT progress(tr("Book: %1 of %2 articles").arg(countText(done), countText(total)), done, total);
    });
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, path] {
        watcher->deleteLater();
        endBook(path, watcher->future());
    });
    watcher->setFuture(m_making);
    Q_EMIT progress(tr("Writing the book …"), 0, total);
}

void Exports::endBook(const QString &path, const QFuture<BookEnd> &making)
{
    Q_EMIT ended();
    if (making.isCanceled() || making.resultCount() == 0)
        return m_notices.say(tr("Cancelled. No book was written."));
    const BookEnd end = making.result();
    if (!end.book)
        return m_notices.tell(end.book.error());
    if (!end.fileTrouble.isEmpty())
        return m_notices.tellOfFile(path, end.fileTrouble);
    QString text = tr("Written to %1.").arg(path);
    if (end.book->picturesLeftOut > 0)
        text += QLatin1Char(' ') + tr("%Ln picture(s) were left out.", nullptr, end.book->picturesLeftOut);
    m_notices.say(text);
}

bool Exports::savePdf(const QString &title, const QByteArray &pdf)
{
    return save(tr("Save as PDF"), fileNameOf(title) + QStringLiteral(".pdf"), tr("PDF (*.pdf)"), pdf);
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
            {tr("Data folder"), tr("%Ln problem(s) were found. Repair now?", nullptr, problems), {},
                report.problems.join(QLatin1Char('\n'))}))
        return;
    onAnswer(m_store.doctor(true), this, [this](const Result<DoctorReport> &repaired) {
        if (!repaired)
            return m_notices.tell(repaired.error());
        m_notices.say(tr("%Ln problem(s) repaired.", nullptr, int(repaired->repaired.size())));
    });
}

} // namespace sokbo
