// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/tagger/model.h"

// The assembler takes the file in as it stands: the program's image is mapped into memory anyway, read only
// where it is used and shared by all that run, wherever it was built or installed. (A Qt resource of this
// size would be compiled as an array of ten million numbers, and would begin at any odd address.)
asm(".section .rodata\n"
    ".balign 8\n"
    ".hidden sokboTaggerModel\n"
    ".hidden sokboTaggerModelSize\n"
    ".globl sokboTaggerModel\n"
    ".globl sokboTaggerModelSize\n"
    "sokboTaggerModel:\n"
    ".incbin \"" SOKBO_TAGGER_MODEL "\"\n"
    "sokboTaggerModelEnd:\n"
    ".balign 8\n"
    "sokboTaggerModelSize:\n"
    ".quad sokboTaggerModelEnd - sokboTaggerModel\n"
    ".text\n");

extern "C" {
extern const uchar sokboTaggerModel[];
extern const qint64 sokboTaggerModelSize; // bytes
}

namespace sokbo::entity {

Result<std::unique_ptr<TaggerModel>> TaggerModel::builtIn()
{
    return fromBytes(sokboTaggerModel, sokboTaggerModelSize);
}

} // namespace sokbo::entity
