// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/printacts.h"

#include "kit/answer.h"
#include "mainwindow/articlearea.h"

#include <QPointer>
#include <QtConcurrent>

#include <memory>

namespace sokbo {

PrintActs::PrintActs(
    Settings &settings, Exports &exports, Notices &notices, const Panes &panes, QWidget &window)
    : m_settings(settings)
    , m_exports(exports)
    , m_notices(notices)
    , m_panes(panes)
    , m_window(window)
{
}

PrintActs::Document PrintActs::shown() const
{
    const ArticleArea &area = m_panes.article;
    return {area.shownTitle(), area.shownDocument()};
}

void PrintActs::typeset(const PaperLayout &layout, const Document &document,
    std::function<void(const Result<QByteArray> &pdf)> use)
{
    const auto take = [self = QPointer(this), layout, title = document.title, use = std::move(use)](
                          const QByteArray &pdf) {
        if (!self)
            return;
        if (pdf.isEmpty())
            return use(failure(Error::Kind::Parse, QStringLiteral("the view made no PDF")));
        if (!layout.hasFooter)
            return use(pdf);
        const auto module = loadPaperModule();
        if (!module)
            return use(tl::unexpected(module.error()));
        // Away from the window's thread: an article can be as long as a book.
        onAnswer(QtConcurrent::run(&PaperModule::withFooters, *module, pdf, layout, title), self.data(), use);
    };
    m_panes.article.print(document.page, layout.page(), take);
}

void PrintActs::savePdf()
{
    const Document document = shown();
    typeset(m_settings.paper(), document, [this, title = document.title](const Result<QByteArray> &pdf) {
        if (pdf)
            m_exports.savePdf(title, *pdf);
        else
            m_notices.say(tr("The page cannot be set for paper: %1").arg(pdf.error().message));
    });
}

void PrintActs::preview()
{
    const auto module = loadPaperModule();
    if (!module)
        return m_notices.say(tr("Printing is not installed: %1").arg(module.error().message));
    const Document document = shown(); // another one may be shown by the time that a margin is changed
    PrintJob job;
    job.title = document.title;
    job.layout = m_settings.paper();
    job.typeset = [this, document](
                      const PaperLayout &layout, auto use) { typeset(layout, document, std::move(use)); };
    const std::unique_ptr<PrintPreview> dialog((*module)->createPreview(job, &m_window));
    connect(dialog.get(), &PrintPreview::layoutChanged, this,
        [this](const PaperLayout &layout) { m_settings.setPaper(layout); });
    connect(dialog.get(), &PrintPreview::savingRequested, this,
        [this, &job](const QByteArray &pdf) { m_exports.savePdf(job.title, pdf); });
    connect(dialog.get(), &PrintPreview::fileRequested, this,
        [this](const QString &path, const QByteArray &pdf) { m_exports.write(path, pdf); });
    dialog->exec();
}

} // namespace sokbo
