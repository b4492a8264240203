// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags/tagpopup.h"

#include "core/failurelog.h"
#include "core/tagname.h"
#include "kit/accessible.h"
#include "kit/answer.h"
#include "kit/colourdot.h"
#include "kit/colours.h"
#include "kit/measures.h"
#include "kit/tagfinding.h"
#include "kit/words.h"
#include "tags/tagwords.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QScreen>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace sokbo {

namespace {

enum ItemRole { NameRole = Qt::UserRole, NewRole };

} // namespace

TagPopup::TagPopup(const Store &store, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_store(store)
    , m_edit(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_everything(new QCheckBox(this))
{
    tellAsDialog(*this);
    setObjectName(QStringLiteral("tagPopup"));
    setAccessibleName(tr("Tags"));
    setFrameShape(QFrame::StyledPanel);
    m_edit->setObjectName(QStringLiteral("tagEdit"));
    m_edit->setPlaceholderText(tr("Tag to add or find"));
    m_edit->setAccessibleName(tr("Tag"));
    m_edit->setMaxLength(int(longestTagName));
    m_everything->setObjectName(QStringLiteral("tagEverything"));
    m_edit->installEventFilter(this);
    m_list->setAccessibleName(tr("Tags of the article"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus); // the field's arrow keys walk through it
    auto *hint = new QLabel(tr("Enter ticks or makes a tag · Esc closes"), this);
    hint->setEnabled(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->setSpacing(4);
    layout->addWidget(m_edit);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_everything);
    layout->addWidget(hint);
    connect(m_edit, &QLineEdit::textEdited, this, &TagPopup::fill);
    connect(m_list, &QListWidget::itemClicked, this, &TagPopup::tick);
    connect(m_everything, &QCheckBox::toggled, this, &TagPopup::useAll);
    resizeInEm(this, 22, 22);
}

void TagPopup::open(
    const QList<ArticleId> &articles, const QList<ArticleId> &all, const QPoint &globalPosition)
{
    m_articles = m_chosen = articles;
    m_all = all;
    {
        const QSignalBlocker quiet(m_everything);
        m_everything->setChecked(false);
    }
    m_everything->setText(tr("All %1 articles of this board").arg(countText(all.size())));
    m_everything->setVisible(all.size() > articles.size());
    m_list->setAccessibleName(tr("Tags of %Ln article(s)", nullptr, int(articles.size())));
    m_edit->clear();
    m_list->clear();
    QPoint at = globalPosition;
    if (const QScreen *screen = parentWidget() ? parentWidget()->screen() : nullptr) {
        const QRect room = screen->availableGeometry();
        at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - width())));
        at.setY(std::clamp(at.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    }
    move(at);
    show();
    m_edit->setFocus();
    read();
}

void TagPopup::useAll(bool all)
{
    m_articles = all ? m_all : m_chosen;
    m_list->setAccessibleName(tr("Tags of %Ln article(s)", nullptr, int(m_articles.size())));
    m_edit->setFocus();
    read();
}

void TagPopup::read()
{
    onAnswer(m_store.tags(), this, [this](const Result<QList<Tag>> &tags) {
        m_tags = valueOr("read the tags", tags, QList<Tag>());
        fill();
    });
    onAnswer(m_store.tagUses(m_articles), this,
        [this, asked = m_articles](const Result<QHash<QString, int>> &uses) {
            if (asked != m_articles)
                return;
            m_uses.clear();
            const QHash<QString, int> all = valueOr("read the tags", uses, QHash<QString, int>());
            for (auto use = all.cbegin(); use != all.cend(); ++use)
                m_uses.insert(use.key().toCaseFolded(), *use);
            fill();
        });
}

void TagPopup::addTag(const Tag &tag)
{
    const QColor colour = tagColour(tagColourOf(tag.name, tag.colour), isDark(palette()));
    auto *item = new QListWidgetItem(colourDot(colour, 12, 8), tag.name, m_list);
    const int uses = m_uses.value(tag.name.toCaseFolded());
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setCheckState(uses == 0       ? Qt::Unchecked
            : uses >= m_articles.size() ? Qt::Checked
                                        : Qt::PartiallyChecked);
    item->setData(NameRole, tag.name);
    if (item->checkState() == Qt::PartiallyChecked)
        item->setToolTip(tr("%1 of %2 articles have it").arg(countText(uses), countText(m_articles.size())));
}

void TagPopup::addNew(const QString &typed)
{
    const Result<QString> name = tagName(typed);
    if (!name) {
        if (const auto problem = tagNameProblem(typed); problem->kind != TagNameProblem::Kind::Empty)
            (new QListWidgetItem(tagProblemText(*problem), m_list))->setFlags(Qt::NoItemFlags);
        return;
    }
    for (const Tag &tag : std::as_const(m_tags))
        if (tag.name.compare(*name, Qt::CaseInsensitive) == 0)
            return;
    auto *item = new QListWidgetItem(tr("Make the tag “%1”").arg(*name), m_list);
    item->setData(NameRole, *name);
    item->setData(NewRole, true);
}

void TagPopup::fill()
{
    const QString typed = m_edit->text();
    m_list->clear();
    for (const Tag &tag : tagsFitting(m_tags, typed))
        if (!tag.isOnlyPath || !typed.trimmed().isEmpty())
            addTag(tag);
    addNew(typed);
    if (!typed.trimmed().isEmpty() && m_list->count() > 0)
        m_list->setCurrentRow(0);
}

void TagPopup::tick(QListWidgetItem *item)
{
    const QString name = item->data(NameRole).toString();
    if (name.isEmpty())
        return; // it says why there is none
    const bool on = item->data(NewRole).toBool() || item->checkState() != Qt::Checked;
    m_uses[name.toCaseFolded()] = on ? int(m_articles.size()) : 0;
    if (item->data(NewRole).toBool()) {
        Tag tag;
        tag.name = name;
        m_tags.append(tag);
    }
    Q_EMIT ticked(m_articles, name, on);
    m_edit->clear();
    fill();
}

void TagPopup::enter()
{
    QListWidgetItem *item = m_list->currentItem();
    if (!item && !m_edit->text().trimmed().isEmpty() && m_list->count() > 0)
        item = m_list->item(0);
    if (item)
        tick(item);
    else
        close();
}

bool TagPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        enter();
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Down:
        m_list->setCurrentRow(std::min(m_list->currentRow() + 1, m_list->count() - 1));
        tellLine(*m_list, m_list->currentRow());
        return true;
    case Qt::Key_Up:
        m_list->setCurrentRow(std::max(m_list->currentRow() - 1, 0));
        tellLine(*m_list, m_list->currentRow());
        return true;
    default:
        return false;
    }
}

void TagPopup::paintEvent(QPaintEvent *event)
{
    QPainter(this).fillRect(rect(), palette().window());
    QFrame::paintEvent(event);
}

} // namespace sokbo
