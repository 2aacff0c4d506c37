// Pango and Cairo keep some fonts for the life of the program. Fontconfig finds their parts by offset, not
// by pointer, so the leak sanitizer takes them for lost.
extern "C" const char* __lsan_default_suppressions(); // NOLINT(bugprone-reserved-identifier)
extern "C" const char* __lsan_default_suppressions() { return "leak:libfontconfig"; }

// A program's own output is read by others: the sanitizer has nothing to say when all is well.
extern "C" const char* __lsan_default_options(); // NOLINT(bugprone-reserved-identifier)
extern "C" const char* __lsan_default_options() { return "print_suppressions=0"; }
