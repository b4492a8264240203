// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/pdf/previewdialog.h"

#include "kit/measures.h"
#include "kit/symbols.h"
#include "paper/pdf/paperprinting.h"

#include <QBuffer>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPdfDocument>
#include <QPdfView>
#include <QPointer>
#include <QPrintDialog>
#include <QPrinter>
#include <QProgressDialog>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QVBoxLayout>
#include <QtConcurrent>

#include <algorithm>

namespace sokbo {

namespace {

constexpr int restMilliseconds = 250;

} // namespace

PreviewDialog::PreviewDialog(const PrintJob &job, QWidget *parent)
    : PrintPreview(parent)
    , m_job(job)
    , m_view(new QPdfView(this))
{
    setWindowTitle(tr("Print: %1").arg(job.title.simplified().left(80)));
    m_view->setPageMode(QPdfView::PageMode::MultiPage);
    m_view->setZoomMode(QPdfView::ZoomMode::FitInView);
    m_view->setAccessibleName(tr("Preview of the pages"));
    auto *buttons = new QDialogButtonBox(this);
    m_print = buttons->addButton(tr("&Print…"), QDialogButtonBox::AcceptRole);
    m_print->setIcon(symbolIcon(Symbol::Print));
    m_save = buttons->addButton(tr("&Save as PDF…"), QDialogButtonBox::ActionRole);
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(m_print, &QPushButton::clicked, this, &PreviewDialog::print);
    connect(m_save, &QPushButton::clicked, this, [this] { Q_EMIT savingRequested(m_pdf); });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *halves = new QHBoxLayout;
    halves->addWidget(m_view, 1);
    halves->addWidget(controls());
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(halves, 1);
    layout->addWidget(buttons);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &PreviewDialog::setPages);
    resizeInEm(this, 66, 50);
    setPages();
}

PreviewDialog::~PreviewDialog()
{
    m_printing.cancel();
    m_printing.waitForFinished();
    m_view->setDocument(nullptr);
}

QWidget *PreviewDialog::controls()
{
    auto *panel = new QWidget(this);
    auto *form = new QFormLayout(panel);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_size = new QComboBox(panel);
    for (const QPageSize::PageSizeId each : PaperLayout::sizes) {
        m_size->addItem(QPageSize::name(each), int(each));
        if (each == m_job.layout.size)
            m_size->setCurrentIndex(m_size->count() - 1);
    }
    form->addRow(tr("Pa&per"), m_size);
    m_orientation = new QComboBox(panel);
    m_orientation->addItems({tr("Portrait"), tr("Landscape")});
    m_orientation->setCurrentIndex(m_job.layout.isLandscape ? 1 : 0);
    form->addRow(tr("&Orientation"), m_orientation);
    const QMarginsF &margins = m_job.layout.margins;
    m_top = addMargin(*form, tr("Margin at the &top"), margins.top());
    m_bottom = addMargin(*form, tr("Margin at the &bottom"), margins.bottom());
    m_left = addMargin(*form, tr("Margin at the &left"), margins.left());
    m_right = addMargin(*form, tr("Margin at the &right"), margins.right());
    m_footer = new QCheckBox(tr("Title and page &numbers"), panel);
    m_footer->setChecked(m_job.layout.hasFooter);
    form->addRow(m_footer);
    addZoom(*form);
    m_state = new QLabel(panel);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    form->addRow(m_state);
    connect(m_size, &QComboBox::activated, this, &PreviewDialog::take);
    connect(m_orientation, &QComboBox::activated, this, &PreviewDialog::take);
    connect(m_footer, &QCheckBox::toggled, this, &PreviewDialog::take);
    panel->setFixedWidth(em(this, 18));
    return panel;
}

QSpinBox *PreviewDialog::addMargin(QFormLayout &form, const QString &name, double value)
{
    auto *margin = new QSpinBox(form.parentWidget());
    margin->setRange(PaperLayout::leastMargin, PaperLayout::mostMargin);
    margin->setSuffix(tr(" mm"));
    margin->setValue(qRound(value));
    form.addRow(name, margin);
    connect(margin, &QSpinBox::valueChanged, this, &PreviewDialog::take);
    return margin;
}

