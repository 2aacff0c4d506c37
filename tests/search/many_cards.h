#pragma once
// Bundles with as many cards as no clinic writes, the same ones every time: made-up words, as frequent as the
// words of a language are (Zipf), in texts as long as those of our own cards.
#include <cstddef>
#include <random>
#include <string>
#include <vector>

namespace anteroom::help {

// A language of made-up words.
class Babble {
public:
  // Of syllables parted into words by spaces, or with `spaced` false in one run up to the next comma.
  Babble(std::vector<std::string> syllables, bool spaced, std::size_t words);
  std::string word();
  // `least` to `most` words.
  std::string sentence(int least, int most);
  bool spaced() const { return spaced_; }

private:
  std::vector<std::string> words_;
  std::vector<double> up_to_; // share of all words up to each
  bool spaced_;
  std::mt19937_64 random_{1};
};

Babble latin_babble();
Babble han_babble();
Babble thai_babble();

// Writes a bundle of `count` cards in English with texts of `babble`; returns their titles. Throws
// std::runtime_error.
std::vector<std::string> make_many_cards(const std::string& path, int count, Babble& babble);

} // namespace anteroom::help
