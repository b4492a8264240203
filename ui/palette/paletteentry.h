// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "finder/finder.h"
#include "kit/sourcebadge.h"
#include "kit/symbols.h"

#include <QColor>
#include <QMetaType>
#include <QString>

#include <optional>

namespace sokbo {

// What the palette can find. Texts are in the reader's language.
struct PaletteEntry {
    Findable thing;
    QString kind; // "Source"
    QString detail; // small beside the name: a role, the folder
    QString keys; // of a command: the shortcut as the platform writes it
    // One of these stands before the name.
    std::optional<Symbol> symbol;
    SourceBadge badge;
    QColor dot;
    bool isPossible = true; // a command may not be at the moment: it is shown and cannot be chosen
};

} // namespace sokbo

Q_DECLARE_METATYPE(sokbo::PaletteEntry)
