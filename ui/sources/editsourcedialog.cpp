// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/editsourcedialog.h"

#include "kit/keepingchoices.h"
#include "kit/measures.h"
#include "sources/addsourcedialog.h"
#include "sources/imagechoices.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace sokbo {

namespace {

constexpr int addressWidth = 24; // em: most addresses are seen whole

} // namespace

EditSourceDialog::EditSourceDialog(const Source &source, const QStringList &folders, QWidget *parent)
    : QDialog(parent)
    , m_source(source)
    , m_title(new QLineEdit(source.title, this))
    , m_address(new QLineEdit(source.url.toString(), this))
    , m_folder(new QComboBox(this))
    , m_fullText(new QComboBox(this))
    , m_images(new QComboBox(this))
    , m_interval(new QComboBox(this))
    , m_keeping(new QComboBox(this))
    , m_days(new QComboBox(this))
    , m_number(new QComboBox(this))
    , m_preferred(new QCheckBox(tr("Prefer it where others have the same article"), this))
    , m_marked(new QCheckBox(tr("Mark names, dates and amounts in its articles"), this))
    , m_muted(new QCheckBox(tr("Notify of nothing in it"), this))
    , m_readAtArrival(new QCheckBox(tr("Count its new articles as read"), this))
    , m_corrected(new QCheckBox(correctionText(), this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Edit source"));
    setObjectName(QStringLiteral("editSourceDialog"));
    build(folders);
    updateOk();
}

void EditSourceDialog::build(const QStringList &folders)
{
    m_title->setObjectName(QStringLiteral("sourceTitle"));
    m_address->setObjectName(QStringLiteral("sourceAddress"));
    m_folder->setObjectName(QStringLiteral("sourceFolder"));
    m_address->setMinimumWidth(em(this, addressWidth));
    m_folder->setEditable(true);
    m_folder->lineEdit()->setAccessibleName(tr("Folder"));
    m_folder->addItem({});
    m_folder->addItems(folders);
    m_folder->setCurrentText(m_source.folder);
    m_fullText->addItem(tr("As the source delivers it"), int(FullText::FeedOnly));
    m_fullText->addItem(tr("The whole article, at every sync"), int(FullText::AtSync));
    m_fullText->addItem(tr("The whole article, when it is opened"), int(FullText::OnOpening));
    m_fullText->setCurrentIndex(m_fullText->findData(int(m_source.fullText)));
    m_images->setObjectName(QStringLiteral("sourceImages"));
    for (const auto &[when, words] : imageChoices())
        m_images->addItem(words, int(when));
    m_images->setCurrentIndex(m_images->findData(int(m_source.images)));
    m_interval->setObjectName(QStringLiteral("sourceInterval"));
    offerIntervals(*m_interval, m_source.interval, OfOneSource::Yes);
    m_preferred->setObjectName(QStringLiteral("sourcePreferred"));
    m_preferred->setChecked(m_source.preferred);
    m_marked->setObjectName(QStringLiteral("sourceMarked"));
    m_marked->setChecked(!m_source.marksHidden);
    m_muted->setObjectName(QStringLiteral("sourceMuted"));
    m_muted->setChecked(m_source.muted);
    m_muted->setToolTip(tr("Neither names that you watch nor rules notify of its articles."));
    m_readAtArrival->setObjectName(QStringLiteral("sourceReadAtArrival"));
    m_readAtArrival->setChecked(m_source.readAtArrival);
    m_readAtArrival->setToolTip(tr("They stand on the boards, but are in no number of unread articles. What "
                                   "is here already stays as it is."));
    m_corrected->setObjectName(QStringLiteral("sourceDatesCorrected"));
    m_corrected->setChecked(!m_source.datesAsWritten);
    m_corrected->setVisible(m_source.datesAsWritten || m_source.state.dates.minutes != 0);
    connect(m_address, &QLineEdit::textChanged, this, &EditSourceDialog::updateOk);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *form = new QFormLayout(this);
    form->addRow(tr("Name:"), m_title);
    form->addRow(tr("Address:"), m_address);
    form->addRow(tr("Folder:"), m_folder);
    form->addRow(tr("Article text:"), m_fullText);
    form->addRow(tr("Images:"), m_images);
    form->addRow(tr("Sync:"), m_interval);
    form->addRow(tr("Articles stay:"), makeKeeping());
    form->addRow(m_marked);
    form->addRow(m_muted);
    form->addRow(m_readAtArrival);
    form->addRow(m_preferred);
    form->addRow(m_corrected);
    form->addRow(m_buttons);
}

QWidget *EditSourceDialog::makeKeeping()
{
    m_keeping->setObjectName(QStringLiteral("sourceKeeping"));
    m_keeping->setAccessibleName(tr("How long articles of this source stay"));
    m_keeping->addItem(tr("As those of all sources"), int(SourceKeeping::Kind::AsAll));
    m_keeping->addItem(tr("All of them, for ever"), int(SourceKeeping::Kind::Everything));
    m_keeping->addItem(tr("With limits of its own"), int(SourceKeeping::Kind::Own));
    m_keeping->setCurrentIndex(m_keeping->findData(int(m_source.keeping.kind)));
    m_keeping->setToolTip(
        tr("What you saved, tagged, noted or highlighted always stays. Before anything goes you see "
           "how much."));
    m_days->setObjectName(QStringLiteral("sourceDays"));
    m_days->setAccessibleName(tr("How old articles of this source may become"));
    m_number->setObjectName(QStringLiteral("sourceNumber"));
    m_number->setAccessibleName(tr("How many articles of this source stay"));
    offerDays(*m_days, m_source.keeping.own.days);
    offerNumbers(*m_number, m_source.keeping.own.articles);
    const auto follow = [this] {
        const bool own = SourceKeeping::Kind(m_keeping->currentData().toInt()) == SourceKeeping::Kind::Own;
        m_days->setVisible(own);
        m_number->setVisible(own);
    };
    connect(m_keeping, &QComboBox::currentIndexChanged, this, follow);
    auto *both = new QWidget(this);
    auto *box = new QVBoxLayout(both);
    box->setContentsMargins(0, 0, 0, 0);
    for (QComboBox *each : {m_keeping, m_days, m_number})
        box->addWidget(each);
    follow();
    return both;
}

QString EditSourceDialog::correctionText() const
{
    const int minutes = m_source.state.dates.minutes;
    if (minutes == 0)
        return tr("Correct its dates where they lie ahead");
    if (minutes % 60 == 0)
        return tr("Correct its dates, which lie %Ln hour(s) ahead", nullptr, minutes / 60);
    return tr("Correct its dates, which lie %1 hours ahead").arg(QLocale().toString(minutes / 60.0, 'f', 1));
}

void EditSourceDialog::updateOk()
{
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(edited().url.isValid());
}

Source EditSourceDialog::edited() const
{
    Source source = m_source;
    source.title = m_title->text().simplified();
    // The sample's own addresses are none of the web and stay as they are.
    if (m_address->text() != m_source.url.toString())
        source.url = AddSourceDialog::addressFrom(m_address->text());
    source.folder = m_folder->currentText().trimmed();
    source.fullText = FullText(m_fullText->currentData().toInt());
    source.images = ImageFetching(m_images->currentData().toInt());
    source.interval = chosenInterval(*m_interval);
    source.keeping.kind = SourceKeeping::Kind(m_keeping->currentData().toInt());
    if (source.keeping.kind == SourceKeeping::Kind::Own)
        source.keeping.own = {chosenDays(*m_days), chosenNumber(*m_number)};
    source.marksHidden = !m_marked->isChecked();
    source.muted = m_muted->isChecked();
    source.readAtArrival = m_readAtArrival->isChecked();
    source.preferred = m_preferred->isChecked();
    source.datesAsWritten = !m_corrected->isChecked();
    return source;
}

} // namespace sokbo
