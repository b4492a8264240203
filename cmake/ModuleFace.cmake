# SPDX-License-Identifier: GPL-3.0-or-later
cmake_minimum_required(VERSION 3.25)

# cmake -D ROOT=... -D OUT=... -P ModuleFace.cmake
# Derives one text from all headers of the program, and writes it to OUT as a C++ definition: the program and its modules call
# each other through these headers, and can do so only where both were compiled with the same.

file(GLOB_RECURSE headers RELATIVE ${ROOT} ${ROOT}/app/*.h ${ROOT}/ui/*.h)
list(SORT headers)
set(parts "")
foreach(header IN LISTS headers)
    file(SHA256 ${ROOT}/${header} hash)
    string(APPEND parts "${header} ${hash}\n")
endforeach()
string(SHA256 face "${parts}")
file(WRITE ${OUT} "constexpr char faceOfProgram[] = \"${face}\";\n")