void PreviewDialog::addZoom(QFormLayout &form)
{
    auto *zoom = new QComboBox(form.parentWidget());
    zoom->addItems({tr("Whole page"), tr("Width of the page"), tr("As large as on paper")});
    connect(zoom, &QComboBox::activated, this, [this](int choice) {
        const QPdfView::ZoomMode modes[]
            = {QPdfView::ZoomMode::FitInView, QPdfView::ZoomMode::FitToWidth, QPdfView::ZoomMode::Custom};
        m_view->setZoomFactor(1);
        m_view->setZoomMode(modes[choice]);
    });
    form.addRow(tr("Pre&view"), zoom);
}

void PreviewDialog::take()
{
    PaperLayout &layout = m_job.layout;
    layout.size = QPageSize::PageSizeId(m_size->currentData().toInt());
    layout.isLandscape = m_orientation->currentIndex() == 1;
    layout.hasFooter = m_footer->isChecked();
    m_bottom->setMinimum(layout.hasFooter ? PaperLayout::leastAboveFooter : PaperLayout::leastMargin);
    layout.margins = {
        double(m_left->value()), double(m_top->value()), double(m_right->value()), double(m_bottom->value())};
    Q_EMIT layoutChanged(layout);
    m_rest.start();
}

void PreviewDialog::setPages()
{
    m_state->setText(tr("Setting the pages …"));
    m_print->setEnabled(false);
    m_save->setEnabled(false);
    m_job.typeset(
        m_job.layout, [self = QPointer(this), setting = ++m_setting](const Result<QByteArray> &pdf) {
            if (self && setting == self->m_setting)
                self->show(pdf);
        });
}

void PreviewDialog::show(const Result<QByteArray> &pdf)
{
    m_pdf = pdf ? *pdf : QByteArray();
    auto *document = new QPdfDocument(this);
    auto *buffer = new QBuffer(document);
    buffer->setData(m_pdf);
    buffer->open(QIODevice::ReadOnly);
    document->load(buffer);
    const double place
        = m_view->verticalScrollBar()->value() / double(std::max(1, m_view->verticalScrollBar()->maximum()));
    m_view->setDocument(document);
    m_view->verticalScrollBar()->setValue(qRound(place * m_view->verticalScrollBar()->maximum()));
    if (QPdfDocument *former = std::exchange(m_document, document))
        former->deleteLater();
    const int pages = document->pageCount();
    m_state->setText(pages == 0 ? tr("The pages cannot be set.") : tr("%Ln page(s)", nullptr, pages));
    m_print->setEnabled(pages > 0);
    m_save->setEnabled(pages > 0);
}

void PreviewDialog::print()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageLayout(m_job.layout.page());
    printer->setFullPage(true); // the margins are in the pages
    printer->setDocName(m_job.title);
    QPrintDialog dialog(printer.get(), this);
    dialog.setMinMax(1, m_document->pageCount());
    dialog.setOption(QAbstractPrintDialog::PrintPageRange);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (printer->outputFormat() == QPrinter::PdfFormat)
        Q_EMIT fileRequested(printer->outputFileName(), m_pdf); // as text and not as pictures of it
    else
        sendTo(std::move(printer));
}

void PreviewDialog::sendTo(std::shared_ptr<QPrinter> printer)
{
    auto *progress = new QProgressDialog(tr("Sending the pages to the printer …"), tr("Cancel"), 0, 0, this);
    progress->setAttribute(Qt::WA_DeleteOnClose);
    progress->setWindowModality(Qt::WindowModal);
    m_printing = QtConcurrent::run(printPages, m_pdf, std::move(printer));
    auto *watcher = new QFutureWatcher<bool>(progress);
    connect(watcher, &QFutureWatcherBase::progressRangeChanged, progress, &QProgressDialog::setRange);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, progress, &QProgressDialog::setValue);
    connect(progress, &QProgressDialog::canceled, watcher, &QFutureWatcherBase::cancel);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, progress, watcher] {
        const bool cancelled = watcher->isCanceled();
        const bool done = !cancelled && watcher->future().resultCount() > 0 && watcher->result();
        progress->close();
        if (done)
            accept();
        else if (!cancelled)
            m_state->setText(tr("The printer does not take the pages."));
    });
    watcher->setFuture(m_printing);
    progress->show();
}

} // namespace sokbo
