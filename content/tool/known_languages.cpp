#include "tool/known_languages.h"

namespace anteroom::content {
namespace {

constexpr auto kRight = cards::Direction::left_to_right;
constexpr auto kLeft = cards::Direction::right_to_left;

constexpr const char* kNone = "nplurals=1; plural=0;";
constexpr const char* kOne = "nplurals=2; plural=(n != 1);";
constexpr const char* kNothingAndOne = "nplurals=2; plural=(n > 1);";
constexpr const char* kSlavic = "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || "
                                "n%100>14) ? 1 : 2);";
constexpr const char* kPolish = "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);";
constexpr const char* kCzech = "nplurals=3; plural=(n==1 ? 0 : n>=2 && n<=4 ? 1 : 2);";
constexpr const char* kLithuanian = "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && (n%100<10 || n%100>=20) "
                                    "? 1 : 2);";
constexpr const char* kRomanian = "nplurals=3; plural=(n==1 ? 0 : n==0 || (n%100>=1 && n%100<=19) ? 1 : 2);";
constexpr const char* kHebrew = "nplurals=3; plural=(n==1 ? 0 : n==2 ? 1 : 2);";
constexpr const char* kArabic = "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : "
                                "n%100>=11 ? 4 : 5);";

constexpr KnownLanguage kKnown[] = {
    {"am", "አማርኛ", kRight, kNothingAndOne},
    {"ar", "العربية", kLeft, kArabic, "٠"},
    {"bg", "Български", kRight, kOne},
    {"bn", "বাংলা", kRight, kNothingAndOne, "০"},
    {"ckb", "کوردی", kLeft, kOne, "٠"},
    {"cs", "Čeština", kRight, kCzech},
    {"de", "Deutsch", kRight, kOne},
    {"el", "Ελληνικά", kRight, kOne},
    {"en", "English", kRight, kOne},
    {"es", "Español", kRight, kOne},
    {"fa", "فارسی", kLeft, kNothingAndOne, "۰"},
    {"fil", "Filipino", kRight, kNothingAndOne},
    {"fr", "Français", kRight, kNothingAndOne},
    {"gu", "ગુજરાતી", kRight, kNothingAndOne, "૦"},
    {"he", "עברית", kLeft, kHebrew},
    {"hi", "हिन्दी", kRight, kNothingAndOne, "०"},
    {"ht", "Kreyòl ayisyen", kRight, kOne},
    {"hu", "Magyar", kRight, kOne},
    {"it", "Italiano", kRight, kOne},
    {"ja", "日本語", kRight, kNone},
    {"km", "ខ្មែរ", kRight, kNone, "០"},
    {"ko", "한국어", kRight, kNone},
    {"ku", "Kurdî", kRight, kOne},
    {"lo", "ລາວ", kRight, kNone, "໐"},
    {"lt", "Lietuvių", kRight, kLithuanian},
    {"my", "မြန်မာ", kRight, kNone, "၀"},
    {"ne", "नेपाली", kRight, kOne, "०"},
    {"nl", "Nederlands", kRight, kOne},
    {"pa", "ਪੰਜਾਬੀ", kRight, kNothingAndOne, "੦"},
    {"pl", "Polski", kRight, kPolish},
    {"prs", "دری", kLeft, kNothingAndOne, "۰"},
    {"ps", "پښتو", kLeft, kOne, "۰"},
    {"pt", "Português", kRight, kNothingAndOne},
    {"ro", "Română", kRight, kRomanian},
    {"ru", "Русский", kRight, kSlavic},
    {"so", "Soomaali", kRight, kOne},
    {"sv", "Svenska", kRight, kOne},
    {"sw", "Kiswahili", kRight, kOne},
    {"ta", "தமிழ்", kRight, kOne, "௦"},
    {"th", "ไทย", kRight, kNone, "๐"},
    {"ti", "ትግርኛ", kRight, kNothingAndOne},
    {"tl", "Tagalog", kRight, kNothingAndOne},
    {"tr", "Türkçe", kRight, kOne},
    {"uk", "Українська", kRight, kSlavic},
    {"ur", "اردو", kLeft, kOne, "۰"},
    {"vi", "Tiếng Việt", kRight, kNone},
    {"zh", "中文", kRight, kNone},
    {"zh-Hans", "简体中文", kRight, kNone},
    {"zh-Hant", "繁體中文", kRight, kNone},
};

const KnownLanguage* find(const std::string& code) {
  for (const KnownLanguage& known : kKnown)
    if (code == known.code) return &known;
  return nullptr;
}

} // namespace

const KnownLanguage* known_language(const std::string& code) {
  const KnownLanguage* found = find(code);
  for (std::size_t end = code.rfind('-'); !found && end != std::string::npos; end = code.rfind('-', end - 1)) {
    found = find(code.substr(0, end));
    if (end == 0) break;
  }
  return found;
}

} // namespace anteroom::content
