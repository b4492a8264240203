// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sokbo {

// A library of the system that is loaded when it is first wanted and not with the program: what it brings
// would be waited for at every start. cmake/LateLibrary.cmake finds its headers and its name.
class LateLibrary {
public:
    // `file`: its SONAME. It is installed with the programs: without it they cannot go on. It stays loaded.
    explicit LateLibrary(const char *file);

    template <typename Function>
    void find(const char *name, Function *&function) const
    {
        function = reinterpret_cast<Function *>(address(name));
    }

private:
    void *address(const char *name) const;

    const char *m_file;
    void *m_handle;
};

} // namespace sokbo
