// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/lists/samenames.h"

#include "entity/lists/listfile.h"

namespace sokbo::entity {

using namespace Qt::StringLiterals;

Result<> SameNames::load()
{
    return readList(u"names/same.tsv"_s,
        [this](const ListRow &row) {
            Thing thing{row.text(2), mentionTypeFromName(row.text(1))};
            if (!row.field(4).isEmpty()) {
                m_locals.push_back({row.text(0), std::move(thing), row.text(4)});
                return;
            }
            m_names.insert(row.field(0), int(m_things.size()));
            m_things.push_back(std::move(thing));
        })
        .and_then([this] {
            return readList(u"names/company_forms.tsv"_s, [this](const ListRow &row) {
                if (row.field(1) == u"f")
                    m_legalForms.append(row.text(0));
                else
                    m_ends.insert(row.field(0));
            });
        })
        .map([this] {
            m_names.seal();
            m_ends.seal();
        });
}

QStringView SameNames::withoutLegalForm(QStringView name) const
{
    const auto trimmed = [](QStringView rest) {
        rest = rest.trimmed();
        return rest.endsWith(u',') ? rest.chopped(1).trimmed() : rest;
    };
    for (bool goesOn = true; goesOn;) {
        goesOn = false;
        for (const QString &form : m_legalForms) {
            const bool isLatin = form.front().unicode() < 0x80 && form.front() != u'(';
            if (name.size() <= form.size() + 1)
                continue;
            // Disinc is no company called Dis.
            const QChar before = name.at(name.size() - form.size() - 1);
            if (name.endsWith(form) && !(isLatin && before.unicode() < 0x80 && before.isLetter())) {
                name = trimmed(name.chopped(form.size()));
                goesOn = true;
            } else if (!isLatin && name.startsWith(form)) {
                name = trimmed(name.mid(form.size()));
                goesOn = true;
            }
        }
    }
    return name;
}

} // namespace sokbo::entity
