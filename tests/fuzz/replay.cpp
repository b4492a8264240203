// SPDX-License-Identifier: GPL-3.0-or-later
// Stands in for libFuzzer where there is none: fuzz_NAME FILE-OR-FOLDER...
// Runs every input, then mutations of them. The mutations are the same at every run, so that a failure can be
// repeated; SOKBO_FUZZ_SECONDS (2) says for how long (a thousand at least), SOKBO_FUZZ_SEED (1) where they
// start. An input that ends the process, or is slow, is kept as fuzz-failure.bin in the current folder; give
// that file as argument to see it again.
#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <unistd.h>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace {

using Clock = std::chrono::steady_clock;

constexpr size_t mostBytes = 64 * 1024;
// Time must grow with the input and no faster. Sanitizers cost a factor of ten, a busy machine another.
constexpr double mostSeconds = 8;
constexpr long leastMutations = 1'000; // however little time there is

std::string current; // what is being run: the signal handler writes it

void keepFailure()
{
    const int file = open("fuzz-failure.bin", O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (file < 0)
        return;
    size_t done = 0;
    while (done < current.size()) {
        const ssize_t written = write(file, current.data() + done, current.size() - done);
        if (written <= 0)
            break;
        done += size_t(written);
    }
    close(file);
}

extern "C" void onCrash(int number)
{
    keepFailure();
    std::signal(number, SIG_DFL);
    std::raise(number);
}

// Strings that parsers stumble over more often than over chance bytes.
constexpr std::string_view tokens[] = {"<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>",
    "<!DOCTYPE x [<!ENTITY a 'b'>]>", "&#0;", "&#x110000;", "&amp", "&a;", "\"", "'", "=", "\\u0000",
    "\\ud800", "{", "}", "[", "]", "\xed\xa0\x80", "\xff\xfe", "\xef\xbb\xbf", "<table><tr><td>",
    "<svg><style>", "<math><mi>", "<noscript>", "<template>", "<pre>", "<script>", "<rss>", "<item>",
    "<entry xmlns=\"\">", "xml:base=\"//\"", "javascript:", "(", ")", " OR ", "-", ":", "9999999999999",
    "2026-02-30", "\xea\xb0\x80", "\xe5\xb0\xb9", "[\xec\x86\x8d\xeb\xb3\xb4]", "\r\n", "\t", "\v"};

class Mutator {
public:
    explicit Mutator(uint64_t seed)
        : m_random(seed)
    {
    }

    std::string mutate(const std::vector<std::string> &inputs)
    {
        std::string text = inputs[below(inputs.size())];
        for (size_t step = 0, steps = 1 + below(8); step < steps; ++step)
            change(text, inputs);
        text.resize(std::min(text.size(), mostBytes));
        return text;
    }

private:
    size_t below(size_t limit) { return limit == 0 ? 0 : m_random() % limit; }

    void change(std::string &text, const std::vector<std::string> &inputs)
    {
        const size_t at = below(text.size() + 1);
        const size_t length = below(std::min<size_t>(text.size() - at, 400) + 1);
        switch (below(6)) {
        case 0: // one byte
            if (at < text.size())
                text[at] = char(m_random());
            break;
        case 1:
            text.erase(at, length);
            break;
        case 2:
            text.insert(at, tokens[below(std::size(tokens))]);
            break;
        case 3: { // nesting and repetition
            const std::string piece
                = length > 0 ? text.substr(at, length) : std::string(tokens[below(std::size(tokens))]);
            for (size_t i = 0, times = 1 + below(200); i < times && text.size() < mostBytes; ++i)
                text.insert(at, piece);
            break;
        }
        case 4: { // two inputs in one
            const std::string &other = inputs[below(inputs.size())];
            text = text.substr(0, at) + other.substr(below(other.size() + 1));
            break;
        }
        case 5:
            text.resize(at);
            break;
        }
    }

    std::mt19937_64 m_random;
};

bool run(const std::string &input)
{
    current = input;
    const auto began = Clock::now();
    LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t *>(input.data()), input.size());
    const double seconds = std::chrono::duration<double>(Clock::now() - began).count();
    if (seconds < mostSeconds)
        return true;
    keepFailure();
    std::fprintf(stderr, "%zu bytes took %.1f s\n", input.size(), seconds);
    return false;
}

std::string contents(const std::filesystem::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<std::string> inputsOf(int count, char **paths)
{
    std::vector<std::filesystem::path> files;
    for (int i = 0; i < count; ++i) {
        if (std::filesystem::is_directory(paths[i])) {
            for (const auto &entry : std::filesystem::directory_iterator(paths[i]))
                if (entry.is_regular_file())
                    files.push_back(entry.path());
        } else {
            files.emplace_back(paths[i]);
        }
    }
    std::sort(files.begin(), files.end());
    std::vector<std::string> inputs;
    for (const auto &file : files)
        inputs.push_back(contents(file));
    return inputs;
}

double setting(const char *name, double otherwise)
{
    const char *value = std::getenv(name);
    return value ? std::atof(value) : otherwise;
}

} // namespace

int main(int argc, char **argv)
{
    for (int number : {SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL})
        std::signal(number, onCrash);
    const std::vector<std::string> inputs = inputsOf(argc - 1, argv + 1);
    if (inputs.empty()) {
        std::fprintf(stderr, "%s: no inputs\n", argv[0]);
        return 2;
    }
    for (const std::string &input : inputs)
        if (!run(input))
            return 1;
    Mutator mutator(uint64_t(setting("SOKBO_FUZZ_SEED", 1)));
    const auto until = Clock::now() + std::chrono::duration<double>(setting("SOKBO_FUZZ_SECONDS", 2));
    long mutations = 0;
    for (; mutations < leastMutations || Clock::now() < until; ++mutations)
        if (!run(mutator.mutate(inputs)))
            return 1;
    std::printf("%zu inputs and %ld mutations\n", inputs.size(), mutations);
    return 0;
}
