#include "cards/words.h"

#include "help/catch.h"

#include <algorithm>
#include <limits>
#include <set>
#include <string>

using anteroom::cards::is_plural;
using anteroom::cards::placeholders;
using anteroom::cards::Word;
using anteroom::cards::word_keys;
using anteroom::cards::Words;

namespace {

int english(int n) { return n == 1 ? 0 : 1; }

int russian(int n) {
  if (n % 10 == 1 && n % 100 != 11) return 0;
  return n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14) ? 1 : 2;
}

int arabic(int n) {
  if (n < 3) return n;
  const int rest = n % 100;
  return rest >= 3 && rest <= 10 ? 3 : rest >= 11 ? 4 : 5;
}

// A language whose only words are "minutes", in `forms` forms: "form 0: {n}", "form 1: {n}", …
Words counting(int (*rule)(int), int forms) {
  std::string plural;
  for (int n = 0; n < 200; ++n) plural += static_cast<char>('0' + rule(n));
  std::map<std::pair<std::string, int>, std::string> texts;
  for (int form = 0; form < forms; ++form) texts[{"minutes", form}] = "form " + std::to_string(form) + ": {n}";
  return {plural, texts};
}

std::string expected(int (*rule)(int), int n) { return "form " + std::to_string(rule(n)) + ": " + std::to_string(n); }

// As a text that keeps its own direction among others.
std::string alone(const std::string& text) { return "\u2068" + text + "\u2069"; }

Words saying(const std::string& key, const std::string& text) { return {"", {{{key, 0}, text}}}; }

} // namespace

TEST_CASE("the keys of the words") {
  const auto& keys = word_keys();
  const auto key = [&](Word word) { return std::string(keys[static_cast<std::size_t>(word)]); };

  SECTION("are the names in the code") {
    CHECK(key(Word::attract_title) == "attract_title");
    CHECK(key(Word::check_progress) == "check_progress");
    CHECK(key(Word::idle_stay) == "idle_stay");
    CHECK(key(Word::minutes) == "minutes");
    CHECK(key(Word::result_answered) == "result_answered");
  }
  SECTION("are there once each, one for every word") {
    CHECK(keys.size() == static_cast<std::size_t>(Word::result_answered) + 1);
    CHECK(std::set(keys.begin(), keys.end()).size() == keys.size());
  }
  SECTION("have plural forms only where something is counted") {
    const std::set<std::string_view> counted{"minutes", "idle_seconds", "exercise_found", "result_answered"};
    for (std::size_t i = 0; i < keys.size(); ++i) {
      CAPTURE(keys[i]);
      CHECK(is_plural(static_cast<Word>(i)) == (counted.count(keys[i]) == 1));
    }
  }
}

TEST_CASE("what is filled in") {
  using Places = std::vector<std::string_view>;
  SECTION("is a number, how many there are, or a text") {
    CHECK(placeholders(Word::minutes) == Places{"{n}"});
    CHECK(placeholders(Word::check_progress) == Places{"{n}", "{m}"});
    CHECK(placeholders(Word::help_emergency) == Places{"{text}"});
  }
  SECTION("is nothing in most words") {
    CHECK(placeholders(Word::attract_title).empty());
    CHECK(placeholders(Word::idle_title).empty());
  }
  SECTION("is a number in every word that counts") {
    for (std::size_t i = 0; i < word_keys().size(); ++i) {
      const Places places = placeholders(static_cast<Word>(i));
      CAPTURE(word_keys()[i]);
      if (is_plural(static_cast<Word>(i))) CHECK(std::count(places.begin(), places.end(), "{n}") == 1);
    }
  }
}

