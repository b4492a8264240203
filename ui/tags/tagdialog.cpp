// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags/tagdialog.h"

#include "core/failurelog.h"
#include "core/tagcolour.h"
#include "core/tagname.h"
#include "kit/answer.h"
#include "kit/colourdot.h"
#include "kit/colours.h"
#include "kit/focusline.h"
#include "kit/measures.h"
#include "kit/words.h"
#include "tags/tagwords.h"

#include <QButtonGroup>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace sokbo {

namespace {

constexpr int restMilliseconds = 120;

} // namespace

TagDialog::TagDialog(const Store &store, const Tag &tag, Purpose purpose, QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_tag(tag)
    , m_purpose(purpose)
    , m_name(new QLineEdit(purpose == Purpose::Change ? tag.name : QString(), this))
    , m_changes(new QLabel(this))
    , m_colours(new QButtonGroup(this))
{
    const bool merges = purpose == Purpose::Merge;
    setWindowTitle(merges ? tr("Merge the tag “%1”").arg(tag.name) : tr("Tag “%1”").arg(tag.name));
    m_name->setObjectName(QStringLiteral("tagName"));
    m_name->setAccessibleName(merges ? tr("The tag that it becomes one with") : tr("Name of the tag"));
    if (merges)
        m_name->setPlaceholderText(tr("Another tag"));
    m_changes->setObjectName(QStringLiteral("tagChanges"));
    m_changes->setTextFormat(Qt::PlainText);
    m_changes->setWordWrap(true);
    m_changes->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_changes->setMinimumHeight(5 * fontMetrics().lineSpacing());
    m_changes->setFocusPolicy(Qt::TabFocus); // a screen reader reads it there
    m_changes->setAccessibleName(tr("What changes"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_accept = buttons->button(QDialogButtonBox::Ok);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *form = new QFormLayout(this);
    form->addRow(merges ? tr("Becomes one with:") : tr("Name:"), m_name);
    if (!merges) {
        auto *hint = new QLabel(tr("A slash puts it below another: politics/parliament"), this);
        hint->setEnabled(false);
        form->addRow(QString(), hint);
        addColours(*form);
    }
    auto *changes = new QWidget(this);
    auto *below = new QVBoxLayout(changes);
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(2);
    below->addWidget(new FocusLine(changes));
    below->addWidget(m_changes);
    form->addRow(changes);
    form->addRow(buttons);
    resizeInEm(this, 32, merges ? 14 : 19);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &TagDialog::preview);
    connect(m_name, &QLineEdit::textChanged, this, [this] {
        if (m_purpose == Purpose::Merge)
            m_accept->setEnabled(false); // until it is known that there is such a tag
        m_rest.start();
    });
    onAnswer(m_store.tags(), this,
        [this](const Result<QList<Tag>> &tags) { offerNames(valueOr("read the tags", tags, QList<Tag>())); });
    m_name->setFocus();
    m_name->selectAll();
    preview();
}

void TagDialog::addColours(QFormLayout &form)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    const bool dark = isDark(palette());
    const auto own = tagColourFromKept(m_tag.colour);
    const auto add = [&](const QString &name, const QIcon &icon, int id, bool checked) {
        auto *button = new QToolButton(this);
        if (icon.isNull())
            button->setText(name);
        button->setIcon(icon);
        button->setToolTip(name);
        button->setAccessibleName(name);
        button->setCheckable(true);
        button->setChecked(checked);
        button->setAutoRaise(true);
        m_colours->addButton(button, id);
        row->addWidget(button);
    };
    for (const TagColour colour : allTagColours)
        add(tagColourText(colour), colourDot(tagColour(colour, dark), 18, 16), int(colour), own == colour);
    add(tr("From its name"), {}, int(allTagColours.size()), !own);
    row->addStretch();
    form.addRow(tr("Colour:"), row);
}

void TagDialog::offerNames(const QList<Tag> &tags)
{
    QStringList names;
    for (const Tag &tag : tags)
        if (m_purpose == Purpose::Change || !(tag.isOnlyPath || isInTagBranch(tag.name, m_tag.name)))
            names.append(tag.name);
    auto *completer = new QCompleter(names, m_name);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_name->setCompleter(completer);
}

QString TagDialog::name() const
{
    return tagName(m_name->text()).value_or(QString());
}

void TagDialog::show(const QString &text, bool possible)
{
    m_changes->setText(text);
    m_changes->setAccessibleDescription(text);
    m_accept->setEnabled(possible);
}

void TagDialog::preview()
{
    const bool merges = m_purpose == Purpose::Merge;
    if (const auto problem = tagNameProblem(m_name->text()))
        return show(merges && problem->kind == TagNameProblem::Kind::Empty
                ? tr("Choose the tag that “%1” becomes one with.").arg(m_tag.name)
                : tagProblemText(*problem),
            false);
    const QString wanted = name();
    const bool isSame = wanted.compare(m_tag.name, Qt::CaseInsensitive) == 0;
    m_accept->setText(merges ? tr("Merge") : isSame ? tr("OK") : tr("Rename"));
    if (isSame && merges)
        return show(tr("This is the tag itself."), false);
    if (!isSame && isInTagBranch(wanted.toCaseFolded(), m_tag.name.toCaseFolded()))
        return show(tr("A tag cannot lie below itself."), false);
    onAnswer(m_store.ifRenamed(m_tag.name, wanted), this, [this, wanted](const Result<TagRename> &rename) {
        if (wanted == name())
            showRename(wanted, rename);
    });
}

void TagDialog::showRename(const QString &wanted, const Result<TagRename> &rename)
{
    if (!rename && rename.error().kind == Error::Kind::Usage)
        return show(
            tr("With this name a tag below it, or a search or a rule that names it, would become too long."),
            false);
    if (!rename)
        return show(errorText(rename.error()), false);
    const bool merges = m_purpose == Purpose::Merge;
    if (merges && !rename->into)
        return show(tr("There is no tag “%1”.").arg(wanted), false);
    if (!merges && rename->into)
        m_accept->setText(tr("Merge"));
    m_shownName = wanted;
    show(tagRenameText(m_tag.name, rename->into ? rename->into->name : wanted, *rename), true);
}

Tag TagDialog::changed() const
{
    Tag tag = m_tag;
    tag.name = name();
    const int chosen = m_colours->checkedId();
    if (chosen >= 0)
        tag.colour = chosen < int(allTagColours.size()) ? keptTagColour(TagColour(chosen)) : 0;
    return tag;
}

} // namespace sokbo
