// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags/tagpopup.h"

#include "core/failurelog.h"
#include "kit/accessible.h"
#include "kit/answer.h"
#include "kit/colourdot.h"
#include "kit/colours.h"
#include "kit/measures.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QScreen>
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
{
    setObjectName(QStringLiteral("tagPopup"));
    setAccessibleName(tr("Tags"));
    setFrameShape(QFrame::StyledPanel);
    m_edit->setObjectName(QStringLiteral("tagEdit"));
    m_edit->setPlaceholderText(tr("Tag to add or find"));
    m_edit->setAccessibleName(tr("Tag"));
    m_edit->setMaxLength(60);
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
    layout->addWidget(hint);
    connect(m_edit, &QLineEdit::textEdited, this, &TagPopup::fill);
    connect(m_list, &QListWidget::itemClicked, this, &TagPopup::tick);
    resizeInEm(this, 22, 22);
}

void TagPopup::open(const QList<ArticleId> &articles, const QPoint &globalPosition)
{
    m_articles = articles;
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

void TagPopup::read()
{
    onAnswer(m_store.tags(), this,
        [this](const Result<QList<Tag>> &tags) { m_tags = valueOr("read the tags", tags, QList<Tag>()); });
    onAnswer(m_store.headlines(m_articles), this, [this](const Result<QList<Headline>> &headlines) {
        m_uses.clear();
        for (const Headline &headline : valueOr("read the headlines", headlines, QList<Headline>()))
            for (const QString &tag : headline.tags)
                ++m_uses[tag.toCaseFolded()];
        fill();
    });
}

QString TagPopup::typedName() const
{
    return m_edit->text().remove(QLatin1Char(',')).simplified();
}

void TagPopup::fill()
{
    const QString typed = typedName();
    bool exact = typed.isEmpty();
    m_list->clear();
    for (const Tag &tag : std::as_const(m_tags)) {
        if (!tag.name.contains(typed, Qt::CaseInsensitive))
            continue;
        exact = exact || tag.name.compare(typed, Qt::CaseInsensitive) == 0;
        auto *item = new QListWidgetItem(colourDot(tagColour(tag.name, tag.colour), 12, 8), tag.name, m_list);
        const int uses = m_uses.value(tag.name.toCaseFolded());
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        item->setCheckState(uses == 0       ? Qt::Unchecked
                : uses >= m_articles.size() ? Qt::Checked
                                            : Qt::PartiallyChecked);
        item->setData(NameRole, tag.name);
    }
    if (!exact) {
        auto *item = new QListWidgetItem(tr("Make the tag “%1”").arg(typed), m_list);
        item->setData(NameRole, typed);
        item->setData(NewRole, true);
    }
    if (!typed.isEmpty() && m_list->count() > 0)
        m_list->setCurrentRow(0);
}

void TagPopup::tick(QListWidgetItem *item)
{
    const QString name = item->data(NameRole).toString();
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
    if (!item && !typedName().isEmpty() && m_list->count() > 0)
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
