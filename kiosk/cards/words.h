#pragma once
// The words of the interface, by key. No visitor reads a word that is written in C++: every one
// comes from content/strings/<language>.po through the bundle. A key that is listed here and
// missing there stops the build of the bundle, not the kiosk.
#include "cards/language.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace anteroom::cards {

// Keys in the second list have plural forms for n.
// clang-format off
#define ANTEROOM_WORDS(X)                                                                          \
  X(attract_title) X(attract_text) X(attract_begin)                                                \
  X(bar_help) X(bar_finish) X(bar_back) X(bar_home) X(bar_more) X(bar_top)                         \
  X(bar_search) X(search_title) X(search_hint) X(search_none) X(search_show) X(search_delete)      \
  X(search_space) X(search_keys)                                                                   \
  X(language_title) X(language_only) X(language_only_card)                                         \
  X(home_title) X(home_privacy)                                                                    \
  X(topic_exercise) X(topic_check) X(topic_empty)                                                  \
  X(note_title) X(note_read) X(note_else)                                                          \
  X(reader_next) X(reader_previous) X(reader_page) X(reader_related) X(reader_source)              \
  X(reader_reviewed) X(reader_unreviewed) X(reader_month)                                          \
  X(exercise_start) X(exercise_stop) X(exercise_again) X(exercise_done_title) X(exercise_done_text) \
  X(exercise_next) X(exercise_previous) X(exercise_finish) X(exercise_step) X(exercise_touch)      \
  X(breathe_in) X(breathe_hold) X(breathe_out)                                                     \
  X(check_start) X(check_progress) X(check_question) X(check_skip) X(check_next) X(check_privacy)  \
  X(check_yes) X(check_no) X(check_several) X(support_go_on) X(support_wait)                       \
  X(review_title) X(review_text) X(review_open) X(check_show) X(takeaway_title) X(takeaway_text)   \
  X(result_not_diagnosis) X(result_read) X(result_try) X(result_talk) X(result_over)               \
  X(help_title) X(help_emergency) X(help_staff) X(help_none)                                       \
  X(idle_title) X(idle_stay)                                                                       \
  X(bar_listen) X(bar_pause) X(speech_picture) X(speech_answer) X(speech_chosen)                   \
  X(speech_not_chosen) X(speech_choose) X(speech_keys) X(speech_button) X(speech_private)          \
  X(speech_none) X(speech_no_voice)                                                                \
  X(bar_settings) X(bar_cover) X(settings_title) X(settings_size) X(settings_usual)                \
  X(settings_large) X(settings_largest) X(settings_colours) X(settings_light) X(settings_dark)     \
  X(settings_contrast) X(settings_aloud) X(settings_on) X(settings_off) X(settings_speed)          \
  X(settings_slower) X(settings_faster) X(settings_loudness) X(settings_quieter)                   \
  X(settings_louder) X(settings_height) X(settings_low) X(settings_touch) X(settings_steady)       \
  X(settings_time) X(settings_more_time) X(settings_back) X(settings_paper) X(cover_title)         \
  X(cover_text) X(cover_go_on) X(idle_more_time) X(reader_easy) X(reader_usual)                    \
  X(reader_words) X(reader_close) X(speech_plugged) X(speech_unplugged) X(speech_seconds)

#define ANTEROOM_PLURALS(X)                                                                        \
  X(minutes) X(idle_seconds) X(exercise_found) X(result_answered)

// What the program fills in, by key; all other words stand as they are written. A screen that fills in
// more, or less, changes this list with it: the author's tool demands of every language what it says.
#define ANTEROOM_FILLED_IN(X)                                                                      \
  X(reader_page, "{n}", "{m}") X(exercise_step, "{n}", "{m}") X(check_progress, "{n}", "{m}")      \
  X(check_question, "{n}") X(search_show, "{n}") X(reader_month, "{n}", "{m}")                     \
  X(exercise_found, "{n}", "{m}") X(result_answered, "{n}", "{m}")                                 \
  X(minutes, "{n}") X(idle_seconds, "{n}")                                                         \
  X(language_only, "{text}") X(language_only_card, "{text}")                                       \
  X(speech_seconds, "{n}") X(speech_picture, "{text}") X(speech_answer, "{n}", "{m}")                                       \
  X(reader_source, "{text}") X(reader_reviewed, "{text}") X(help_emergency, "{text}")
// clang-format on

#define ANTEROOM_NAME(word) word,
enum class Word { ANTEROOM_WORDS(ANTEROOM_NAME) ANTEROOM_PLURALS(ANTEROOM_NAME) };
#undef ANTEROOM_NAME

// Every key in the order of the enum: msgctxt in the .po files.
const std::vector<std::string_view>& word_keys();
// True for keys that have plural forms.
bool is_plural(Word word);
// What is filled in where the word is shown: "{n}", "{m}" or "{text}", and most often nothing.
std::vector<std::string_view> placeholders(Word word);

class Words {
public:
  // `plural` maps n to a form: 200 digits, digit n for n < 200, digit 100 + n mod 100 above (no
  // language's cardinal rule for whole numbers needs more). `texts` by (key, form).
  Words() = default;
  // `other_plurals`: of keys whose texts are borrowed from another language, with its own rule.
  Words(std::string plural, std::map<std::pair<std::string, int>, std::string> texts, Numerals numerals = {},
        std::map<std::string, std::string, std::less<>> other_plurals = {});

  // A missing word yields its key: visible to the author, harmless to the visitor.
  std::string operator()(Word word) const;
  // {text} replaced, in an isolate: it keeps its own direction, and turns nothing around it.
  std::string operator()(Word word, std::string_view text) const;
  // {n} and {m} replaced, as the language writes numbers; the plural form of n where the key has forms.
  std::string operator()(Word word, int n, int m = 0) const;
  const Numerals& numerals() const { return numerals_; }

private:
  std::string form(Word word, int form) const;

  const std::string& plural_of(Word word) const;

  std::string plural_;
  std::map<std::string, std::string, std::less<>> other_plurals_;
  Numerals numerals_;
  std::map<std::pair<std::string, int>, std::string> texts_;
};

} // namespace anteroom::cards
