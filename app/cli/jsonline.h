// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

namespace sokbo::cli {

// JSON as QJsonDocument writes it in its compact form, written at once and not built first: for lines of
// which there are many. Members have to come in the order of their names.
class JsonLine {
public:
    void open(char16_t bracket); // { or [
    void close(char16_t bracket);
    void name(QStringView name); // of the member that follows
    void value(qint64 number);
    void value(QStringView text);
    void value(const QString &text) { value(QStringView(text)); }
    void value(const QJsonValue &value);

    const QString &text() const { return m_text; }

private:
    void separate();
    void quote(QStringView text);

    QString m_text;
    bool m_needsComma = false;
};

} // namespace sokbo::cli