TEST_CASE("a word that counts") {
  SECTION("takes the form that its language has for the number") {
    const Words two = counting(english, 2);
    const Words three = counting(russian, 3);
    const Words six = counting(arabic, 6);
    for (int n = 0; n <= 2000; ++n) {
      CAPTURE(n);
      CHECK(two(Word::minutes, n) == expected(english, n));
      CHECK(three(Word::minutes, n) == expected(russian, n));
      CHECK(six(Word::minutes, n) == expected(arabic, n));
    }
  }
  SECTION("knows a form for the largest number") {
    const int most = std::numeric_limits<int>::max();
    CHECK(counting(arabic, 6)(Word::minutes, most) == expected(arabic, most));
  }
  SECTION("takes the form of nothing for less than nothing") {
    CHECK(counting(arabic, 6)(Word::minutes, -3) == "form 0: -3");
  }
  SECTION("falls back to the first form when one is missing") {
    CHECK(counting(arabic, 3)(Word::minutes, 7) == "form 0: 7");
  }
  SECTION("takes the first form when the language has no rule, or half a rule") {
    CHECK(Words("", {{{"minutes", 0}, "first"}, {{"minutes", 1}, "second"}})(Word::minutes, 2) == "first");
    CHECK(Words("01", {{{"minutes", 0}, "first"}, {{"minutes", 1}, "second"}})(Word::minutes, 1) == "second");
    CHECK(Words("01", {{{"minutes", 0}, "first"}, {{"minutes", 1}, "second"}})(Word::minutes, 2) == "first");
  }
}

TEST_CASE("numbers in words") {
  const auto saying_in = [](anteroom::cards::Numerals numerals, const std::string& text) {
    return Words("", {{{"reader_page", 0}, text}}, std::move(numerals));
  };
  SECTION("have the digits of their language") {
    CHECK(saying_in({"०"}, "{n}/{m}")(Word::reader_page, 10, 2026) == "१०/२०२६");
    CHECK(saying_in({}, "{n}/{m}")(Word::reader_page, 10, 2026) == "10/2026");
  }
  SECTION("stand in isolates among words from right to left, and 3/9 in one") {
    CHECK(saying_in({"٠", true}, "من {n} إلى {m}")(Word::reader_page, 3, 9) == "من \u2066٣\u2069 إلى \u2066٩\u2069");
    CHECK(saying_in({"٠", true}, "({n}/{m})")(Word::reader_page, 3, 9) == "(\u2066٣/٩\u2069)");
  }
  SECTION("never change in what is filled in as a text: numbers to call stay as they are") {
    const Words words("", {{{"help_emergency", 0}, "{text}"}}, {"٠", true});
    CHECK(words(Word::help_emergency, "+44 20 112") == alone("+44 20 112"));
  }
}

TEST_CASE("a word") {
  SECTION("is what its language says") { CHECK(saying("bar_help", "Aide")(Word::bar_help) == "Aide"); }

  SECTION("that is missing shows its key") {
    const Words none;
    CHECK(none(Word::bar_help) == "bar_help");
    CHECK(none(Word::idle_title, "text") == "idle_title");
    CHECK(none(Word::minutes, 3) == "minutes");
  }
  SECTION("has its numbers filled in, wherever they stand") {
    const Words words = saying("reader_page", "{n} of {m} ({n}/{m}), {n}");
    CHECK(words(Word::reader_page, 2, 7) == "2 of 7 (2/7), 2");
  }
  SECTION("that does not count has one form for every number") {
    const Words words(std::string(200, '1'), {{{"reader_page", 0}, "page {n}"}, {{"reader_page", 1}, "pages {n}"}});
    CHECK(words(Word::reader_page, 5) == "page 5");
  }
  SECTION("has its text filled in, wherever it stands") {
    CHECK(saying("help_staff", "{text}: ask at {text}")(Word::help_staff, "Desk") ==
          alone("Desk") + ": ask at " + alone("Desk"));
    CHECK(saying("help_staff", "Ask {text}")(Word::help_staff, "") == "Ask ");
  }
  SECTION("fills in what looks like a place for text only once") {
    CHECK(saying("help_staff", "Ask {text}!")(Word::help_staff, "{text}{text}") ==
          "Ask " + alone("{text}{text}") + "!");
  }
  SECTION("leaves braces alone that mean nothing here") {
    const Words words = saying("reader_page", "{x} {} {n {text}");
    CHECK(words(Word::reader_page, 1, 2) == "{x} {} {n {text}");
  }
}
