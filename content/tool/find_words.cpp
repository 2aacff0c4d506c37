#include "tool/glossary.h"
#include "tool/nearest.h"
#include "tool/pages.h"
#include "tool/utf8.h"

namespace anteroom::content {
namespace {

// What is looked for: a form in small letters, and the word that it stands for.
struct Form {
  std::string text;
  const std::string* word;
};

// Where a letter stands on both sides of `at`, no word begins or ends; not so in scripts without blanks.
bool is_inside_word(const std::string& text, std::size_t at) {
  if (at == 0 || at >= text.size()) return false;
  std::size_t before = at - 1;
  while (before > 0 && (static_cast<unsigned char>(text[before]) & 0xC0U) == 0x80U) --before;
  std::size_t after = at;
  const char32_t left = next_code_point(text, before), right = next_code_point(text, after);
  return is_letter_of_word(left) && is_letter_of_word(right);
}

// The longest of `forms` that stands at `at` as a whole word; null when none does.
const Form* form_at(const std::string& small, std::size_t at, const std::vector<Form>& forms) {
  const Form* longest = nullptr;
  for (const Form& form : forms)
    if (small.compare(at, form.text.size(), form.text) == 0 && !is_inside_word(small, at + form.text.size()))
      if (!longest || form.text.size() > longest->text.size()) longest = &form;
  return longest;
}

} // namespace

std::vector<cards::Mention> find_words(const std::string& text, const std::vector<Explained>& glossary) {
  std::vector<Form> forms;
  for (const Explained& word : glossary)
    for (const std::string& form : word.forms) forms.push_back({small_letters(form), &word.id.id});
  const std::string small = small_letters(text); // as long as the text
  std::vector<cards::Mention> made;
  for (std::size_t at = 0; at < small.size();) {
    const Form* found = is_inside_word(small, at) ? nullptr : form_at(small, at, forms);
    if (found) {
      made.push_back({at, at + found->text.size(), *found->word});
      at += found->text.size();
    } else {
      next_code_point(small, at);
    }
  }
  return made;
}

} // namespace anteroom::content
