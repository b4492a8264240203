// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingspage.h"

#include "finder/finder.h"
#include "kit/measures.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace sokbo {

namespace {

// The part that fits in the colours of what is selected: they stand out in every theme.
QString marked(const QString &text, const TypedText &typed, const QPalette &palette)
{
    const auto span = spanIn(text, typed);
    if (!span || span->length == 0)
        return text.toHtmlEscaped();
    return text.left(span->start).toHtmlEscaped()
        + QStringLiteral("<span style=\"background:%1;color:%2\">")
              .arg(palette.color(QPalette::Active, QPalette::Highlight).name(),
                  palette.color(QPalette::Active, QPalette::HighlightedText).name())
        + text.mid(span->start, span->length).toHtmlEscaped() + QStringLiteral("</span>")
        + text.mid(span->start + span->length).toHtmlEscaped();
}

} // namespace

SettingsPage::SettingsPage(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(title)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setSpacing(em(this, 0.9));
}

void SettingsPage::addHeading(const QString &text)
{
    auto *heading = new QLabel(text, this);
    heading->setTextFormat(Qt::PlainText);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    m_heading = heading;
    m_headings.append(heading);
    m_layout->addWidget(heading);
}

QLabel *SettingsPage::sentenceLabel(const QString &text, QWidget *parent) const
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    QFont small = label->font();
    small.setPixelSize(std::max(1, em(this, 0.92)));
    label->setFont(small);
    label->setVisible(!text.isEmpty());
    return label;
}

void SettingsPage::append(Row row)
{
    row.heading = m_heading;
    m_rows.append(row);
    m_layout->addWidget(row.whole);
}

QCheckBox *SettingsPage::addCheck(
    const QString &name, const QString &sentence, bool on, const SetBool &set, const QString &otherWords)
{
    Row row;
    row.whole = new QWidget(this);
    row.check = new QCheckBox(name, row.whole);
    row.check->setChecked(on);
    row.check->setAccessibleDescription(sentence);
    row.sentence = sentenceLabel(sentence, row.whole);
    row.nameText = name;
    row.sentenceText = sentence;
    row.otherWords = otherWords;
    auto *box = new QVBoxLayout(row.whole);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(em(this, 0.15));
    box->addWidget(row.check);
    // Under the text of the box, not under the box.
    const int inset = style()->pixelMetric(QStyle::PM_IndicatorWidth)
        + style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing);
    row.sentence->setContentsMargins(inset, 0, 0, 0);
    box->addWidget(row.sentence);
    append(row);
    connect(row.check, &QCheckBox::toggled, this, [this, set](bool now) {
        set(now);
        Q_EMIT changed();
    });
    return row.check;
}

void SettingsPage::addControl(
    const QString &name, const QString &sentence, const QList<QWidget *> &controls, const QString &otherWords)
{
    Row row;
    row.whole = new QWidget(this);
    row.name = new QLabel(name, row.whole);
    row.name->setTextFormat(Qt::PlainText);
    row.name->setBuddy(controls.first());
    row.sentence = sentenceLabel(sentence, row.whole);
    row.nameText = name;
    row.sentenceText = sentence;
    row.otherWords = otherWords;
    auto *line = new QHBoxLayout;
    line->addWidget(row.name);
    for (QWidget *control : controls) {
        control->setParent(row.whole);
        if (control->accessibleName().isEmpty() && !qobject_cast<QLabel *>(control))
            control->setAccessibleName(name);
        control->setAccessibleDescription(sentence);
        line->addWidget(control);
    }
    line->addStretch();
    auto *box = new QVBoxLayout(row.whole);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(em(this, 0.15));
    box->addLayout(line);
    box->addWidget(row.sentence);
    append(row);
}

QComboBox *SettingsPage::addChoice(const QString &name, const QString &sentence, const QString &otherWords)
{
    auto *choice = new QComboBox(this);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    addControl(name, sentence, {choice}, otherWords);
    return choice;
}

QSpinBox *SettingsPage::addNumber(const QString &name, const QString &sentence, int least, int most,
    int value, const QString &suffix, const std::function<void(int)> &set)
{
    auto *number = new QSpinBox(this);
    number->setRange(least, most);
    number->setSuffix(suffix);
    number->setValue(value);
    addControl(name, sentence, {number});
    connect(number, &QSpinBox::valueChanged, this, [this, set](int now) {
        set(now);
        Q_EMIT changed();
    });
    return number;
}

void SettingsPage::addWhole(QWidget *widget)
{
    m_others.append(widget);
    m_layout->addWidget(widget);
}

void SettingsPage::addStretch()
{
    m_layout->addStretch();
}

bool SettingsPage::fits(const Row &row, const TypedText &typed) const
{
    for (const QString &text : {row.nameText, row.sentenceText, row.otherWords, m_title})
        if (spanIn(text, typed))
            return true;
    return false;
}

void SettingsPage::mark(const Row &row, const TypedText &typed)
{
    const bool plain = typed.isEmpty();
    for (const auto &[label, text] :
        {std::pair(row.name, row.nameText), std::pair(row.sentence, row.sentenceText)}) {
        if (!label)
            continue;
        label->setTextFormat(plain ? Qt::PlainText : Qt::RichText);
        label->setText(plain ? text : marked(text, typed, palette()));
    }
    if (!row.check)
        return;
    QFont font = row.check->font();
    font.setBold(!plain && spanIn(row.nameText, typed).has_value());
    row.check->setFont(font);
}

int SettingsPage::find(const TypedText &typed)
{
    int shown = 0;
    QList<const QWidget *> filled;
    for (const Row &row : std::as_const(m_rows)) {
        const bool stays = typed.isEmpty() || fits(row, typed);
        row.whole->setVisible(stays);
        mark(row, stays ? typed : TypedText(QString()));
        if (!stays)
            continue;
        ++shown;
        filled.append(row.heading);
    }
    for (QWidget *heading : std::as_const(m_headings))
        heading->setVisible(filled.contains(heading));
    for (QWidget *other : std::as_const(m_others))
        other->setVisible(typed.isEmpty());
    return shown;
}

} // namespace sokbo
