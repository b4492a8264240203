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

QString PrintActs::title() const
{
    if (const auto &other = m_panes.article.other())
        return other->title;
    const auto &stored = m_panes.article.stored();
    return stored ? stored->article.title : QString();
}

void PrintActs::typeset(
    const PaperLayout &layout, const QString &title, std::function<void(const Result<QByteArray> &pdf)> use)
{
    const auto take = [self = QPointer(this), layout, title, use = std::move(use)](const QByteArray &pdf) {
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
    m_panes.article.print(layout.page(), take);
}

void PrintActs::savePdf()
{
    const QString title = this->title();
    typeset(m_settings.paper(), title, [this, title](const Result<QByteArray> &pdf) {
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
    PrintJob job;
    job.title = title();
    job.layout = m_settings.paper();
    job.typeset = [this, title = job.title](
                      const PaperLayout &layout, auto use) { typeset(layout, title, std::move(use)); };
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
