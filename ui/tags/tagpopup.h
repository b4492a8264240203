// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/headline.h"
#include "core/tag.h"
#include "store/store.h"

#include <QFrame>
#include <QHash>

class QCheckBox;
class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace sokbo {

// Ticks the tags of one or more articles, by mouse or by typing. A box is ticked where all of them have the
// tag, half where some do. Letters filter the list; Enter ticks the first tag, or makes a new one from the
// typed text. Each tick sends a signal at once.
class TagPopup final : public QFrame {
    Q_OBJECT
public:
    explicit TagPopup(const Store &store, QWidget *parent = nullptr);

    // `all`: those of the whole board, which may be more; the reader may choose to tick for all of them.
    void open(const QList<ArticleId> &articles, const QList<ArticleId> &all, const QPoint &globalPosition);

Q_SIGNALS:
    void ticked(const QList<sokbo::ArticleId> &articles, const QString &tag, bool on);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void read();
    void addTag(const Tag &tag);
    void addNew(const QString &typed);
    void useAll(bool all);
    void fill();
    void tick(QListWidgetItem *item);
    void enter();

    const Store &m_store;
    QList<ArticleId> m_articles; // for which tags are ticked
    QList<ArticleId> m_chosen, m_all; // what they are one of
    QList<Tag> m_tags;
    QHash<QString, int> m_uses; // by case-folded name: how many of the articles have it
    QLineEdit *m_edit;
    QListWidget *m_list;
    QCheckBox *m_everything; // whether it is for all of the board
};

} // namespace sokbo
