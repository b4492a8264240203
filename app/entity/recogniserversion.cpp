// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/recogniser.h"

namespace sokbo {

namespace {

#include <recogniserversion.inc> // written by cmake/RecogniserVersion.cmake; no other file sees it change

} // namespace

const int recogniserVersion = versionOfContents;

} // namespace sokbo
