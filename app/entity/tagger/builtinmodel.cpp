// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/tagger/model.h"

static void initEnglishModel()
{
    Q_INIT_RESOURCE(english);
}

// The assembler takes the file of Korean in as it stands: the program's image is mapped into memory anyway,
// read only where it is used and shared by all that run, wherever it was built or installed. (A Qt resource
// of this size would be compiled as an array of ten million numbers, and would begin at any odd address.)
#define SOKBO_TAKE_IN(name, file)                                                                            \
    asm(".section .rodata\n"                                                                                 \
        ".balign 8\n"                                                                                        \
        ".hidden " #name "\n"                                                                                \
        ".hidden " #name "Size\n"                                                                            \
        ".globl " #name "\n"                                                                                 \
        ".globl " #name "Size\n" #name ":\n"                                                                 \
        ".incbin \"" file "\"\n" #name "End:\n"                                                              \
        ".balign 8\n" #name "Size:\n"                                                                        \
        ".quad " #name "End - " #name "\n"                                                                   \
        ".text\n");                                                                                          \
    extern "C" {                                                                                             \
    extern const uchar name[];                                                                               \
    extern const qint64 name##Size; /* bytes */                                                              \
    }

SOKBO_TAKE_IN(sokboTaggerModel, SOKBO_TAGGER_MODEL)

namespace sokbo::entity {

Result<std::unique_ptr<TaggerModel>> TaggerModel::builtIn()
{
    return fromBytes(sokboTaggerModel, sokboTaggerModelSize);
}

Result<std::unique_ptr<TaggerModel>> TaggerModel::builtInEnglish()
{
    // Two thirds of it are air: packed it takes as much room as it needs, and is read in a few milliseconds.
    initEnglishModel();
    QFile file(QStringLiteral(":/tagger/english.model"));
    if (!file.open(QIODevice::ReadOnly))
        return failure(
            Error::Kind::NotFound, QStringLiteral("the model of English is missing from the program"));
    QByteArray bytes = file.readAll();
    Result<std::unique_ptr<TaggerModel>> model
        = fromBytes(reinterpret_cast<const uchar *>(bytes.constData()), bytes.size());
    if (model)
        (*model)->m_bytes = std::move(bytes); // which stay where they are
    return model;
}

} // namespace sokbo::entity
