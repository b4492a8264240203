// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/editsourcedialog.h"

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
    , m_preferred(new QCheckBox(tr("Prefer it where others have the same article"), this))
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
    m_preferred->setObjectName(QStringLiteral("sourcePreferred"));
    m_preferred->setChecked(m_source.preferred);
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
    form->addRow(m_preferred);
    form->addRow(m_corrected);
    form->addRow(m_buttons);
}

QString EditSourceDialog::correctionText() const
{
    const int minutes = m_source.state.dates.minutes;
    if (minutes == 0)
        return tr("Correct its dates where they lie ahead");
    if (minutes % 60 == 0)
        return tr("Correct its dates, which lie %n hour(s) ahead", nullptr, minutes / 60);
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
    source.preferred = m_preferred->isChecked();
    source.datesAsWritten = !m_corrected->isChecked();
    return source;
}

} // namespace sokbo
