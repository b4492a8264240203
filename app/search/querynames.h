// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mention.h"
#include "search/hanjareading.h"
#include "search/querytree.h"
#include "search/searchtext.h"

#include <QHash>
#include <QSet>
#include <QString>

namespace sokbo {

// An entity by its canonical name.
struct EntityName {
    MentionType type = MentionType::Person;
    QString name;

    friend bool operator==(const EntityName &, const EntityName &) = default;
    friend size_t qHash(const EntityName &name, size_t seed = 0)
    {
        return ::qHash(name.name, seed) ^ size_t(name.type);
    }
};

// Whom the names in queries mean, as far as an article itself does not tell: that Sam Altman is 샘 올트먼
// stands in other articles, and who is watched only the reader knows. The store answers this
// (Store::queryNames()).
class QueryNames {
public:
    // Whether a node is about names at all.
    static bool isAbout(const QueryNode &node)
    {
        if (node.kind == QueryNode::Kind::Word)
            return isSign(foldText(node.text));
        if (node.kind != QueryNode::Kind::Field)
            return false;
        switch (node.field) {
        case QueryField::Entity:
        case QueryField::Person:
        case QueryField::Organisation:
        case QueryField::Place:
        case QueryField::Ticker:
        case QueryField::EntityNumber:
        case QueryField::Said:
        case QueryField::SaidNumber:
            return true;
        case QueryField::Is:
            return node.text == u"watched";
        default:
            return false;
        }
    }
    void put(const QueryNode &node, const QSet<EntityName> &meant) { m_meant.insert(keyOf(node), meant); }
    QSet<EntityName> meantBy(const QueryNode &node) const { return m_meant.value(keyOf(node)); }

private:
    static QString keyOf(const QueryNode &node)
    {
        if (node.kind == QueryNode::Kind::Word)
            return node.text;
        return QString::number(int(node.field)) + (node.quoted ? u'"' : u' ') + QString::number(node.number)
            + u' ' + node.text;
    }
    QHash<QString, QSet<EntityName>> m_meant;
};

} // namespace sokbo
