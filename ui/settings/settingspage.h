// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "finder/typedtext.h"
#include "settings/settings.h"

#include <QList>
#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;
class QVBoxLayout;

namespace sokbo {

// A page of the settings: settings below each other, each with its name, its control and a sentence that says
// what it does. A change takes effect at once.
class SettingsPage : public QWidget {
    Q_OBJECT
public:
    explicit SettingsPage(const QString &title, QWidget *parent = nullptr);

    QString title() const { return m_title; }
    // Shows the settings that fit what is typed, and marks in them what does; nothing typed: all. Answers how
    // many are shown.
    virtual int find(const TypedText &typed);

Q_SIGNALS:
    void changed();

protected:
    using SetBool = std::function<void(bool)>;

    void addHeading(const QString &text);
    QCheckBox *addCheck(const QString &name, const QString &sentence, bool on, const SetBool &set,
        const QString &otherWords = {});
    QComboBox *addChoice(const QString &name, const QString &sentence, const QString &otherWords = {});
    QSpinBox *addNumber(const QString &name, const QString &sentence, int least, int most, int value,
        const QString &suffix, const std::function<void(int)> &set);
    // A control of another kind, or several in a row that the name is for.
    void addControl(const QString &name, const QString &sentence, const QList<QWidget *> &controls,
        const QString &otherWords = {});
    void addWhole(QWidget *widget); // no setting; hidden while something is looked for
    void addStretch();

private:
    struct Row {
        QWidget *whole = nullptr;
        QLabel *name = nullptr; // one of these two
        QCheckBox *check = nullptr;
        QLabel *sentence = nullptr;
        QString nameText, sentenceText, otherWords;
        QWidget *heading = nullptr;
    };

    QLabel *sentenceLabel(const QString &text, QWidget *parent) const;
    void append(Row row);
    bool fits(const Row &row, const TypedText &typed) const;
    void mark(const Row &row, const TypedText &typed);

    QString m_title;
    QVBoxLayout *m_layout;
    QWidget *m_heading = nullptr; // that the next settings stand under
    QList<QWidget *> m_headings;
    QList<QWidget *> m_others;
    QList<Row> m_rows;
};

} // namespace sokbo
