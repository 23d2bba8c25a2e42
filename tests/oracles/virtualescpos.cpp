// Asks VirtualESCPOS what it makes of streams. Each file named on the command line,
// after the columns of its paper, is one stream; each answer is one line an element:
//   T text    N (a line ends)    B width height hexadecimal-rows    C (a cut)    . (end)
#include "VirtualPrinter.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>

static void letter(wchar_t code) {
    if (code < 0x80) {
        std::putchar(code);
    } else if (code < 0x800) {
        std::putchar(0xC0 | (code >> 6));
        std::putchar(0x80 | (code & 0x3F));
    } else {
        std::putchar(0xE0 | (code >> 12));
        std::putchar(0x80 | ((code >> 6) & 0x3F));
        std::putchar(0x80 | (code & 0x3F));
    }
}

static void show(const PrinterElement &element) {
    switch (element.type) {
    case ELEMENT_TEXT:
        std::fputs("T ", stdout);
        for (wchar_t code : element.text) letter(code);
        break;
    case ELEMENT_NEWLINE:
        std::putchar('N');
        break;
    case ELEMENT_BITMAP:
        std::printf("B %d %d ", element.width, element.height);
        for (unsigned char dots : element.bitmapData) std::printf("%02x", dots);
        break;
    case ELEMENT_CUT:
        std::putchar('C');
        break;
    default:
        std::fputs("other", stdout);
    }
    std::putchar('\n');
}

int main(int count, char **words) {
    for (int at = 2; at < count; ++at) {
        std::ifstream file(words[at], std::ios::binary);
        std::string stream((std::istreambuf_iterator<char>(file)), {});
        VirtualPrinter printer;
        printer.SetMaxColumns(std::atoi(words[1]));
        printer.ProcessData(
            reinterpret_cast<const unsigned char *>(stream.data()), (int)stream.size());
        for (const PrinterElement &element : printer.GetElements()) show(element);
        std::puts(".");
    }
}
