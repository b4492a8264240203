// SPDX-License-Identifier: GPL-3.0-or-later
// A module that was compiled with other headers than the program.
#include <QObject>

extern "C" Q_DECL_EXPORT const char *sokboModuleFace();
const char *sokboModuleFace()
{
    return "of another version";
}

class Stranger final : public QObject {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "org.sokbo.Stranger")
};

#include "module.moc"
