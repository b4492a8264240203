// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/queryedit.h"

#include "kit/colours.h"
#include "kit/measures.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>

#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>

#include <algorithm>
#include <utility>

namespace sokbo {

namespace {

constexpr int maximumCharacters = 256; // what the query language accepts

QString onOneLine(const QString &text)
{
    return text.simplified().left(maximumCharacters);
}

// Some colours of the library's themes cannot be read well on the ground of the field.
class ReadableHighlighter final : public KSyntaxHighlighting::SyntaxHighlighter {
public:
    explicit ReadableHighlighter(const QPlainTextEdit &edit)
        : SyntaxHighlighter(edit.document())
        , m_edit(edit)
    {
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &wanted) override
    {
        SyntaxHighlighter::applyFormat(offset, length, wanted);
        QTextCharFormat shown = format(offset);
        if (length == 0 || !shown.hasProperty(QTextFormat::ForegroundBrush))
            return;
        const QColor ground = m_edit.palette().color(QPalette::Active, QPalette::Base);
        shown.setForeground(readableOn(shown.foreground().color(), ground));
        setFormat(offset, length, shown);
    }

private:
    const QPlainTextEdit &m_edit;
};

} // namespace

QueryEdit::QueryEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setLineWrapMode(NoWrap);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(3);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_composes)
            note({});
    });
    setViewportMargins(0, 1, 0, 0); // the middle between lines of Latin and of the taller Hangul
}

QueryEdit::~QueryEdit() = default;

// A letter that is no syllable yet, as in 금ㄹ, is no word to look for.
bool QueryEdit::composesSyllable() const
{
    return !m_beingComposed.isEmpty()
        && (m_beingComposed.size() > 1 || m_beingComposed.front().unicode() < 0x3131
            || m_beingComposed.front().unicode() > 0x3163);
}

QString QueryEdit::typed() const
{
    QString typed = text();
    if (composesSyllable())
        typed.insert(textCursor().position(), m_beingComposed);
    return typed;
}

bool QueryEdit::endsComposing() const
{
    return composesSyllable() && textCursor().atEnd();
}

void QueryEdit::note(const QString &beingComposed)
{
    m_beingComposed = beingComposed;
    const QString now = typed();
    const bool ends = endsComposing();
    const bool another = std::exchange(m_typed, now) != now;
    if (std::exchange(m_endsComposing, ends) != ends || another)
        Q_EMIT typedChanged();
}

void QueryEdit::inputMethodEvent(QInputMethodEvent *event)
{
    const QString beingComposed = event->preeditString();
    m_composes = true; // what changes within the event is no text of its own
    QPlainTextEdit::inputMethodEvent(event);
    m_composes = false;
    note(beingComposed);
}

QSize QueryEdit::sizeHint() const
{
    const int line = std::max(fontMetrics().lineSpacing(), int(fontMetrics().height() * 1.15));
    return QSize(em(this, 24), line + 8 + 2 * frameWidth());
}

QSize QueryEdit::minimumSizeHint() const
{
    return QSize(em(this, 8), sizeHint().height());
}

void QueryEdit::markError(std::optional<int> position)
{
    QList<QTextEdit::ExtraSelection> marks;
    if (position && !text().isEmpty()) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = textCursor();
        // An error at the very end stands after the last character: mark that one, so that there is something
        // to see.
        mark.cursor.setPosition(std::clamp(*position, 0, int(text().size()) - 1));
        mark.cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(errorColour(isDark(palette())));
        marks.append(mark);
    }
    setExtraSelections(marks);
}

bool QueryEdit::event(QEvent *event)
{
    // Keys that the window has shortcuts for are text or commands of this box while it has the focus.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (!key->modifiers().testFlag(Qt::AltModifier)
            && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter
                || key->key() == Qt::Key_Escape)) {
            event->accept();
            return true;
        }
    }
    // Tab would lead to the next widget before the completions could take it.
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Tab) {
        bool taken = false;
        Q_EMIT keyForCompletion(static_cast<QKeyEvent *>(event), &taken);
        if (taken)
            return true;
    }
    return QPlainTextEdit::event(event);
}

void QueryEdit::keyPressEvent(QKeyEvent *event)
{
    bool taken = false;
    Q_EMIT keyForCompletion(event, &taken);
    if (taken)
        return;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT accepted();
        return;
    case Qt::Key_Escape:
        Q_EMIT cancelled();
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        event->ignore();
        return;
    default:
        QPlainTextEdit::keyPressEvent(event);
    }
}

void QueryEdit::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    startHighlighting();
}

void QueryEdit::insertFromMimeData(const QMimeData *source)
{
    insertPlainText(onOneLine(source->text()));
}

void QueryEdit::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // one line has nowhere to scroll to
}

void QueryEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_highlighter) {
        chooseTheme();
        m_highlighter->rehighlight();
    }
}

void QueryEdit::startHighlighting()
{
    if (m_highlighter)
        return;
    // Reading all definitions takes longer than painting the first board: it waits until somebody wants to
    // search.
    m_repository = std::make_unique<KSyntaxHighlighting::Repository>();
    m_repository->addCustomSearchPath(QStringLiteral(":/sokbo"));
    m_highlighter = new ReadableHighlighter(*this);
    chooseTheme();
    m_highlighter->setDefinition(m_repository->definitionForName(QStringLiteral("Sokbo Query")));
}

void QueryEdit::chooseTheme()
{
    m_highlighter->setTheme(m_repository->themeForPalette(palette()));
}

} // namespace sokbo
