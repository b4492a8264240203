# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DOUTPUT=FILE -DSOURCES=LIST -P JoinTests.cmake: one file that holds several tests, so that what they include is compiled
# once. All their headers come first; then each test includes its own again, in vain, inside a namespace named as its file. So no
# name of one meets one of another, and its main() is tst_x::main().
# What moc writes includes headers too, which ones depends on Qt's version.
set(headers "#include <memory>\n")
foreach(header qmetatype qtmochelpers qxptype_traits)
    string(APPEND headers "#if __has_include(<QtCore/${header}.h>)\n#include <QtCore/${header}.h>\n#endif\n")
endforeach()
set(tests)
foreach(source ${SOURCES})
    get_filename_component(name ${source} NAME_WE)
    file(STRINGS ${source} lines REGEX "^#include ")
    foreach(line ${lines})
        if(NOT line MATCHES "\\.moc\"")
            string(APPEND headers "${line}\n")
        endif()
    endforeach()
    string(APPEND tests "namespace ${name} {\n#include \"${source}\"\n}\n")
endforeach()
file(WRITE ${OUTPUT} "${headers}${tests}")
